import { expect, test } from "vitest";
import { type Group, newGroup } from "../../../src/reading/console/groups/groups.ts";
import { knownNames } from "../../../src/reading/console/line/labels.ts";
import { planLine } from "../../../src/reading/console/line/plan.ts";
import { tokenize } from "../../../src/reading/console/line/tokens.ts";
import { Marks } from "../../../src/reading/console/positions/marks.ts";
import { noColumns } from "../../formats/artifact.ts";

function group(text: string, rows: readonly (readonly [line: number, epoch: number])[]): Group {
  const plan = planLine(text, tokenize(text), knownNames(noColumns));
  if (plan === null) throw new Error("no plan");
  const made = newGroup(plan);
  for (const [line, epoch] of rows) {
    made.lines.push(line);
    made.epochs.push(epoch);
  }
  return made;
}

test("marks come in the order of their lines, those of one line in the order of their groups", () => {
  const one = group("Epoch 1 loss: 0.5", [
    [2, 1],
    [7, Number.NaN],
    [9, 3],
    [9, 4],
  ]);
  const other = group("Epoch 1 acc: 0.5", [
    [1, 0],
    [2, 1],
    [8, 2],
  ]);
  const marks = new Marks(
    [one, other],
    ({ epochs }, row) => epochs.get(row),
    () => Number.NaN,
  );
  const told = (all: Marks) =>
    [...all].map(({ group, line, at }) => [group === one ? "one" : "other", line, at]);
  expect(told(marks)).toEqual([
    ["other", 1, 0],
    ["one", 2, 1],
    ["other", 2, 1],
    ["other", 8, 2],
    ["one", 9, 3],
    ["one", 9, 4],
  ]);
  expect(marks.length).toBe(6);
  expect(marks.at(6)).toBeUndefined();
  expect(told(marks.of([one]))).toEqual([
    ["one", 2, 1],
    ["one", 9, 3],
    ["one", 9, 4],
  ]);
});
