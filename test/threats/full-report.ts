import { gate } from "../../src/gate.ts";
import type { Report } from "../../src/report/schema.ts";
import { example, workspace } from "../action/run.ts";
import { dayIn } from "../days.ts";
import { sha } from "../github/server.ts";

/** A report of ours that has something of everything. */
export async function fullReport(): Promise<Report> {
  const { loss, val_loss } = JSON.parse(example("overfit/history.json").toString());
  const waiver = { rule: "overfit", run: "*", reason: "r", by: "b", until: dayIn(30) };
  const rules = { threshold: { val_loss: "<= 0.1" }, expression: ["val_loss.best < 0.1"], patience: 5 };
  using here = workspace({
    "runs/a/history.json": JSON.stringify({ loss, val_loss }),
    "runs/a/params.yaml": "batch_size: 8\nname: a\n",
    "runs/b/history.json": JSON.stringify({ loss, val_loss: loss }),
    "runs/b/params.yaml": "batch_size: 16\nname: b\n",
    "base/a/history.json": JSON.stringify({ loss, val_loss: loss }),
    ".github/lossgate.yml": JSON.stringify({ rules, waivers: [waiver, { ...waiver, rule: "plateau" }] }),
    "old.yml": "rules: { gap: 0.1 }\n",
  });
  const place = (path: string) => ({ root: here.root, paths: [path] });
  const { report } = await gate({
    cwd: here.root,
    paths: place("runs"),
    config: null,
    rules: null,
    baseline: { kind: "given", from: "base", place: place("base") },
    accepted: null,
    notes: [{ level: "note", file: "a note", line: 3, message: "something" }],
    failOn: "error",
    baselineConfig: { from: "old.yml", source: { file: "old.yml", text: "rules: { gap: 0.1 }\n" } },
    today: "2026-11-24",
  });
  const published = {
    run: 11,
    commit: sha("main"),
    how: "ancestor",
    behind: 2,
    age: 3,
    failed: true,
  } as const;
  return {
    ...report,
    baseline: { kind: "found", from: "main", runs: ["a"], missing: ["b"], published: [published, published] },
  };
}
