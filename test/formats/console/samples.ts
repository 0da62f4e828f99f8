import { describe, expect, test } from "vitest";
import { allFormats } from "../../../src/formats/index.ts";
import type { Format } from "../../../src/reading/format.ts";
import { artifactOf, curves, noColumns, readAs } from "../artifact.ts";

const formats = await allFormats();

const logPath = "run/out.log";

/** What the text shows, the text, and the curves of each run in it. */
export type Sample = readonly [title: string, text: string, ...runs: Record<string, string>[]];

/** These recognise the logs of many programs; the others only those of their own. */
const generic = new Set(["json-lines", "csv", "json", "printed-log"]);

/**
 * Tests that a format reads samples of its logs, and that no other format for a single program recognises them.
 * `claimedBy` lists the formats that recognise them earlier in the registry.
 */
export function readsSamples(
  format: Format,
  samples: readonly Sample[],
  claimedBy: readonly string[] = [],
): void {
  const named = samples.map(([title, text, ...runs]) => ({ title, text, runs }));
  describe(format.title, () => {
    test.each(named)("reads $title", async ({ text, runs }) => {
      expect(curves(await readAs(format, text, logPath))).toEqual(runs);
      const ids = await matchingFormats(logPath, text);
      expect(ids.slice(0, ids.indexOf(format.id))).toEqual(claimedBy);
      expect(ids.filter((id) => id !== format.id && !claimedBy.includes(id) && !generic.has(id))).toEqual([]);
    });
  });
}

/** The ids of the formats that recognise a text, in the order of the registry. */
export async function matchingFormats(path: string, text: string): Promise<string[]> {
  const artifact = artifactOf(path, text);
  const ids: string[] = [];
  for (const { id, matches } of formats) if (await matches(artifact, noColumns)) ids.push(id);
  return ids;
}
