import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { example, nodes, repository, workspace } from "../action/run.ts";
import { read } from "./snippets.ts";

/** Each message of the page is said by the bundle, or stands in the code that says what GitHub answered. */

type Case = {
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly args?: readonly string[];
  readonly isCommitted?: true;
};

const history = '{"loss": [3, 2, 1], "val_loss": [3, 2, 1.5]}';
const fixture = (path: string) => readFileSync(join(repository, "test/fixtures", path));
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12345\n`;
const own = { "history.json": history };
const noMetric = { "train.csv": "iter,trn,tst\n1,2,3\n2,1,2\n3,1,2\n" };

/** By the beginning of a message, what makes the command say it. */
const cases: Readonly<Record<string, Case>> = {
  "nothing to judge": {},
  "closest to a training history": { files: noMetric },
  "… does not exist": { args: ["runs"] },
  "skipped: … of tests": { files: { "tests/history.json": history } },
  "run … recorded no validation metric": { files: { "history.json": '{"loss": [3, 2, 1]}' } },
  "run … has one evaluation": { files: { "history.json": '{"loss": [3], "val_loss": [2]}' } },
  "direction of … is unknown": {
    files: { "history.json": '{"loss": [3, 2], "val_loss": [3, 2], "x": [3, 2], "val_x": [3, 2]}' },
    args: ["--rules", "gap: { max: 0.5, monitor: val_x }"],
  },
  "… is missing: only the baseline has": {
    files: {
      "runs/a/history.json": history,
      "runs/b/history.json": history,
      "main/a/history.json": history,
      "main/b/history.json": history,
      "main/c/history.json": history,
    },
    args: ["runs", "--baseline", "main"],
  },
  "expected a training history; the file is empty": { files: { "history.json": "" } },
  "the file is a Git LFS pointer": { files: { "history.json": pointer } },
  "expected lists of one length": {
    files: { "history.json": fixture("keras/history-validation-freq.json") },
  },
  "each row is a run of its own": {
    files: { "results.csv": "seed,val_loss,test_acc\n1,0.3,0.9\n2,0.31,0.92\n3,0.33,0.91\n" },
    args: ["results.csv"],
  },
  "nothing tells which loss": {
    files: {
      "train.log": "Epoch 1\nloss 0.9\nloss 1.0\nEpoch 2\nloss 0.8\nloss 0.9\nEpoch 3\nloss 0.7\nloss 0.85\n",
    },
  },
  "line … has loss … times": {
    files: {
      "train.log": "Epoch 1 loss 0.9 loss 1.0\nEpoch 2 loss 0.8 loss 0.9\nEpoch 3 loss 0.7 loss 0.85\n",
    },
  },
  "expected numbers with a decimal point": {
    files: { "train.log": "Epoch 1 loss 0,9 val loss 1,0\nEpoch 2 loss 0,8 val loss 0,9\n" },
  },
  "expected a share": { files: own, args: ["--rules", "regression: 5"] },
  "unknown …; did you mean": { files: own, args: ["--rules", "gapp: 5%"] },
  "expected one config file": {
    files: {
      ...own,
      "lossgate.yml": "rules: { gap: off }\n",
      ".github/lossgate.yml": "rules: { gap: off }\n",
    },
  },
  "expected the waiver": {
    files: { ...own, "lossgate.yml": "waivers:\n- { rule: overfit, reason: a, by: b, until: 2099-01-01 }\n" },
  },
  "… is as it was committed": { files: own, isCommitted: true },
  "not compared": {
    files: { "history.json": example("healthy/history.json") },
    args: ["--rules", "regression: warning"],
  },
};

/** Of messages about what GitHub answers, the file that says them; null for GitHub's own words. */
const sources: Readonly<Record<string, string | null>> = {
  "Resource not accessible": null,
  "The … could not be posted": "src/github/sticky-post.ts",
  "could not query GitHub for the baseline": "src/github/locate-baseline.ts",
  "the artifact … could not be uploaded": "src/github/upload-report.ts",
};

const headings = [...read("docs/troubleshooting.md").matchAll(/^### `(.+)`$/gm)].map(
  ([, message = ""]) => message,
);
const find = <Value>(all: Readonly<Record<string, Value>>, message: string) =>
  Object.entries(all).find(([start]) => message.startsWith(start));

/** A pattern for a message whose `…` stand for anything on its line. */
function pattern(message: string): RegExp {
  const parts = message.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(".+?"));
}

test("each message has a case, and each case a message", () => {
  const all = { ...cases, ...sources };
  expect(headings.filter((message) => find(all, message) === undefined)).toEqual([]);
  expect(Object.keys(all).filter((start) => !headings.some((message) => message.startsWith(start)))).toEqual(
    [],
  );
});

describe.each(nodes)("said under $version", ({ node }) => {
  const said = headings.filter((message) => find(cases, message) !== undefined);
  test.each(said)("%s", async (message) => {
    const { files = {}, args = [], isCommitted = false } = find(cases, message)?.[1] ?? {};
    using here = workspace(files);
    if (isCommitted) {
      const git = (...given: string[]) => execFileSync("git", given, { cwd: here.root, stdio: "pipe" });
      git("init");
      git("add", ".");
      git("-c", "user.email=a@example.org", "-c", "user.name=a", "commit", "-m", "a");
    }
    const { stdout } = await here.cli(node, ["check", ...args], { env: { CI: "true" } });
    expect(stdout).toMatch(pattern(message));
  });
});

const written = headings.filter((message) => typeof find(sources, message)?.[1] === "string");
test.each(written)("written: %s", (message) => {
  const code = read(find(sources, message)?.[1] ?? "");
  for (const literal of message.split("…")) expect(code).toContain(literal);
});
