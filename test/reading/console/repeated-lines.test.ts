import { expect, test } from "vitest";
import { describeRepeated } from "../../../src/reading/console/read-log.ts";
import { artifactOf } from "../../formats/artifact.ts";

const times = (line: (at: number) => string) => [1, 2, 3].map((at) => `${line(at)}\n`).join("");

test.each([
  [times((at) => `<EP ${at}> size=${at * 7} G=-4${at}.5 hits=0`), ["<EP {epoch}> size={_} G={G} hits={_}"]],
  [times((at) => `E: ${at} | G: -4${at}.5 | #: 70${at}`), ["E: {epoch} | G: {G} | #: {_}"]],
  [times((at) => `behind cycle=${at - 1} avg(gain)=2.${at}`), ["behind cycle={step} avg(gain)={avg(gain)}"]],
  [times((at) => `Epoch ${at}: ${at}73 / 900`), ["Epoch {epoch}: {value} / {_}"]],
  [
    times((at) => `Round ${at} / 3:\n\ttrain: ${at}4 / 90 = 0.${at}5\n\tdev: ${at} / 9 = 0.${at}1`),
    ["Round {epoch} / {_}:", "train: {_} = {train value}", "dev: {_} = {dev value}"],
  ],
  // What follows the metric names none.
  [
    times(
      (at) =>
        `Round ${at} rmse summed up over clients: 0.${at}3\nRound ${at} rmse over validation clients: 0.${at}4`,
    ),
    [
      "Round {epoch} rmse summed up over clients: {rmse}",
      "Round {epoch} rmse over validation clients: {val rmse}",
    ],
  ],
  [
    times((at) => `iter ${at} a gain 0.${at}3 b gain 0.${at}4 accuracy improved by 0.${at}1`),
    ["iter {step} a gain {a gain} b gain {b gain} accuracy improved by {accuracy improved by}"],
  ],
  // Of several sides, each its own; one value is of none.
  [
    times((at) => `Turn ${at} - Cost [train/val]: [0.${at}3 / 0.${at}4]`),
    ["Turn {step} - Cost [train/val]: [{train Cost} / {val Cost}]"],
  ],
  [times((at) => `<<1${at}.5>> Train/Val Loss: 0.${at}3`), ["<<{value}>> Train/Val Loss: {Loss}"]],
  [
    times((at) => `Losses {'tag': np.float64(${at}2.5), 'head': np.float64(1${at}.5)}`),
    ["Losses {_}'tag': np.float64({tag loss}), 'head': np.float64({head loss}){_}"],
  ],
  // A learning rate and the like come last.
  [
    times((at) => `Turn ${at}, env_steps ${at}00\nlr= 0.0${at}1\nmean= 6${9 - at}.5`),
    ["Turn {step}, env_steps {_}", "mean= {mean}", "lr= {lr}"],
  ],
  // Of a constant number, no name.
  [times((at) => `tick ${at} | v 2.5 | w 0.${at}5`), ["tick {step} | v {_} | w {w}"]],
])("proposes the patterns of the lines that recur: %j", (text, patterns) => {
  const lines = patterns.map((pattern) => `{pattern: ${JSON.stringify(pattern)}}`).join(", ");
  expect(describeRepeated(artifactOf("run/a.log", `Using cpu\nseed 17\n${text}`).openText)).toContain(
    `\`lines: [${lines}]\``,
  );
});

test.each([
  ["tick 1 v 0.5", "v", "min"],
  ["tick 1 train score at home 0.5 mean 0.6", "mean", "min"],
])("says how to tell the direction of a name that has none: %s", (line, name, mode) => {
  const text = times((at) => line.replaceAll("1", `${at}`).replaceAll(/(?<=0\.)/g, `${at}`));
  expect(describeRepeated(artifactOf("run/a.log", text).openText)).toContain(
    `, and the direction of one: \`metrics: { "${name}": { mode: ${mode} } }\``,
  );
});

test.each([
  "Dear diary,\n3 apples, 2 pears\n",
  times((at) => `${at} 0.${at}`),
  times((at) => `take: ${9 - at}`),
  times((at) => `tick ${at} step: 0.${at}5`),
  times((at) => `file ${at}`),
  times(() => "v 0.5"),
])("proposes nothing for lines that do not recur with other values: %j", (text) => {
  expect(describeRepeated(artifactOf("run/a.log", text).openText)).toBeNull();
});

test("proposes one pattern for what was printed behind a bar", () => {
  const bar = (at: number) => `Turn ${at} /9 of 40:  ${at}1%|█         | ${at}/9 [0${at}:10<10:52, 15.2s/it]`;
  const text = times((at) => `${bar(at)}gain:0.7${at},pull:0.2${at}`);
  expect(describeRepeated(artifactOf("run/a.log", text).openText)).toContain(
    '`lines: [{pattern: "Turn {step} /{_} of {_}]{_}gain:{gain},pull:{pull}"}]`',
  );
});

test("proposes no pattern for states of a line of which only the last stays", () => {
  const text = times((at) => `\rTurn ${at}: gain=0.7${at}`).replaceAll("\n", "");
  expect(describeRepeated(artifactOf("run/a.log", text).openText)).toMatch(
    /: if they are of one, print the epoch/,
  );
});

test("says of a training broken off in its first epoch what its bar shows", () => {
  const state = (at: number) =>
    `\rEpoch 0:  ${at}%|█    | ${at}/70 [00:0${at}<09:10, 1.5it/s, v_num=4, train_loss=2.${9 - at}]`;
  const text = [1, 2, 3].map(state).join("");
  expect(describeRepeated(artifactOf("run/a.log", `seed 17\n${text}`).openText)).toMatch(
    /^only a progress bar that was never full \(line 2\) shows train_loss: /,
  );
});
