import { expect, test } from "vitest";
import { clearml } from "../../../src/formats/json/clearml.ts";
import { curves, formatOf, notesOf, readAs, refusal } from "../artifact.ts";

const event = (iter: number, metric: string, variant: string, value: string) =>
  `{"timestamp": 1, "type": "training_stats_scalar", "task": "a", "iter": ${iter}, "metric": "${metric}", "variant": "${variant}", "value": ${value}}`;

const first = `[${event(1, "loss", "train", "0.5")}, ${event(1, "loss", "val", "0.75")}]\n`;

test("reads the scalars of all lines, NaN too, without those of the machine", async () => {
  const text = `${first}[${event(2, "loss", "train", "NaN")}, ${event(2, ":monitor:gpu", "memory", "9")}, {"type": "plot"}]\n`;
  expect(await formatOf("metrics.jsonl", text)).toBe("clearml");
  expect(curves(await readAs(clearml, text))).toEqual([
    { "loss/train": "step 1: 0.5, 2: NaN", "loss/val": "step 1: 0.75" },
  ]);
});

test("skips a torn last line, and refuses others", async () => {
  expect(notesOf(await readAs(clearml, `${first}[${event(2, "loss", "tr", "0.4")}`))).toEqual([
    "the last row (line 2) is incomplete: skipped",
  ]);
  expect(await refusal(() => readAs(clearml, `${first}{}\n`))).toBe("2: expected a list of events");
  expect(await refusal(() => readAs(clearml, `${first}[{\n`))).toMatch(
    /^2: expected JSON in a list of events/,
  );
});

test("reads the scalars that a task returns, each with its own steps", async () => {
  const curve = (name: string, x: string, y: string) =>
    `"${name}": {"name": "${name}", "x": ${x}, "y": ${y}}`;
  const text = `{"loss": {${curve("train", "[1, 2, 3]", "[9, 8, 7]")}, ${curve("val", "[2, 3]", "[6, 5]")}}, ":monitor:gpu": {${curve("memory", "[1]", "[2]")}}}`;
  expect(await formatOf("x.json", text)).toBe("clearml");
  const runs = await readAs(clearml, text);
  expect(curves(runs)).toEqual([{ "loss/train": "step 1: 9, 2: 8, 3: 7", "loss/val": "step 2: 6, 3: 5" }]);
  expect(runs[0]?.leftOut).toEqual([{ what: ":monitor:gpu/memory", why: "not a metric" }]);
});
