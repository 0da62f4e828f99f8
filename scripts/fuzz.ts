/**
 * `npm run fuzz -- [part] [cases] [seed]` breaks what it can, and stops at the first case that it breaks, with its seed:
 * `readers`: mutated fixtures in every reader, which give recordings or a FormatError, soon, in memory a small multiple of the file's;
 * `gates`: whole gates of changed, cut and lost files, never green where something was lost, twice the same;
 * `texts`: hostile texts in every field of a report, in every form of it;
 * `costs`: inputs that are meant to take time or memory, by the bundled command. Without a part, all of them.
 */
import { register } from "node:module";
import fc from "fast-check";
import { detectFormat } from "../src/formats/detect.ts";
import { allFormats } from "../src/formats/index.ts";
import type { Format } from "../src/reading/format.ts";
import { artifactOf, noColumns } from "../test/formats/artifact.ts";
import { expectTotal, fixtureFiles, mutated, mutation } from "../test/formats/mutations.ts";
import { cost, costly, limits } from "../test/threats/costs.ts";
import { fullReport } from "../test/threats/full-report.ts";
import { expectSound, gateCase } from "../test/threats/gates.ts";

const parts = { costs, gates, texts, readers };
const [part = "all", cases, given] = process.argv.slice(2);
const seed = Number(given ?? Date.now() % 2 ** 31);
for (const [name, run] of Object.entries(parts)) {
  if (part !== "all" && part !== name) continue;
  console.log(`${name}: seed ${seed}`);
  await run(cases === undefined ? undefined : Number(cases));
}
const { maxRSS } = process.resourceUsage();
console.log(`peak memory ${Math.round(maxRSS / 1024)} MiB`);
if (maxRSS / 1024 > limits.rss) throw new Error(`expected at most ${limits.rss} MiB`);

async function costs(): Promise<void> {
  const beyond: string[] = [];
  for (const one of costly) {
    const { rss, cpu, code } = await cost(one);
    console.log(`${one.what}: ${cpu.toFixed(1)} s of CPU, ${rss} MiB, exit code ${code}`);
    if (!(rss <= limits.rss && cpu <= limits.cpu && [0, 1, 2].includes(code ?? -1))) beyond.push(one.what);
  }
  if (beyond.length > 0)
    throw new Error(
      `expected at most ${limits.cpu} s, ${limits.rss} MiB and a verdict for ${beyond.join(", ")}`,
    );
}

async function gates(numRuns = 5000): Promise<void> {
  const counts = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(gateCase, async (one) => {
      const verdict = await expectSound(one);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    }),
    { numRuns, seed },
  );
  for (const [verdict, count] of counts) console.log(`${verdict}: ${count}`);
}

async function texts(numRuns = 500): Promise<void> {
  register("./text-hooks.ts", import.meta.url);
  const { html } = await import("../src/report/html/html.ts");
  const { elementsOf, misread, payload, reportOf } = await import("../test/threats/renderings.ts");
  const whole = await fullReport();
  const elements = elementsOf(html(whole));
  fc.assert(
    fc.property(fc.array(payload, { minLength: 1, maxLength: 5 }), (all) => {
      const found = misread(reportOf(whole, all), elements);
      if (found.length > 0) throw new Error(found.slice(0, 5).join("\n"));
    }),
    { numRuns, seed },
  );
  console.log(`${numRuns} reports: nothing found`);
}

async function readers(numRuns = 100_000): Promise<void> {
  const formats = await allFormats();

  const files = fixtureFiles();
  const own = new Map<(typeof files)[number], Format | undefined>();
  for (const file of files) own.set(file, await detectFormat(artifactOf(file.path, file.bytes), noColumns));
  console.log(`${files.length} fixtures, ${formats.length} readers, ${numRuns} cases`);

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
    { numRuns, seed },
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
}
