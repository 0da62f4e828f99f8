/**
 * Every reader over mutated fixtures: `npm run fuzz -- [cases] [seed]`. Any bytes must give recordings or a FormatError,
 * soon, and in memory a small multiple of the file's. Stops at the first case that does not, with its seed.
 */
import fc from "fast-check";
import { detectFormat } from "../src/formats/detect.ts";
import { allFormats } from "../src/formats/index.ts";
import type { Format } from "../src/reading/format.ts";
import { artifactOf, noColumns } from "../test/formats/artifact.ts";
import { expectTotal, fixtureFiles, mutated, mutation } from "../test/formats/mutations.ts";

const formats = await allFormats();

const [cases = "100000", seed = `${Date.now() % 2 ** 31}`] = process.argv.slice(2);
const files = fixtureFiles();
const own = new Map<(typeof files)[number], Format | undefined>();
for (const file of files) own.set(file, await detectFormat(artifactOf(file.path, file.bytes), noColumns));
console.log(`${files.length} fixtures, ${formats.length} readers, ${cases} cases, seed ${seed}`);

const counts = new Map<string, number>();
let done = 0;
const began = performance.now();
const known = files.filter((file) => own.get(file) !== undefined);
await fc.assert(
  fc.asyncProperty(
    fc.constantFrom(...known),
    fc.constantFrom(...files),
    fc.array(mutation, { minLength: 1, maxLength: 6 }),
    // Seven in eight read as what the file is, the others as what it is not.
    fc.nat(formats.length * 8),
    async (file, other, changes, pick) => {
      const format = formats[pick] ?? own.get(file);
      if (format === undefined) return;
      counts.set(format.id, (counts.get(format.id) ?? 0) + 1);
      await expectTotal(format, file.path, mutated(file.bytes, other.bytes, changes));
      if (++done % 10_000 === 0)
        console.log(`${done} cases, ${Math.round((performance.now() - began) / 1000)} s`);
    },
  ),
  { numRuns: Number(cases), seed: Number(seed) },
);

/** Small files, cut at every byte. */
let cut = 0;
for (const { path, bytes } of known.filter((file) => file.bytes.length <= 2048)) {
  const format = own.get(known.find((file) => file.path === path) ?? { path, bytes });
  for (let length = 0; format && length < bytes.length; length++, cut++) {
    await expectTotal(format, path, bytes.subarray(0, length));
  }
}
for (const { id } of formats) console.log(`${id}: ${counts.get(id) ?? 0}`);
console.log(`${done} cases and ${cut} cut files: nothing found`);
