import { describe, expect, test } from "vitest";
import { csv } from "../../../src/formats/csv/csv.ts";
import { jsonLines } from "../../../src/formats/json/json-lines.ts";
import { curves, readAs, refusal } from "../../formats/artifact.ts";

/** The text of a table with a row for each item: cells separated by spaces. */
function rows(heading: string, ...items: string[]): string {
  return [heading, ...items].map((row) => `${row.replaceAll(" ", ",")}\n`).join("");
}

/** What a table is refused for; what it is read as. */
const fault = (text: string) => refusal(() => readAs(csv, text));
const read = async (text: string) => Object.keys(curves(await readAs(csv, text))[0] ?? {});

describe("the steps of an agent", () => {
  test.each([
    [
      "with their actions",
      "`action` says",
      "step state action reward",
      "0 3 1 0.5",
      "1 4 2 0.1",
      "2 5 1 0.3",
    ],
    ["with actions in words", "`Action` says", "Step Action Reward", "0 left 0.5", "1 up 0.1"],
    [
      "of two episodes",
      "`actions_0` says",
      "episode step actions_0 reward",
      "0 0 1 0.5",
      "0 1 0 0.1",
      "1 0 1 0.2",
    ],
    [
      "with the rewards so far",
      "`total_reward` adds up `reward`",
      "t step x reward total_reward",
      "0 0 5 1 1",
      "1 1 5 -3 -2",
      "2 2 5 1 -1",
    ],
    [
      "with the returns of two episodes",
      "`ret` adds up `reward`",
      "step reward ret",
      "0 1 1",
      "1 2 3",
      "2 1 4",
      "0 2 2",
      "1 2 4",
      "2 1 5",
    ],
  ])("are refused %s", async (_, why, heading, ...items) => {
    expect(await fault(rows(heading, ...items))).toMatch(`each row is a step of an agent (${why}`);
  });

  test("are refused where many are counted one by one", async () => {
    const every = (interval: number) =>
      rows("timestep reward", ...Array.from({ length: 500 }, (_, row) => `${row * interval} ${row % 7}`));
    expect(await fault(every(1))).toMatch("each row is a step of an agent (`timestep` counts each one)");
    expect(await read(every(2048))).toContain("reward");
  });

  test("are not told by rewards that are all zero", async () => {
    expect(await read(rows("step reward success", "1 0 0", "2 0 0", "3 0 0"))).toContain("reward");
  });

  test("are refused as JSON lines", async () => {
    const text = '{"step": 1, "action": {"x": 1}, "reward": 0.5}\n{"step": 2, "action": 2, "reward": 0.4}\n';
    expect(await refusal(() => readAs(jsonLines, text.replace('{"x": 1}', "1")))).toContain("`action` says");
  });

  test.each([
    ["a reward by episode", "episode action reward", "0 1 0.5", "1 2 0.1", "2 1 0.3"],
    ["the sum over episodes", "episode reward total_reward", "0 1 1", "1 2 3", "2 1 4"],
    ["rewards and their mean", "step reward mean_reward", "0 1 1", "1 2 1.5", "2 1 1.3"],
    ["losses beside rewards", "step action reward loss", "0 1 1 5", "1 2 3 4", "2 1 4 3"],
  ])("are not taken for %s", async (_, heading, ...items) => {
    expect(await read(rows(heading, ...items))).toContain("reward");
  });
});

describe("the batches of one evaluation", () => {
  test.each([
    ["batch_idx test_loss test_acc", "`batch_idx`"],
    ["batch val_loss epoch", "`batch`"],
  ])("are refused: %s", async (heading, name) => {
    expect(await fault(rows(heading, "0 0.5 7", "1 0.4 7", "2 0.6 7"))).toMatch(
      `each row is a batch of one evaluation (${name} numbers them)`,
    );
  });

  test.each([
    ["those of a training", "batch loss", "0 0.5", "1 0.4"],
    ["evaluations of epochs", "batch val_loss epoch", "5 0.5 1", "5 0.4 2", "5 0.4 3"],
    ["both sides", "batch loss val_loss", "10 0.5 0.6", "20 0.4 0.5"],
  ])("are not taken for %s", async (_, heading, ...items) => {
    expect(await read(rows(heading, ...items))).not.toEqual([]);
  });
});
