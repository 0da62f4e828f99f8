// How right the verdicts on real trainings of a known class are, at the defaults.
// Usage: node bench/verdicts/trainings.ts FOLDER [--list CLASS], where FOLDER holds labels.tsv (columns name,
// class, and others) and the files of each training in runs/CLASS/NAME. A training counts once, by the worst
// that was said of it.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { markdownTable } from "markdown-table";
import { isFailure } from "../../src/findings/severity.ts";
import { gate } from "../../src/gate.ts";

type Worst = "error" | "warning" | "info" | "silent";
type Judged = {
  readonly name: string;
  readonly kind: string;
  readonly worst: Worst;
  readonly said: string[];
};

const order: readonly Worst[] = ["error", "warning", "info", "silent"];

async function judge(folder: string, kind: string, name: string): Promise<Judged> {
  const root = resolve(folder, "runs", kind, name);
  const { report, judged } = await gate({
    cwd: root,
    paths: { root, paths: ["."], followsLinks: true },
    config: null,
    rules: null,
    baseline: { kind: "absent", because: "none is needed" },
    baselineConfig: null,
    accepted: null,
    notes: [],
    failOn: "error",
    today: "2026-01-01",
  });
  if (judged.length === 0) throw new Error(`${root}: ${report.headline}`);
  const failures = judged.flatMap(({ findings }) => findings).filter(isFailure);
  const levels = failures.map(({ level }) => level);
  const worst = order.find((level) => levels.some((one) => one === level)) ?? "silent";
  return { name, kind, worst, said: failures.map(({ rule, level }) => `${rule.id} ${level}`) };
}

/** The share of trainings of some classes of which the worst is one of `worsts`, with its count. */
function share(all: readonly Judged[], kinds: readonly string[], worsts: readonly Worst[]): string {
  const some = all.filter(({ kind }) => kinds.includes(kind));
  const hits = some.filter(({ worst }) => worsts.includes(worst)).length;
  return `${((100 * hits) / some.length).toFixed(1)} % (${hits} of ${some.length})`;
}

const [folder, , listed] = process.argv.slice(2);
if (folder === undefined) throw new Error("expected the path of a folder of trainings");
const [, ...labels] = readFileSync(join(folder, "labels.tsv"), "utf8").trim().split("\n");
const all: Judged[] = [];
for (const label of labels) {
  const [name = "", kind = ""] = label.split("\t");
  all.push(await judge(folder, kind, name));
}
const kinds = readdirSync(join(folder, "runs")).sort();
const lines = kinds.map((kind) => {
  const some = all.filter((one) => one.kind === kind);
  const said = new Map<string, number>();
  for (const rule of some.flatMap((one) => [...new Set(one.said)])) said.set(rule, (said.get(rule) ?? 0) + 1);
  const counts = order.map((worst) => String(some.filter((one) => one.worst === worst).length));
  const text = [...said].sort(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} ${count}`);
  return [kind, String(some.length), ...counts, text.join(", ")];
});
const good = ["healthy", "earlystop", "late"];
const silent: Worst[] = ["info", "silent"];
const goals = [
  ["good runs (healthy, early-stopped, late) failed", share(all, good, ["error"]), "≤ 2 %"],
  ["good runs failed or warned", share(all, good, ["error", "warning"]), "≤ 10 %"],
  [
    "overfit > 30 % and divergence not failed",
    share(all, ["overfit30", "divergence"], ["warning", ...silent]),
    "≤ 4 %",
  ],
  [
    "overfit ≥ 10 %, divergence, not learning without a word",
    share(all, ["overfit10", "overfit30", "divergence", "notlearning"], silent),
    "≤ 5 %",
  ],
  ["overconfident failed", share(all, ["overconfident"], ["error"]), "≤ 35 %"],
  ["early-stopped failed or warned", share(all, ["earlystop"], ["error", "warning"]), "≤ 15 %"],
];
const heading = ["Class", "n", "Fail", "Warn", "Info only", "Silent", "Rules"];
process.stdout.write(
  `${markdownTable([heading, ...lines])}\n\n${markdownTable([["", "Measured", "Goal"], ...goals])}\n`,
);
for (const { name, kind, said } of all)
  if (kind === listed) process.stdout.write(`${name}: ${said.join(", ")}\n`);
