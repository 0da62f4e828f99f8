// How many trainings `not-learning` calls stuck after 5 to all evaluations, against chance and by train alone.
// Usage: node bench/verdicts/not-learning.ts RUNS.json [NAME=CLASSES…], where the runs are an array of { id: string,
// loss: number[], val_loss: number[] }. NAME=CLASSES sets the number of classes of the runs with NAME in their id.
import { readFileSync } from "node:fs";
import { markdownTable } from "markdown-table";
import * as z from "zod/mini";
import { pair } from "../../src/curves/pairing.ts";
import { notLearning } from "../../src/rules/not-learning.ts";

const numbers = z.array(z.number());
const recorded = z.array(z.object({ id: z.string(), loss: numbers, val_loss: numbers }));
type Recorded = z.output<typeof recorded>[number];

const [file, ...named] = process.argv.slice(2);
if (file === undefined) throw new Error("expected the path of a set of runs");
const runs = recorded.parse(JSON.parse(readFileSync(file, "utf8")));
const classes = named.map((text) => text.split("="));
const classesOf = ({ id }: Recorded) => Number(classes.find(([name = ""]) => id.includes(name))?.[1]);

function isStuck({ loss, val_loss }: Recorded, seen: number, setting: { classes?: number }): boolean {
  const series = Object.entries({ loss, val_loss }).map(([name, all]) => {
    const values = Float64Array.from(all.slice(0, seen));
    return { name, axis: "epoch" as const, positions: values.map((_, i) => i), values, truncated: false };
  });
  const run = pair({ name: "run", format: "json", path: "", files: [], params: {}, series });
  return notLearning
    .configure({ ...setting, min_evaluations: 3 })
    .judge({ run, seeds: [run], all: [run], baseline: { kind: "absent", because: "none is needed" } })
    .some(({ status }) => status === "fail");
}

const known = runs.filter((run) => classesOf(run) > 1);
const rows = [5, 10, 20, 40, 60, Number.POSITIVE_INFINITY].map((seen) => [
  Number.isFinite(seen) ? `${seen}` : "all",
  `${known.filter((run) => isStuck(run, seen, { classes: classesOf(run) })).length} of ${known.length}`,
  `${runs.filter((run) => isStuck(run, seen, {})).length} of ${runs.length}`,
]);
const headings = ["evaluations", "at chance", "train has not moved"];
console.log(markdownTable([headings, ...rows], { alignDelimiters: false }));
