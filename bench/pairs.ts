import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { kerasLog } from "./generate/keras-log.ts";
import { mixedLog } from "./generate/mixed-log.ts";
import { flatLines, metricsCsv, nestedLines, trainerState } from "./generate/tables.ts";
import { type Data, pythonTools } from "./prepare.ts";

/** What the peers are started with. */
export type Tools = {
  readonly readline: string;
  readonly udsv: string;
  readonly udsvLibrary: string;
  readonly hyparquet: string;
  readonly python: string;
  readonly server: string;
};

/** How a peer reads a file: a command to run, or the data server. */
export type Peer = {
  readonly title: string;
  readonly isPython: boolean;
  readonly start: (tools: Tools, path: string) => readonly [string, ...string[]] | "server";
};

export type Pair = {
  readonly data: Data;
  readonly peer: Peer;
  /** Time of the peer over ours, at least. */
  readonly goal: number;
  /** For a peer that takes minutes: one pair of runs, and values are compared on a smaller file of the same kind. */
  readonly small?: Data;
  /** What the peer reads and we leave aside: counters, clocks and learning rates are no curves. */
  readonly aside: readonly string[];
  /** By how much a sum may differ, relatively: for a peer that does not read decimals exactly. */
  readonly tolerance?: number;
};

const MB = 1e6;

function python(title: string, way: string): Peer {
  const script = join(import.meta.dirname, "peers/peers.py");
  return { title, isPython: true, start: ({ python }, path) => [python, script, way, path] };
}

const pandas = python("pandas `read_csv`", "pandas");
const json = python("Python `json.load`", "json");
const lines = python("Python, `re` on each line", "keras-log");
const epochLine = python("Python, `re` for the one line", "mixed-log");
const pickle = python("Python `pickle.load`", "pickle");
const accumulator = python("TensorBoard `EventAccumulator`", "tensorboard");
const server: Peer = { title: "TensorBoard data server (Rust)", isPython: true, start: () => "server" };
const readline: Peer = {
  title: "Node `readline`, `JSON.parse`",
  isPython: false,
  start: ({ readline }, path) => [process.execPath, readline, path],
};
const udsv: Peer = {
  title: "uDSV `typedCols`",
  isPython: false,
  start: ({ udsv, udsvLibrary }, path) => [process.execPath, udsv, path, udsvLibrary],
};

const hyparquet: Peer = {
  title: "hyparquet, by columns",
  isPython: false,
  start: ({ hyparquet }, path) => [process.execPath, hyparquet, path],
};

type Make = Data["make"];

const tables = (name: string, file: string, bytes: number, make: Make): Data => {
  return { name, file, bytes, source: "generate/tables.ts", make };
};

function events(kind: string, megabytes: number): Data {
  const source = "generate/events.ts";
  const make: Make = (path, bytes) => {
    const script = join(import.meta.dirname, source);
    execFileSync(process.execPath, [script, kind, String(bytes / MB), path], { stdio: "ignore" });
  };
  return {
    name: `events-${kind}`,
    file: "events.out.tfevents.1760000000.bench",
    bytes: megabytes * MB,
    source,
    make,
  };
}

function pickled(kind: string, megabytes: number): Data {
  const source = "generate/pickled_history.py";
  return {
    name: `pickle-${kind}`,
    file: "history.pkl",
    bytes: megabytes * MB,
    source,
    isPython: true,
    make: (path, bytes) => {
      const { python } = pythonTools();
      execFileSync(python, [join(import.meta.dirname, source), kind, String(bytes), path]);
    },
  };
}

const parquet: Data = {
  name: "parquet",
  file: "metrics.parquet",
  bytes: 34 * MB,
  source: "generate/parquet_table.py",
  isPython: true,
  make: (path, bytes) => {
    const { python } = pythonTools();
    execFileSync(python, [join(import.meta.dirname, "generate/parquet_table.py"), String(bytes), path]);
  },
};
const csv = tables("csv", "metrics.csv", 100 * MB, metricsCsv);
const flat = tables("json-lines-flat", "metrics.jsonl", 100 * MB, flatLines);
const nested = tables("json-lines-nested", "metrics.jsonl", 100 * MB, nestedLines);
const state = tables("trainer-state", "trainer_state.json", 50 * MB, trainerState);
/** Half Keras 2, half Keras 3. */
export const log: Data = {
  name: "keras-log",
  file: "console.log",
  bytes: 50 * MB,
  source: "generate/keras-log.ts",
  make: kerasLog,
};
/** Free text of 500 shapes of lines, and one line an epoch to find in it. */
const mixed: Data = {
  name: "mixed-log",
  file: "train.log",
  bytes: 50 * MB,
  source: "generate/mixed-log.ts",
  make: mixedLog,
};
const speed = ["eval_runtime", "eval_samples_per_second", "eval_steps_per_second"];
const norm = ["train/grad_norm"];
const counters = ["epoch", "step"];

export const pairs: readonly Pair[] = [
  { data: events("simple", 200), peer: server, goal: 1.8, aside: norm },
  { data: events("tensor", 200), peer: server, goal: 1.7, aside: norm },
  { data: events("payload", 200), peer: server, goal: 1.1, aside: norm },
  { data: events("simple", 200), small: events("simple", 20), peer: accumulator, goal: 100, aside: norm },
  { data: events("tensor", 200), small: events("tensor", 20), peer: accumulator, goal: 100, aside: norm },
  { data: events("payload", 200), small: events("payload", 20), peer: accumulator, goal: 100, aside: norm },
  { data: csv, peer: pandas, goal: 2, aside: [...counters, "grad_norm", "lr-AdamW"], tolerance: 1e-12 },
  { data: csv, peer: udsv, goal: 2, aside: [...counters, "grad_norm", "lr-AdamW"] },
  { data: flat, peer: readline, goal: 2.5, aside: counters },
  { data: nested, peer: readline, goal: 2.5, aside: counters },
  { data: state, peer: json, goal: 2, aside: [...counters, "grad_norm", "learning_rate", ...speed] },
  { data: log, peer: lines, goal: 2, aside: [] },
  { data: mixed, peer: epochLine, goal: 1, aside: [] },
  { data: parquet, peer: hyparquet, goal: 1, aside: [...counters, "grad_norm"] },
  { data: pickled("floats", 20), peer: pickle, goal: 1, aside: [] },
  { data: pickled("numpy", 2), peer: pickle, goal: 1, aside: [] },
];

/** Bytes that a value kept may take. */
export const maxPerValue = 16;

/** Where there is much in a file that is no curve, all of it together may take so much. */
export const images = { data: events("payload", 1000), most: 200 * MB };
