/**
 * What Lossgate makes of every file of a directory: `npm run corpus -- DIR`. A row for each curve that rules judge, then
 * the files that were not read, and why.
 */
import { relative, resolve } from "node:path";
import { findFiles } from "../src/artifacts/find.ts";
import { openArtifact } from "../src/artifacts/open.ts";
import { type Curve, type PairedRun, pair } from "../src/curves/pairing.ts";
import { bestIndex } from "../src/curves/points.ts";
import { readRuns } from "../src/formats/read-runs.ts";

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error("expected a directory: npm run corpus -- DIR");
const root = resolve(directory);
const files = await findFiles({ root, paths: ["."] });
const candidates = files.map(({ path, absolute }) => ({
  path,
  by: "name" as const,
  open: () => openArtifact(path, absolute, null),
}));
const { runs, problems } = await readRuns(candidates, {
  columns: { metrics: new Set(), position: null },
  format: null,
});
const paired = runs.map((run) => pair(run));

const heading = ["file", "format", "curve", "evaluations", "first", "best", "last", "train, last"];
const rows = paired.flatMap((run) => {
  const curves = run.primaryCurves.length > 0 ? run.primaryCurves : run.curves.slice(0, 1);
  return curves.length > 0 ? curves.map((curve) => rowOf(run, curve)) : [[fileOf(run), run.format, "none"]];
});
print([heading, ...rows]);
const read = new Set(runs.flatMap(({ files }) => files));
const unread = problems.filter(({ level }) => level === "error");
console.log(`\n${paired.length} runs in ${read.size} of ${files.length} files\n`);
for (const { file, line, message } of unread) {
  console.log(`${file}${line === null ? "" : `:${line}`}: ${brief(message)}`);
}

function fileOf({ files, name }: PairedRun): string {
  const [first = ""] = files;
  const part = /#\d+$/.exec(name)?.[0] ?? "";
  const more = files.length > 1 ? ` and ${files.length - 1} more` : "";
  return relative(".", first) + part + more;
}

function rowOf(run: PairedRun, curve: Curve): string[] {
  const { train, val, positions, direction, metric, trainAt } = curve;
  const values = (val ?? train)?.values ?? new Float64Array();
  const best = direction === null ? -1 : bestIndex(values, direction);
  const names = [train?.name, val?.name].filter((name) => name !== undefined && name !== metric);
  return [
    fileOf(run),
    run.format,
    names.length > 0 ? `${metric} (${names.join(", ")})` : metric,
    `${values.length}`,
    shown(values[0]),
    best < 0 ? "" : `${shown(values[best])} @ ${positions[best]}`,
    shown(values.at(-1)),
    val && trainAt ? shown(trainAt.at(-1)) : "",
  ];
}

function shown(value: number | undefined): string {
  return value === undefined ? "" : `${Number(value.toPrecision(5))}`;
}

/** Without the list of everything that was expected. */
function brief(message: string): string {
  return message.replace(/^expected a training history \(.*\); /, "");
}

function print(table: readonly (readonly string[])[]): void {
  const widths = heading.map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0)));
  for (const row of table) {
    console.log(
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
}
