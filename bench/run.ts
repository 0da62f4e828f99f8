import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { coldStart } from "./cold-start.ts";
import { type Cost, document, failuresOf, type Memory, type Results } from "./document.ts";
import { type Measured, medianOf, run, serve } from "./measure.ts";
import { images, log, type Pair, pairs, type Tools } from "./pairs.ts";
import { bundle, type Data, fileOf, pythonTools, udsvLibrary } from "./prepare.ts";
import type { Found } from "./tell.ts";

// Times our readers beside what people read these files with today, in turn on one machine. Says what it finds,
// writes docs/performance.md, and fails where a ratio misses its goal; no time of its own makes it fail.
// Run: npm run bench [-- --pairs 5] [--only csv] [--scale 0.1] [--without-python]
// With --only or --scale nothing is written.

const { values: options } = parseArgs({
  options: {
    pairs: { type: "string", default: "5" },
    only: { type: "string", default: "" },
    scale: { type: "string", default: "1" },
    "without-python": { type: "boolean", default: false },
  },
});
const scale = Number(options.scale);
const scaled = (data: Data): Data => ({ ...data, bytes: data.bytes * scale });
const isAsked = (name: string) => name.includes(options.only);
const asked = pairs
  .map((pair) => ({ ...pair, data: scaled(pair.data) }))
  .filter(({ data }) => isAsked(data.name));

const { read, ...bundled } = await bundle();
const { tools, missing } = toolsOf();
const ours = (path: string, ...more: string[]) => run([process.execPath, read, path, ...more]);

function toolsOf(): { tools: Tools; missing: string | null } {
  const onNode = { ...bundled, udsvLibrary: udsvLibrary(), python: "", server: "" };
  if (options["without-python"]) return { tools: onNode, missing: "`--without-python`" };
  try {
    return { tools: { ...onNode, ...pythonTools() }, missing: null };
  } catch (thrown) {
    return { tools: onNode, missing: `no Python with the peers (${reason(thrown)})` };
  }
}

/** The peer's run of a file; with values, in the way that keeps them all. */
function theirs({ peer }: Pair, path: string, withValues: boolean): Promise<Measured> | Measured {
  const command = peer.start(tools, path);
  if (command !== "server") return run(withValues ? [...command, "--values"] : command);
  const script = join(import.meta.dirname, "peers/peers.py");
  const ask = (port: string) => run([tools.python, script, "data-server", port, "--values"]).found;
  return serve(tools.server, path, withValues ? ask : null);
}

async function measure(pair: Pair): Promise<Cost> {
  if (missing !== null && pair.peer.isPython) return { pair, runs: [], trouble: missing };
  const runs: { peer: Measured; own: Measured }[] = [];
  try {
    const compared = fileOf(pair.small ?? pair.data);
    const { found } = await theirs(pair, compared, true);
    expectSame(pair, ours(compared, "--values").found ?? {}, found ?? {});
    const path = fileOf(pair.data);
    for (let count = pair.small ? 1 : Number(options.pairs); count > 0; count--) {
      const peer = await theirs(pair, path, false);
      runs.push({ peer, own: ours(path) });
    }
    return { pair, runs, trouble: null };
  } catch (thrown) {
    return { pair, runs: [], trouble: reason(thrown) };
  }
}

function reason(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).split("\n", 1).join("");
}

/** Both must have read the same curves: for each the same number of values, and the same sum. */
function expectSame({ aside, tolerance = 0 }: Pair, own: Found, other: Found): void {
  const names = Object.keys(other).filter((name) => !aside.includes(name));
  const all = new Set([...names, ...Object.keys(own)]);
  const different = [...all].filter((name) => {
    const [count = Number.NaN, sum = Number.NaN] = own[name] ?? [];
    const [otherCount = Number.NaN, otherSum = Number.NaN] = other[name] ?? [];
    return count !== otherCount || !(Math.abs(sum - otherSum) <= tolerance * Math.abs(sum));
  });
  if (all.size > 0 && different.length === 0) return;
  const told = different.map((name) => `${name}: ${own[name]} and ${other[name]}`);
  throw new Error(`ours and theirs differ: ${told.join("; ")}`);
}

/** The peak of reading a file, beside that of a smaller one of its kind; null where that fails. */
function memoryOf(data: Data): Memory | null {
  const measured = (path: string) => {
    const counts = Object.values(ours(path, "--values").found ?? {}).map(([count]) => count);
    const values = counts.reduce((sum, count) => sum + count, 0);
    return { values, peak: medianOf([0, 1, 2].map(() => ours(path).peak)) };
  };
  try {
    const tenth = measured(fileOf({ ...data, bytes: data.bytes / 10 }));
    return { data, ...measured(fileOf(data)), tenth };
  } catch (thrown) {
    console.error(`${data.name}: ${reason(thrown)}`);
    return null;
  }
}

const costs: Cost[] = [];
for (const pair of asked) {
  console.error(`${pair.data.name}, ${pair.peer.title}`);
  costs.push(await measure(pair));
}
const files = [...new Map(asked.map(({ data }) => [data.name, data])).values()];
const results: Results = {
  costs,
  memories: files.flatMap((data) => memoryOf(data) ?? []),
  images: isAsked(images.data.name) ? memoryOf(scaled(images.data)) : null,
  least: medianOf([0, 1, 2, 3, 4].map(() => ours(fileOf({ ...log, bytes: 20_000 })).wall)),
  start: isAsked("cold-start") ? coldStart(15) : null,
};

const text = document(results, tools.python);
console.log(text.slice(text.indexOf("## ")));
if (options.only === "" && scale === 1 && missing === null) {
  writeFileSync(join(import.meta.dirname, "../docs/performance.md"), text);
}
const failures = failuresOf(results).filter(
  (failure) => !options["without-python"] || !failure.endsWith(`${missing}`),
);
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
