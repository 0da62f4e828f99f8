import { describe, expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { parseLinePattern } from "../../../src/reading/console/patterns/line-pattern.ts";
import type { ColumnConfig } from "../../../src/reading/format.ts";
import { startCpu } from "../../cpu.ts";
import { artifactOf, curves, refusal } from "../../formats/artifact.ts";

function configOf(...patterns: string[]): ColumnConfig {
  return {
    metrics: new Set(),
    position: null,
    lines: patterns.map((pattern) => ({ files: ["*.log"], pattern })),
  };
}

function read(text: string, ...patterns: string[]) {
  return printedLog.read([artifactOf("run/a.log", text)], configOf(...patterns));
}

describe("a line pattern", () => {
  test("names the numbers of a line", async () => {
    const text = "Ep 1: tr 0.5 te 0.6\nother 7\n  Ep  2: tr 4e-1 te nan\n";
    expect(curves(await read(text, "Ep {epoch}: tr {train loss} te {val loss}"))).toEqual([
      { "train/loss": "epoch 1: 0.5, 2: 0.4", "val/loss": "epoch 1: 0.6, 2: NaN" },
    ]);
  });

  test("reads numbers that a comma joins, if it says so", async () => {
    expect(curves(await read("e=1 v[0.5,0.25]\ne=2 v[0.4,0.2]\n", "e={epoch} v[{loss},{acc}]"))).toEqual([
      { loss: "epoch 1: 0.5, 2: 0.4", acc: "epoch 1: 0.25, 2: 0.2" },
    ]);
  });

  test("counts by numbers in groups of three digits", async () => {
    const text = "tokens 900 of 8,000 loss 0.5\ntokens 1,800 of 8,000 loss 0.4\n";
    expect(curves(await read(text, "tokens {step} of {_} loss {loss}"))).toEqual([
      { loss: "step 900: 0.5, 1800: 0.4" },
    ]);
  });

  test("skips any text at {_}", async () => {
    const text = "[12:00] e=1 (3 of 4) loss 0.5 [x]\n[12:01] e=2 (4) loss 0.4 [y]\n";
    expect(curves(await read(text, "e={epoch} {_} loss {loss} [")).at(0)).toEqual({
      loss: "epoch 1: 0.5, 2: 0.4",
    });
  });

  test("has the counter of the line before, if it has none", async () => {
    const text = "== 1\nA 0.5\nB 0.6\n== 2\nA 0.4\nB 0.5\n";
    const runs = await read(text, "== {epoch} {_}", "A {train loss}", "B {val loss}");
    expect(curves(runs)).toEqual([
      { "train/loss": "epoch 1: 0.5, 2: 0.4", "val/loss": "epoch 1: 0.6, 2: 0.5" },
    ]);
  });

  test("never reads a part of a number", async () => {
    expect(await refusal(() => read("Ep 1: 0,5\nEp 2: 0,4\n", "Ep {epoch}: {loss}"))).toBe(
      "-: no line matches a pattern of `lines` in the config",
    );
  });

  test.each([
    ["Ep {epoch: {loss}", "a closing brace for every opening one"],
    ["Ep {} {loss}", "a name in every pair of braces"],
    ["{loss} {loss}", 'each name once, got "loss" twice'],
    ["{epoch}{loss}", "text between two numbers, got none before {loss}"],
    ["Ep {_}", "the name of a number in braces, as in {train loss}"],
  ])("is refused: %s", (pattern, expected) => {
    expect(parseLinePattern(pattern)).toBe(expected);
  });

  test("takes little time on long lines", async () => {
    const cpu = startCpu();
    const text = `${"e=1 loss ".repeat(880)}\n`.repeat(200);
    await refusal(() => read(text, "e={epoch} {_} loss {_} loss {_} x {loss}"));
    expect(cpu()).toBeLessThan(2);
  });
});
