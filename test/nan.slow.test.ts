import fc from "fast-check";
import { expect, test } from "vitest";
import { verdictOf } from "./runs.ts";
import { sampleRuns } from "./sample.ts";

const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 30 });
const configs = [
  "",
  "non-finite: off",
  "{ non-finite: off, gap: { level: error }, patience: { level: error, patience: 2 }, plateau: error }",
  "{ non-finite: off, threshold: { val_loss: <= 1 }, divergence: off, overfit: off, evaluations: 3 }",
  "{ non-finite: off, regression: { max: 0.01, at: last } }",
];

test("making any number NaN never turns fail into pass", async () => {
  await fc.assert(
    fc.asyncProperty(
      values,
      values,
      fc.constantFrom(...configs),
      fc.nat(),
      fc.boolean(),
      async (a, b, rules, at, inVal) => {
        const length = Math.min(a.length, b.length);
        const before = { loss: a.slice(0, length), val_loss: b.slice(0, length) };
        const side = inVal ? "val_loss" : "loss";
        const after = { ...before, [side]: before[side].with(at % length, Number.NaN) };
        const base = { loss: [1, 0.5], val_loss: [1, 0.5] };
        fc.pre((await verdictOf(before, rules, base)) === "fail");
        expect(await verdictOf(after, rules, base)).not.toBe("pass");
      },
    ),
    { numRuns: sampleRuns(2000) },
  );
});
