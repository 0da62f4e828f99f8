import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { coldStart } from "./cold-start.ts";
import { readers } from "./readers.ts";
import { replaceSection, type Section } from "./section.ts";
import { stepTime } from "./step-time.ts";

// Runs the benchmarks and writes their sections of docs/performance.md. Fails where something could not be measured or
// misses its goal.
// Usage: npm run bench [-- --only readers|cold-start|step-time|FILE] [--runs 5] [--scale 0.1] [--without-python]
// FILE is a part of the name of a file in the first table. With `FILE`, --runs, --scale or --without-python nothing is
// written and a missed goal is no failure.

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    runs: { type: "string" },
    scale: { type: "string", default: "1" },
    "without-python": { type: "boolean", default: false },
  },
});

type Benchmark = (runs: number | undefined, only: string) => Promise<readonly Section[]>;
const benchmarks: Readonly<Record<string, Benchmark>> = {
  readers: (runs = 5, only) =>
    readers({ runs, only, scale: Number(options.scale), withoutPython: options["without-python"] }),
  "cold-start": async (runs = 15) => [coldStart(runs)],
  "step-time": async (runs = 5) => [await stepTime(runs)],
};

const isPart = options.only !== "" && !Object.hasOwn(benchmarks, options.only);
const asked = Object.entries(benchmarks).filter(
  ([name]) => options.only === "" || name === (isPart ? "readers" : options.only),
);
const runs = options.runs === undefined ? undefined : Number(options.runs);
const sections: Section[] = [];
for (const [name, run] of asked) {
  console.error(name);
  sections.push(...(await run(runs, isPart ? options.only : "")));
}
for (const { name, text, details = "" } of sections) console.log(`## ${name}\n\n${text}\n\n${details}`);

const isWhole = !isPart && runs === undefined && options.scale === "1" && !options["without-python"];
const file = join(import.meta.dirname, "../docs/performance.md");
if (isWhole) writeFileSync(file, sections.reduce(replaceSection, readFileSync(file, "utf8")));

const failed = sections.flatMap((section) => section.failed);
const missed = sections.flatMap((section) => section.missed);
for (const message of [...failed, ...missed]) console.error(message);
if (failed.length > 0 || (isWhole && missed.length > 0)) process.exitCode = 1;
