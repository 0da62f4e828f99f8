/** Inputs that are meant to take time or memory, each for one run of the bundled command. */
import { gzipSync } from "node:zlib";
import type { Probed } from "../action/run.ts";
import { probe, workspace } from "../action/run.ts";
import { zip } from "../artifacts/zip.ts";

type Costly = {
  readonly what: string;
  readonly files: () => Readonly<Record<string, string | Uint8Array>>;
};

const many = <Item>(count: number, item: (i: number) => Item) =>
  Array.from({ length: count }, (_, i) => item(i));
const history = '{"loss": [1, 0.5], "val_loss": [1, 0.6]}';

/** So many runs of so many metrics on each side, or seeds of one run. */
function sides(
  runs: number,
  metrics: number,
  metric: (i: number) => string,
  name = "r",
): Record<string, string> {
  const content = `{${many(metrics, metric).join(", ")}}`;
  const paths = many(runs, (run) => ["runs", "base"].map((folder) => `${folder}/${name}${run}/history.json`));
  return Object.fromEntries(paths.flat().map((path) => [path, content]));
}

/** Of which only the first is a loss. */
const accuracy = (i: number) =>
  i === 0 ? '"val_loss": [1, 0.6]' : `"val_head${i}_accuracy": [0.1, 0.${5 + (i % 4)}]`;
const lossOf = (i: number) => `"val_head${i}_loss": [1, 0.${5 + (i % 4)}]`;
/** The train loss falls and the val loss rises: what costs most to judge. */
const rising = (i: number) => {
  const [train, val] = [many(12, (at) => 1 / (at + 1)), many(12, (at) => 1 + Math.abs(at - 4))];
  return `"head${i}_loss": ${JSON.stringify(train)}, "val_head${i}_loss": ${JSON.stringify(val)}`;
};

export const costly: readonly Costly[] = [
  {
    what: "a config of 80,000 unknown keys",
    files: () => ({
      "runs/history.json": history,
      ".github/lossgate.yml": many(80_000, (i) => `k${i}: 1\n`).join(""),
    }),
  },
  {
    what: "a config of 40,000 aliases",
    files: () => ({
      "runs/history.json": history,
      ".github/lossgate.yml": `a: &a [x]\nb: [${many(40_000, () => "*a").join(",")}]\n`,
    }),
  },
  { what: "10 seeds of 4,000 losses on each side", files: () => sides(10, 4000, lossOf, "a-seed") },
  { what: "10 seeds of 2,000 losses that rise", files: () => sides(10, 2000, rising, "a-seed") },
  { what: "31 runs of 4,000 metrics on each side", files: () => sides(31, 4000, accuracy) },
  { what: "1,000 runs of 100 metrics on each side", files: () => sides(1000, 100, accuracy) },
  { what: "1,000 runs of 100 losses on each side", files: () => sides(1000, 100, lossOf) },
  {
    what: "12,000 runs",
    files: () => Object.fromEntries(many(12_000, String).map((i) => [`runs/${i}/history.json`, history])),
  },
  {
    what: "JSON of a million levels",
    files: () => ({ "runs/history.json": `{"loss": ${"[".repeat(1_000_000)}` }),
  },
  {
    what: "a history of 2 million epochs",
    files: () => {
      const values = many(2_000_000, (i) => String(1 + 1 / (i + 1))).join(",");
      return { "runs/history.json": `{"loss": [${values}], "val_loss": [${values}]}` };
    },
  },
  {
    what: "a CSV of 50,000 columns",
    files: () => ({
      "runs/log.csv": [
        `epoch,loss,${many(50_000, (i) => `val_${i}_loss`).join(",")}`,
        ...many(4, (row) => `${row},1,${many(50_000, () => "0.5").join(",")}`),
      ].join("\n"),
    }),
  },
  {
    what: "a log of 60,000 states of a bar above values that nothing counts",
    files: () => ({
      "runs/train.log": many(
        60_000,
        (i) =>
          `  8%|8   | ${i}/60001 [00:01<00:01, 1.0it/s]\ntrain loss: ${1 / (i + 1)}\nval loss: ${1.1 / (i + 1)}\n`,
      ).join(""),
    }),
  },
  {
    what: "a log of 1,400 evaluated classes",
    files: () => ({
      "runs/train.log": many(60, (at) =>
        [
          `Epoch ${at}: train loss ${1 / (at + 1)} val loss ${1.2 / (at + 1)}\n`,
          ...many(1400, (i) => `val class${i} f1: 0.${(((i * 7 + at) % 900) + 100).toString()}\n`),
        ].join(""),
      ).join(""),
    }),
  },
  { what: "a line of 64 MiB", files: () => ({ "runs/train.log": `loss: ${"1".repeat(2 ** 26)}` }) },
  {
    what: "runs.json of 5 million errors",
    files: () => ({
      "runs/runs.json": `{"schema":"lossgate.runs/1","kind":"report","accepted":false,"runs":[${"{},".repeat(5_000_000)}{}],"problems":[]}`,
    }),
  },
  {
    what: "an archive that unpacks to 512 MiB",
    files: () => ({ "runs/history.json.gz": gzipSync(Buffer.alloc(2 ** 29, " ")) }),
  },
  {
    what: "a workbook that unpacks to 256 MiB",
    files: () => ({
      "runs/log.xlsx": zip([{ name: "xl/worksheets/sheet1.xml", content: Buffer.alloc(2 ** 28, "<c/>") }]),
    }),
  },
];

export const limits = { rss: 1536, cpu: 30 };

/** Runs the command on such files; `code` is its exit code, 0, 1 or 2 if it told a verdict. */
export async function cost({
  files,
}: Costly): Promise<Pick<Probed, "rss" | "cpu"> & { readonly code: number | null }> {
  const all = files();
  using here = workspace(all);
  const { flags, read } = probe(here);
  const base = Object.keys(all).some((path) => path.startsWith("base/")) ? ["--baseline", "base"] : [];
  // The Action always writes the report.
  const args = ["check", "runs", ...base, "--output", "report.json"];
  const { code } = await here.cli(process.execPath, args, { flags });
  const { rss, cpu } = read();
  return { rss, cpu, code };
}
