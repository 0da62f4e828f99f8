import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "../../src/report/html/html.ts";
import { fullReport } from "./full-report.ts";
import { expectSound, gateCase } from "./gates.ts";
import { elementsOf, misread, payload, reportOf } from "./renderings.ts";

// `npm run fuzz` takes many more.

test("a gate of changed files tells one verdict, and none that is green where something was lost", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(gateCase, async (one) => {
      seen.add(await expectSound(one));
    }),
    { numRuns: 100 },
  );
  expect([...seen].sort()).toEqual(expect.arrayContaining(["error", "inconclusive", "pass"]));
});

test("texts of a report are texts in the comment, the annotations and the page", async () => {
  const whole = await fullReport();
  const elements = elementsOf(html(whole));
  fc.assert(
    fc.property(fc.array(payload, { minLength: 1, maxLength: 5 }), (texts) => {
      expect(misread(reportOf(whole, texts), elements)).toEqual([]);
    }),
    // Behind a letter, `GH-1` is no reference, but some programs link `www.` there too.
    {
      numRuns: 5,
      examples: [
        [["val_loss|xGH-1"]],
        [["val_loss|xwww.evil.exampleowner/repository@deadbeef", "val_loss|x"]],
      ],
    },
  );
});
