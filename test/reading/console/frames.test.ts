import { expect, test } from "vitest";
import { readFrames } from "../../../src/reading/console/frames/frames.ts";
import { artifactOf } from "../../formats/artifact.ts";

const frames = (text: string) => [...readFrames(artifactOf("run/a.log", text).openText())];

const bar = "Epoch 1/3 ━━━━ 6/6 0:00:00 loss:\n";
const below = (text: string) => `${" ".repeat(20)}${text}\n`;

test("joins what stands right below a bar of Rich", () => {
  const [one, other] = frames(`${bar}${below("0.5")}${below("acc: 0.9")}\n${below("0.7")}`);
  expect(one).toMatchObject({ text: "Epoch 1/3 ━━━━ 6/6 0:00:00 loss: 0.5 acc: 0.9", line: 1 });
  expect(other).toMatchObject({ line: 5 });
  const [named] = frames(`${bar.replace("loss:", "v_num: logs")}${below("loss: 0.5")}${below("acc: 0.9")}`);
  expect(named?.text).toMatch(/v_num: logs, loss: 0.5 acc: 0.9$/);
});

test("joins no more with a bar than a line may hold", () => {
  const all = frames(bar + below("x").repeat(5000));
  expect(all[0]?.isTooLong).toBe(true);
  expect(all.length).toBeGreaterThan(500);
});

const time = "[11/28/26 23:40:28] ";
const noTime = " ".repeat(time.length);
const level = "INFO     ";

/** The lines as Rich's log pads them: what stands left of the message, the message and the place. */
const logged = (rows: readonly (readonly [string, string])[], place: string) => {
  const from = Math.max(...rows.map(([left]) => left.length));
  return rows
    .map(([left, text]) => {
      const line = `${left.padEnd(from)}${text.padEnd(30)}`;
      if (place === "") return `${line}\n`;
      return `${line} ${left.trim() === "" ? " ".repeat(place.length) : place}\n`;
    })
    .join("");
};
const texts = (text: string) => frames(text).map((frame) => frame.text.trim().replaceAll(/ {2,}/g, " "));

test.each([
  ["with a place", time + level, noTime + level, "train.py:11"],
  ["without a place", time + level, noTime + level, ""],
  ["without a time", level, level, "train.py:11"],
])("joins a message that Rich's log wrapped, %s", (_, first, second, place) => {
  const rows = (left: string) =>
    [
      [left, "Epoch 1/2: loss 0.5, train acc"],
      ["", "0.9, val loss 0.6, val acc"],
      ["", "0.25000"],
    ] as const;
  const joined = "Epoch 1/2: loss 0.5, train acc 0.9, val loss 0.6, val acc 0.25000";
  expect(texts(logged([...rows(first), ...rows(second)], place))).toEqual([
    `${first}${joined}`.replaceAll(/ {2,}/g, " "),
    `INFO ${joined}`,
  ]);
});

test("keeps the lines of a message that has several, and joins one of them", () => {
  const rows = [
    [time + level, "Epoch 1/2"],
    ["", "  loss: 0.5"],
    ["", "  train acc 0.9000 val acc"],
    ["", "0.8000"],
    [noTime + level, "Epoch 2/2"],
  ] as const;
  expect(texts(logged(rows, "train.py:11"))).toEqual([
    `${time}INFO Epoch 1/2`,
    "loss: 0.5",
    "train acc 0.9000 val acc 0.8000",
    "INFO Epoch 2/2",
  ]);
});

test("joins what console.log of Rich wrapped, if the place tells of it", () => {
  const rows = [
    [time, "Epoch 1/2: loss 0.5, train acc"],
    ["", "0.9"],
    [noTime, "Epoch 2/2: loss 0.4, train acc"],
  ] as const;
  const text = logged(rows.slice(0, 2), "train.py:11");
  expect(texts(`${text}${noTime}${rows[2][1]} train.py:11\n`)).toEqual([
    `${time}Epoch 1/2: loss 0.5, train acc 0.9`,
    "Epoch 2/2: loss 0.4, train acc",
  ]);
  expect(texts(logged(rows.slice(0, 2), ""))).toHaveLength(2);
});

test.each([
  ["GitHub's clock", "2026-11-28T12:00:01.1234567Z "],
  ["the name of a container", "trainer-1  | "],
])("joins a message that Rich's log wrapped behind %s", (_, lead) => {
  const rows = [
    [time + level, "Epoch 1/2: loss 0.5, train acc"],
    ["", "0.9"],
    [noTime + level, "Epoch 2/2: loss 0.4, train acc"],
    ["", "0.95"],
  ] as const;
  const text = logged(rows, "train.py:11").replaceAll(/^/gm, lead).slice(0, -lead.length);
  const all = texts(text);
  expect(all).toHaveLength(2);
  expect(all[0]).toMatch(/INFO Epoch 1\/2: loss 0\.5, train acc 0\.9$/);
  expect(all[1]).toMatch(/INFO Epoch 2\/2: loss 0\.4, train acc 0\.95$/);
});

test("joins no line that is not padded to the width of the log", () => {
  const text = `${time}${level}Epoch 1/2: loss 0.5\n${" ".repeat(29)}val loss 0.6, a longer one\n`;
  expect(texts(text)).toHaveLength(2);
});

test("joins no more of a log than a line may hold", () => {
  const rows = Array.from({ length: 500 }, () => ["", "x".repeat(30)] as const);
  const all = frames(logged([[time + level, "x".repeat(30)], ...rows], "train.py:11"));
  expect(all.map(({ isTooLong }) => isTooLong)).toEqual([true, false]);
});

test("takes the place away that stands behind two blanks", () => {
  expect(texts("Epoch 1: loss 0.5  train.py:11\nloss 0.5 train.py:11\n")).toEqual([
    "Epoch 1: loss 0.5",
    "loss 0.5 train.py:11",
  ]);
});

test("takes what another print wrote behind a bar that has just begun, or behind a number, for a line of its own", () => {
  const begun = "Epoch 4/9:   0%|          | 0/6 [00:00<?, ?it/s]";
  expect(texts(`${begun}Val acc: 0.5\n`)).toEqual([
    "Val acc: 0.5",
    begun.replace("   0%|          |", " 0%| |"),
  ]);
  expect(texts("Loss = 8.8, Accuracy = 0.9399WARNING:tensorflow:From x.py\n")).toEqual([
    "Loss = 8.8, Accuracy = 0.9399",
    "WARNING:tensorflow:From x.py",
  ]);
});

test("a bar that was cut off by the next one on its line is drawn apart, however wide the terminal", () => {
  const [cut, drawn] = ["2%|█", `4%|█▌${" ".repeat(130)}| 7/400 [01:20<09:30, 2.50s/it]`];
  const [values, width] = ["{'loss': 1.7, 'epoch': 0.04}", " ".repeat(130)];
  const of = (line: string) => frames(line).map(({ text }) => text.trim());
  expect(of(`  ${cut}${width}${drawn} ${values}\n`)).toEqual([cut, drawn, values]);
  expect(of(`${values} ${cut}${width}${drawn}\n`)).toEqual([`${values} ${cut}`, drawn]);
});

test("a print behind a bar without a total is a line of its own", () => {
  const bar = "Epoch 0: |      | 50/? [00:05<00:00,  9.45it/s, train_loss=0.906]";
  expect(frames(`${bar}Epoch 0, global step 50: saved\n`).map(({ text }) => text)).toEqual([
    bar,
    "Epoch 0, global step 50: saved",
  ]);
});

test.each([
  ["a bracket", "[3/9][loss: 0.5]\r[9/9][loss: 0.25]", "time in all: 61"],
  ["a number", "3/9 loss: 0.5\r9/9 loss: 0.25", "Saved the model"],
])("parts what another print wrote behind %s from the last state of a line", (_, states, rest) => {
  const whole = states.split("\r");
  expect(texts(`${states}${rest}\nend 1\n`)).toEqual([...whole, rest, "end 1"]);
  expect(texts(`${states} ${rest}\n`)).toEqual([whole[0], `${whole[1]} ${rest}`]);
});
