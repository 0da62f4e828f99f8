import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Measured, medianOf, run, serve } from "./measure.ts";
import { images, log, maxPerValue, type Pair, pairs, type Tools } from "./pairs.ts";
import {
  bundle,
  type Data,
  fileOf,
  hyparquetVersion,
  pythonTools,
  udsvLibrary,
  udsvVersion,
} from "./prepare.ts";
import { goalCell, measuredOn, type Section, table } from "./section.ts";
import type { Found } from "./tell.ts";

// Times our readers beside what people read these files with today, in turn on one machine, and measures their memory.

type Options = {
  /** Pairs of runs, one of the peer and one of ours. */
  readonly runs: number;
  /** A part of the name of a file. */
  readonly only: string;
  /** Of the size of the files. */
  readonly scale: number;
  readonly withoutPython: boolean;
};

/** No runs where there was trouble. */
type Cost = {
  readonly pair: Pair;
  readonly runs: readonly { peer: Measured; own: Measured }[];
  readonly trouble: string | null;
};

/** Peaks in bytes. */
type Memory = {
  readonly data: Data;
  readonly values: number;
  readonly peak: number;
  /** The same of a file of a tenth of the size. */
  readonly tenth: { readonly values: number; readonly peak: number };
};

type Ours = (path: string, ...more: string[]) => Measured;

export async function readers({ runs, only, scale, withoutPython }: Options): Promise<Section[]> {
  const scaled = (data: Data): Data => ({ ...data, bytes: data.bytes * scale });
  const isAsked = (data: Data) => data.name.includes(only);
  const { read, ...bundled } = await bundle();
  const ours: Ours = (path, ...more) => run([process.execPath, read, path, ...more]);
  const onNode: Tools = { ...bundled, udsvLibrary: udsvLibrary(), python: "", server: "" };
  const tools = withoutPython ? onNode : { ...onNode, ...pythonTools() };

  const asked = pairs.filter(({ data }) => isAsked(data));
  const costs: Cost[] = [];
  for (const pair of asked) {
    console.error(`${pair.data.name}, ${pair.peer.title}`);
    const scaledPair = { ...pair, data: scaled(pair.data) };
    if (withoutPython && pair.peer.isPython) costs.push({ pair: scaledPair, runs: [], trouble: null });
    else costs.push(await measure(scaledPair, tools, ours, runs));
  }
  const files = [...new Map(asked.map(({ data }) => [data.name, data])).values()]
    .filter(({ isPython }) => !(withoutPython && isPython))
    .map(scaled);
  const least = medianOf([0, 1, 2, 3, 4].map(() => ours(fileOf({ ...log, bytes: 20_000 })).wall));
  return [
    timeSection(costs, least, tools.python),
    memorySection(files, isAsked(images.data) ? scaled(images.data) : null, ours),
  ];
}

async function measure(pair: Pair, tools: Tools, ours: Ours, count: number): Promise<Cost> {
  const runs: { peer: Measured; own: Measured }[] = [];
  try {
    const compared = fileOf(pair.small ?? pair.data);
    const { found } = await theirs(pair, tools, compared, true);
    expectSame(pair, ours(compared, "--values").found ?? {}, found ?? {});
    const path = fileOf(pair.data);
    const wanted = pair.small ? 1 : count;
    while (runs.length < wanted) {
      const peer = await theirs(pair, tools, path, false);
      runs.push({ peer, own: ours(path) });
    }
    return { pair, runs, trouble: null };
  } catch (thrown) {
    return { pair, runs: [], trouble: reason(thrown) };
  }
}

/** The peer's run of a file; with values, in the way that keeps them all. */
function theirs(
  { peer }: Pair,
  tools: Tools,
  path: string,
  withValues: boolean,
): Promise<Measured> | Measured {
  const command = peer.start(tools, path);
  if (command !== "server") return run(withValues ? [...command, "--values"] : command);
  const script = join(import.meta.dirname, "peers/peers.py");
  const ask = (port: string) => run([tools.python, script, "data-server", port, "--values"]).found;
  return serve(tools.server, path, withValues ? ask : null);
}

function reason(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).split("\n", 1).join("");
}

/** Throws unless both have read the same curves: for each the same number of values, and the same sum. */
function expectSame({ aside, tolerance = 0 }: Pair, own: Found, other: Found): void {
  const names = Object.keys(other).filter((name) => !aside.includes(name));
  const all = new Set([...names, ...Object.keys(own)]);
  const different = [...all].filter((name) => {
    const [count = Number.NaN, sum = Number.NaN] = own[name] ?? [];
    const [otherCount = Number.NaN, otherSum = Number.NaN] = other[name] ?? [];
    return count !== otherCount || !(Math.abs(sum - otherSum) <= tolerance * Math.abs(sum));
  });
  if (all.size > 0 && different.length === 0) return;
  const values = different.map((name) => `${name}: ${own[name]} and ${other[name]}`);
  throw new Error(`ours and theirs differ: ${values.join("; ")}`);
}

/** Returns the peak of reading a file, beside that of a file of a tenth of its size. */
function memoryOf(data: Data, ours: Ours): Memory {
  const measured = (path: string) => {
    const counts = Object.values(ours(path, "--values").found ?? {}).map(([count]) => count);
    const values = counts.reduce((sum, count) => sum + count, 0);
    return { values, peak: medianOf([0, 1, 2].map(() => ours(path).peak)) };
  };
  const tenth = measured(fileOf({ ...data, bytes: data.bytes / 10 }));
  return { data, ...measured(fileOf(data)), tenth };
}

function timeSection(costs: readonly Cost[], least: number, python: string): Section {
  const headings = ["file", "peer", "peer ÷ ours", "lowest to highest", "goal", "ours", "peer"];
  const named = ({ pair }: Cost) => `${pair.data.name}, ${pair.peer.title}`;
  const measured = costs.filter(({ runs }) => runs.length > 0);
  return {
    name: "time",
    text: `${measuredOn(...peersOf(python))}

${table(headings, costs.map(timeRow))}

A file of 20 KB takes ours ${least.toFixed(2)} s: Node starts and loads the readers. That is part of every time.`,
    missed: measured
      .filter((cost) => !(ratioOf(cost) >= cost.pair.goal))
      .map((cost) => `${named(cost)}: expected at least ${cost.pair.goal}, got ${ratioOf(cost).toFixed(2)}`),
    failed: costs.flatMap((cost) => (cost.trouble === null ? [] : [`${named(cost)}: ${cost.trouble}`])),
  };
}

function peersOf(python: string): string[] {
  const packages = [`udsv ${udsvVersion}`, `hyparquet ${hyparquetVersion}`];
  if (python === "") return packages;
  const version = execFileSync(python, ["--version"], { encoding: "utf8" }).trim();
  const installed = execFileSync(python, ["-m", "pip", "list", "--format=freeze"], { encoding: "utf8" });
  const wanted = /^(tensorboard|tensorboard-data-server|pandas|numpy|protobuf)==/;
  const peers = installed.split("\n").filter((line) => wanted.test(line));
  return [version, ...peers.map((peer) => peer.replace("==", " ")), ...packages];
}

function ratioOf({ runs }: Cost): number {
  return medianOf(runs.map(({ peer, own }) => peer.wall / own.wall));
}

function timeRow(cost: Cost): string[] {
  const { pair, runs, trouble } = cost;
  const { data, peer, goal } = pair;
  const file = `${data.name}, ${mega(data.bytes)} MB`;
  if (runs.length === 0) {
    return [file, peer.title, "not measured", trouble ?? "`--without-python`", `≥ ${goal}`, "", ""];
  }
  const ratios = runs.map(({ peer, own }) => peer.wall / own.wall);
  const seconds = (side: "peer" | "own") => `${medianOf(runs.map((run) => run[side].wall)).toFixed(2)} s`;
  const memory = (side: "peer" | "own") => `${mega(medianOf(runs.map((run) => run[side].peak)))} MB`;
  const range =
    runs.length === 1 ? "one pair" : `${short(Math.min(...ratios))} to ${short(Math.max(...ratios))}`;
  return [
    file,
    peer.title,
    `**${short(ratioOf(cost))}**`,
    range,
    goalCell(`≥ ${goal}`, ratioOf(cost) >= goal),
    `${seconds("own")}, ${memory("own")}`,
    `${seconds("peer")}, ${memory("peer")}`,
  ];
}

function memorySection(files: readonly Data[], withImages: Data | null, ours: Ours): Section {
  const failed: string[] = [];
  const tried = (data: Data): Memory[] => {
    try {
      return [memoryOf(data, ours)];
    } catch (thrown) {
      failed.push(`memory of ${data.name}: ${reason(thrown)}`);
      return [];
    }
  };
  const memories = files.flatMap(tried);
  const [large = null] = withImages === null ? [] : tried(withImages);
  const headings = ["file", "values kept", "peak", "peak of a tenth", "bytes a value", "goal"];
  const most = `${mega(images.most)} MB`;
  const missed = memories
    .filter((memory) => !(perValue(memory) <= maxPerValue))
    .map((memory) => {
      const got = perValue(memory).toFixed(1);
      return `memory of ${memory.data.name}: expected at most ${maxPerValue} bytes a value, got ${got}`;
    });
  if (large !== null && !(large.peak < images.most)) {
    missed.push(`memory of 1 GB with images: expected less than ${most}, got ${mega(large.peak)} MB`);
  }
  const imagesLine =
    large === null
      ? ""
      : `\n\nAn event file of ${mega(large.data.bytes)} MB, most of it images: ${mega(large.peak)} MB (goal: under ${most}).`;
  return {
    name: "memory",
    text: `${measuredOn()}\n\n${table(headings, memories.map(memoryRow))}${imagesLine}`,
    missed,
    failed,
  };
}

/** What each value takes that a file of a tenth does not have; of few it would be noise, so those count as a million. */
function perValue({ peak, values, tenth }: Memory): number {
  return (peak - tenth.peak) / Math.max(values - tenth.values, 1e6);
}

function memoryRow(memory: Memory): string[] {
  const { data, values, peak, tenth } = memory;
  return [
    `${data.name}, ${mega(data.bytes)} MB`,
    values.toLocaleString("en"),
    `${mega(peak)} MB`,
    `${mega(tenth.peak)} MB`,
    perValue(memory).toFixed(1),
    goalCell(`≤ ${maxPerValue}`, perValue(memory) <= maxPerValue),
  ];
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0);
}

function short(ratio: number): string {
  return ratio.toFixed(ratio < 20 ? 2 : 0);
}
