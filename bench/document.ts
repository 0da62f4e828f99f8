import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { markdownTable } from "markdown-table";
import { type Measured, medianOf } from "./measure.ts";
import { images, maxPerValue, type Pair } from "./pairs.ts";
import { type Data, udsvVersion } from "./prepare.ts";

/** No runs where there was trouble. */
export type Cost = {
  readonly pair: Pair;
  readonly runs: readonly { peer: Measured; own: Measured }[];
  readonly trouble: string | null;
};

/** Peaks in bytes. */
export type Memory = {
  readonly data: Data;
  readonly values: number;
  readonly peak: number;
  /** The same of a file of a tenth of the size. */
  readonly tenth: { readonly values: number; readonly peak: number };
};

export type Results = {
  readonly costs: readonly Cost[];
  readonly memories: readonly Memory[];
  readonly images: Memory | null;
  /** Seconds that ours takes for a file of 20 KB. */
  readonly least: number;
  readonly start: { command: number[]; action: number[] } | null;
};

/** CPU time of the command over that of an empty Node, at most. */
const maxToStart = 2.5;

/** What misses its goal. */
export function failuresOf({ costs, memories, images: withImages, start }: Results): string[] {
  const failures: string[] = [];
  for (const { pair, runs, trouble } of costs) {
    const ratio = ratioOf(runs);
    const name = `${pair.data.name}, ${pair.peer.title}`;
    if (trouble !== null) failures.push(`${name}: not measured: ${trouble}`);
    else if (!(ratio >= pair.goal))
      failures.push(`${name}: expected ${pair.goal}, measured ${ratio.toFixed(2)}`);
  }
  for (const memory of memories) {
    if (!(perValue(memory) <= maxPerValue)) {
      const came = perValue(memory).toFixed(1);
      failures.push(`${memory.data.name}: expected ${maxPerValue} bytes a value, measured ${came}`);
    }
  }
  if (withImages !== null && !(withImages.peak < images.most)) {
    failures.push(
      `1 GB with images: expected under ${mega(images.most)} MB, measured ${mega(withImages.peak)}`,
    );
  }
  if (start !== null && !(medianOf(start.command) <= maxToStart)) {
    failures.push(`cold start: expected ${maxToStart}, measured ${medianOf(start.command).toFixed(2)}`);
  }
  return failures;
}

function ratioOf(runs: Cost["runs"]): number {
  return medianOf(runs.map(({ peer, own }) => peer.wall / own.wall));
}

/** What each value takes that a file of a tenth does not have; of few it would be noise, so those count as a million. */
function perValue({ peak, values, tenth }: Memory): number {
  return (peak - tenth.peak) / Math.max(values - tenth.values, 1e6);
}

export function document(results: Results, python: string): string {
  const { costs, memories, images: withImages, least, start } = results;
  const parts = [
    "# Performance",
    `Reading large artifacts fast is what this project is for, so it is measured beside what people read these files
with today. \`npm run bench\` makes the data from fixed seeds, installs the peers at the versions below, and writes this
page. It fails where a ratio misses its goal, never because of a time: times are those of one machine on one day.`,
    machine(python),
    "## Time",
    "`npm run bench`",
    table(["file", "peer", "peer ÷ ours", "lowest to highest", "goal", "ours", "peer"], costs.map(timeRow)),
    timeNotes,
    reasons(least),
    "## Memory",
    "`npm run bench`",
    table(
      ["file", "values kept", "peak", "peak of a tenth", "bytes a value", "goal"],
      memories.map(memoryRow),
    ),
    `Peak of our whole process, beside that for a file of a tenth of the size: *bytes a value* is what the one takes more
than the other, over the values that it has more (at least a million). A value has a position and a number, 8 bytes each.`,
    withImages === null
      ? ""
      : `An event file of ${mega(withImages.data.bytes)} MB, most of it images: ${mega(withImages.peak)} MB
(goal: under ${mega(images.most)} MB).`,
    start === null
      ? ""
      : `## Cold start

\`npm run bench -- --only cold-start\`

${table(["judging a history of 100 epochs", "CPU time ÷ that of `node -e 0`", "goal"], startRows(start))}`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function reasons(least: number): string {
  return `What is missed, and why:

- For 20 KB ours takes ${least.toFixed(2)} s: Node starts, and loads the readers. That is in every time, and most of that for the Keras
  log.
- Most numbers of a \`trainer_state.json\` are counters, rates and norms: of no use as curves, and held while its rows are
  read.
- The goal over pandas was set beside its version 1.5. Its later versions read this file in less time; plain JavaScript,
  reading each decimal exactly, does not halve that.`;
}

const timeNotes = `Medians of pairs of runs, one of the peer and one of ours in turn. A time is of a whole process, from its start to its
end; ours is Node running our readers, bundled as they are for the Action, into runs of typed arrays. Before any time is
taken, both sides must have found the same series, with the same number of values and the same sum; sums of pandas may
differ by 1e-12, as it reads decimals a little off by default. We check the checksums of event files.

- The data server runs as TensorBoard starts it: it keeps a sample of 1000 scalars of each tag and checks no checksums.
  Its time is from its start to its own word that all is loaded, before anyone asks it for anything. That it finds the
  same values is checked with \`--samples-per-plugin scalars=all\`.
- \`EventAccumulator\` keeps all scalars. It takes a minute or two for such a file, so there is one pair of it, and values
  are compared on a file of 20 MB.
- \`readline\` adds each number to the list of its key, without which nothing could be done with it. \`json.load\` and
  \`pickle.load\` do no more than load.`;

function machine(python: string): string {
  const all = cpus();
  const pinned =
    python === ""
      ? null
      : execFileSync(python, ["-m", "pip", "list", "--format=freeze"], { encoding: "utf8" });
  const wanted = /^(tensorboard|tensorboard-data-server|pandas|numpy|protobuf)==/;
  const peers = (pinned ?? "").split("\n").filter((line) => wanted.test(line));
  const version = python === "" ? null : execFileSync(python, ["--version"], { encoding: "utf8" }).trim();
  const facts = [
    `${all.length} cores of ${all[0]?.model ?? "an unknown processor"}`,
    `Node ${process.versions.node}`,
    ...(version === null ? [] : [version]),
    ...peers.map((peer) => peer.replace("==", " ")),
    `udsv ${udsvVersion}`,
    new Date().toISOString().slice(0, 10),
  ];
  return `Measured on ${facts.join(", ")}.`;
}

function table(heading: string[], rows: string[][]): string {
  return markdownTable([heading, ...rows], { alignDelimiters: false });
}

function timeRow({ pair: { data, peer, goal }, runs, trouble }: Cost): string[] {
  const file = `${data.name}, ${mega(data.bytes)} MB`;
  if (trouble !== null) return [file, peer.title, "not measured", trouble, `≥ ${goal}`, "", ""];
  const ratios = runs.map(({ peer, own }) => peer.wall / own.wall);
  const seconds = (side: "peer" | "own") => `${medianOf(runs.map((run) => run[side].wall)).toFixed(2)} s`;
  const memory = (side: "peer" | "own") => `${mega(medianOf(runs.map((run) => run[side].peak)))} MB`;
  const range =
    runs.length === 1 ? "one pair" : `${short(Math.min(...ratios))} to ${short(Math.max(...ratios))}`;
  return [
    file,
    peer.title,
    `**${short(ratioOf(runs))}**`,
    range,
    met(`≥ ${goal}`, ratioOf(runs) >= goal),
    `${seconds("own")}, ${memory("own")}`,
    `${seconds("peer")}, ${memory("peer")}`,
  ];
}

function memoryRow(memory: Memory): string[] {
  const { data, values, peak, tenth } = memory;
  return [
    `${data.name}, ${mega(data.bytes)} MB`,
    values.toLocaleString("en"),
    `${mega(peak)} MB`,
    `${mega(tenth.peak)} MB`,
    perValue(memory).toFixed(1),
    met(`≤ ${maxPerValue}`, perValue(memory) <= maxPerValue),
  ];
}

function startRows({ command, action }: { command: number[]; action: number[] }): string[][] {
  const median = medianOf(command);
  return [
    ["`lossgate check`", `**${short(median)}**`, met(`≤ ${maxToStart}`, median <= maxToStart)],
    ["the Action, which also writes summary, outputs and report", `**${short(medianOf(action))}**`, "none"],
  ];
}

function met(goal: string, isMet: boolean): string {
  return isMet ? goal : `${goal}, missed`;
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0);
}

function short(ratio: number): string {
  return ratio.toFixed(ratio < 20 ? 2 : 0);
}
