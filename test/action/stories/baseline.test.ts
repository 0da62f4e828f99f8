import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writeRuns } from "../../../src/formats/json/lossgate-runs.ts";
import { zip } from "../../artifacts/zip.ts";
import { artifact, pull, run, sha } from "../../github/server.ts";
import type { Commit } from "../../github/state.ts";
import {
  commentOf,
  filesOf,
  line,
  ofPull,
  onMain,
  published,
  type Story,
  startStory,
  told,
  trained,
  uploaded,
  zipped,
} from "./story.ts";

const [good, worse] = [0.4, 0.45];
const day = 86_400_000;

/** Five commits on main, and the head of pull request 7 on the third of them. */
function commits(): Commit[] {
  return [...line("main", ["one", "two", "three", "four", "five"]), ...line("topic-7", ["head-7"], "three")];
}
/** A pull request with main's last commit as its base, as the event tells it. */
const seven = pull(7, { base: { ref: "main", sha: sha("five") } });
const start = () => startStory({ pulls: [structuredClone(seven)], commits: commits() });
const footOf = (comment: string) => comment.trim().split("\n").at(-1);
const short = (name: string) => sha(name).slice(0, 12);

describe("a push to main", () => {
  test("publishes its report, even when it fails, and is compared with the previous run", async () => {
    await using story = await start();
    const { github, step } = story;
    const first = await step(onMain(11, "one"), { files: trained(good) });
    expect(first.code).toBe(0);
    expect(first.report.baseline).toEqual({
      kind: "absent",
      because: "main has published no lossgate-report yet",
    });
    const second = await step(onMain(12, "two"), { files: trained(worse) });
    expect(second.code).toBe(1);
    expect(second.outputs).toMatchObject({ verdict: "fail", failed: "regression" });
    expect(second.report.headline).toMatch(/^best val_loss 0\.45\d* .* worse than baseline 0\.40\d* /);
    expect(second.report.baseline).toMatchObject({
      from: `main at ${short("one")}`,
      published: [{ run: 11, commit: sha("one"), how: "previous", behind: 1, failed: false }],
    });
    const third = await step(onMain(13, "three"), { files: trained(good, 2) });
    expect(third.code).toBe(0);
    expect(third.report.baseline).toMatchObject({
      published: [{ run: 11, commit: sha("one"), behind: 2, failed: false }],
    });
    expect(footOf(third.summary)).toContain(
      `baseline: \`main at ${short("one")}\` (the previous run, [its workflow run](https://github.com/lossgate/sample/actions/runs/11), `,
    );
    expect(uploaded(github)).toEqual([
      "lossgate-report of 11",
      "lossgate-report of 12",
      "lossgate-report of 13",
    ]);
    const page = github.artifacts.find(({ name, run }) => name === "lossgate-report.html" && run === 12);
    expect(page?.mimeType).toBe("text/html");
    const text = Buffer.from(page?.bytes ?? []).toString();
    expect(text).toBe(readFileSync(second.outputs["html"] ?? "", "utf8"));
    expect(text).toMatch(/^<!doctype html>[\s\S]*best val_loss 0\.45\d*/);
    expect(second.outputs["html-url"]).toBe(
      `https://github.com/lossgate/sample/actions/runs/12/artifacts/${page?.id}`,
    );
    const [, report] = zipped(github);
    expect(second.outputs["report-url"]).toBe(
      `https://github.com/lossgate/sample/actions/runs/12/artifacts/${report?.id}`,
    );
    const files = await filesOf(report ?? published(0, run(0), 0));
    expect(Object.keys(files).sort()).toEqual(["report.json", "runs.json"]);
    expect(JSON.parse(files["report.json"] ?? "")).toEqual(second.report);
    expect(JSON.parse(files["runs.json"] ?? "")).toMatchObject({
      accepted: false,
      runs: [{ files: ["net/history.json"] }],
    });
    expect(github.comments).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

describe("a pull request", () => {
  test("fails when worse than main, passes when fixed, and updates its one comment", async () => {
    await using story = await start();
    const { github, step } = story;
    await step(onMain(11, "three"), { files: trained(good) });
    github.artifacts.forEach((one) => {
      one.createdAt = new Date(Date.now() - 3.5 * day).toISOString();
    });
    const bad = await step(ofPull(12, seven), { files: trained(worse) });
    expect(bad.code).toBe(1);
    const [comment] = github.comments;
    expect(comment?.body).toMatch(
      /^<!-- lossgate: lossgate -->\n### ❌ Lossgate: 1 run fails · `regression`\n\nbest val_loss 0\.45\d* at epoch \d+ is 12\.4\u00a0% worse than baseline 0\.40\d* /,
    );
    expect(footOf(commentOf(github))).toBe(
      `<sub>${short("head-7")} · baseline: \`main at ${short("three")}\` (the merge base, ` +
        "[its workflow run](https://github.com/lossgate/sample/actions/runs/11), 3 days old) · " +
        "[workflow run](https://github.com/lossgate/sample/actions/runs/12) · " +
        `[all curves](${bad.outputs["html-url"]}) · [full report](${bad.outputs["report-url"]})</sub>`,
    );
    const [ours] = github.pulls;
    if (ours) ours.head.sha = sha("fix-7");
    github.commits.push({ sha: sha("fix-7"), parents: [sha("head-7")], refs: [] });
    const fixed = await step(ofPull(13, ours ?? seven), { files: trained(good, 2) });
    expect(fixed.code).toBe(0);
    expect(github.comments).toEqual([comment]);
    expect(commentOf(github)).toMatch(/### ✅ Lossgate: 1 run passes · best val_loss 0\.40/);
    expect(footOf(commentOf(github))).toContain(
      `<sub>${short("fix-7")} · baseline: \`main at ${short("three")}\` (the merge base`,
    );
    expect(fixed.outputs["comment-url"]).toBe(bad.outputs["comment-url"]);
    expect(uploaded(github).slice(1)).toEqual(["lossgate-report of 12", "lossgate-report of 13"]);
    expect(github.violations).toEqual([]);
  });

  /** What lies on main before the pull request runs, and the base that is found. */
  type Variant = {
    readonly name: string;
    readonly before: (github: Story["github"]) => void;
    readonly code: number;
    readonly baseline: object;
    /** In the last line of the comment. */
    readonly shown: string | RegExp;
    readonly notes?: readonly RegExp[];
  };
  const unread = /^the baseline: nothing was compared: no report of main could be read\. Run the job again/;
  const variants: readonly Variant[] = [
    {
      name: "is compared with the merge base even if its workflow run failed for another reason",
      before: ({ runs, artifacts }) => {
        const of = onMain(11, "three", { conclusion: "failure" });
        runs.push(of);
        artifacts.push(published(1, of, good));
      },
      code: 1,
      baseline: { published: [{ run: 11, how: "merge-base", behind: 0, failed: true }] },
      shown:
        "(the merge base, [its workflow run](https://github.com/lossgate/sample/actions/runs/11) failed, ",
    },
    {
      name: "is compared with the nearest ancestor when the merge base has no report",
      before: ({ runs, artifacts }) => {
        runs.push(onMain(11, "one"));
        artifacts.push(published(1, onMain(11, "one"), good));
      },
      code: 1,
      baseline: { from: `main at ${short("one")}`, published: [{ run: 11, how: "ancestor", behind: 2 }] },
      shown: "(2 commits before the merge base, ",
    },
    {
      name: "is compared with the merge base even if later commits have reports",
      before: ({ runs, artifacts }) => {
        for (const [i, commit] of ["three", "four", "five"].entries()) {
          const of = onMain(11 + i, commit);
          runs.push(of);
          artifacts.push(published(1 + i, of, i === 0 ? good : worse));
        }
      },
      code: 1,
      baseline: { published: [{ run: 11, how: "merge-base", behind: 0 }] },
      shown: "(the merge base, ",
    },
    {
      name: "is not compared with commits that a merge brought into main",
      before: (github) => {
        github.commits = [
          ...line("main", ["one", "two", "merge", "five"]),
          ...line("side", ["s1", "s2"], "one"),
          ...line("topic-7", ["head-7"], "merge"),
        ];
        github.commits.find(({ sha: of }) => of === sha("merge"))?.parents.push(sha("s2"));
        const side = run(12, { head: { ref: "side", sha: sha("s2"), repo: "lossgate/sample" } });
        github.runs.push(onMain(11, "one"), side);
        github.artifacts.push(published(1, onMain(11, "one"), good), published(2, side, worse));
      },
      code: 1,
      baseline: { published: [{ run: 11, how: "ancestor", behind: 2 }] },
      shown: `\`main at ${short("one")}\` (2 commits before the merge base, `,
    },
    {
      name: "is compared with the newest report of main, called approximate, when no ancestor has one",
      before: ({ runs, artifacts }) => {
        const side = run(13, { head: { ref: "side", sha: sha("elsewhere"), repo: "lossgate/sample" } });
        for (const [i, of] of [onMain(11, "four"), onMain(12, "five"), side].entries()) {
          runs.push(of);
          artifacts.push(published(1 + i, of, i === 2 ? worse : good));
        }
      },
      code: 1,
      baseline: {
        from: `main at ${short("five")}`,
        published: [
          { run: 12, how: "newest", behind: null },
          { run: 11, how: "newest", behind: null },
        ],
      },
      shown: "(the newest report of the base branch, approximate, ",
    },
    {
      name: "is never compared with reports of pull requests or forks",
      before: ({ runs, artifacts }) => {
        const all = [
          onMain(11, "three", { event: "pull_request" }),
          onMain(12, "three", { event: "pull_request_target" }),
          onMain(13, "three", { head: { ref: "main", sha: sha("three"), repo: "mallory/sample" } }),
          onMain(14, "three", { event: "workflow_run" }),
        ];
        for (const [i, of] of all.entries()) {
          runs.push(of);
          artifacts.push(published(1 + i, of, good));
        }
      },
      code: 0,
      baseline: {
        kind: "absent",
        because: "the reports lossgate-report of main are from untrusted events",
      },
      shown: "the reports lossgate-report of main are from untrusted events",
      notes: [/^the baseline: nothing was compared: the reports lossgate-report of main are from untrusted/],
    },
    {
      name: "skips untrusted reports",
      before: ({ runs, artifacts }) => {
        const all = [onMain(11, "two"), onMain(12, "three", { event: "pull_request" })];
        for (const [i, of] of all.entries()) {
          runs.push(of);
          artifacts.push(published(1 + i, of, i === 0 ? good : worse));
        }
      },
      code: 1,
      baseline: { published: [{ run: 11, how: "ancestor", behind: 1 }] },
      shown: /\(1 commits? before the merge base, /,
    },
    {
      name: "takes at most eight runs of main as its history",
      before: (github) => {
        const names = Array.from({ length: 12 }, (_, i) => `c${i}`);
        github.commits = [...line("main", [...names, "five"]), ...line("topic-7", ["head-7"], "c11")];
        for (const [i, name] of names.entries()) {
          github.runs.push(onMain(11 + i, name));
          github.artifacts.push(published(1 + i, onMain(11 + i, name), good * (1 + 0.004 * (i % 4))));
        }
      },
      code: 1,
      baseline: {
        published: Array.from({ length: 8 }, (_, i) => ({
          run: 22 - i,
          commit: sha(`c${11 - i}`),
          how: i === 0 ? "merge-base" : "ancestor",
          behind: i,
        })),
      },
      shown: "with 7 earlier reports as its history) · ",
    },
    {
      name: "prefers reports of its own workflow",
      before: ({ runs, artifacts }) => {
        const other = { id: 9, path: ".github/workflows/other.yml" };
        const all = [onMain(11, "two"), onMain(12, "three", { workflow: other })];
        for (const [i, of] of all.entries()) {
          runs.push(of);
          artifacts.push(published(1 + i, of, i === 0 ? good : worse));
        }
      },
      code: 1,
      baseline: { published: [{ run: 11, behind: 1 }] },
      shown: /\(1 commits? before the merge base, /,
    },
    {
      name: "takes another workflow's report, with a note, when its own has none",
      before: ({ runs, artifacts }) => {
        const of = onMain(12, "three", { workflow: { id: 9, path: ".github/workflows/other.yml" } });
        runs.push(of);
        artifacts.push(published(1, of, good));
      },
      code: 1,
      baseline: { published: [{ run: 12, behind: 0 }] },
      shown: "(the merge base, ",
      notes: [
        /^the baseline of main: it is from another workflow, since this one has published no lossgate-report/,
      ],
    },
    {
      name: "is compared with the commit of main that it was merged into",
      before: ({ runs, artifacts, commits }) => {
        commits.push({ sha: sha("test merge of topic-7"), parents: [sha("five"), sha("head-7")], refs: [] });
        for (const [i, commit] of ["three", "five"].entries()) {
          const of = onMain(11 + i, commit);
          runs.push(of);
          artifacts.push(published(1 + i, of, i === 0 ? good : worse));
        }
      },
      code: 0,
      baseline: {
        from: `main at ${short("five")}`,
        published: [
          { run: 12, how: "merged-into", behind: 0 },
          { run: 11, behind: 2 },
        ],
      },
      shown: "(the base commit it was tested against, ",
    },
    {
      name: "is compared with the newest report when that of the merge base has expired",
      before: ({ runs, artifacts }) => {
        for (const [i, commit] of ["three", "five"].entries()) {
          const of = onMain(11 + i, commit);
          runs.push(of);
          artifacts.push(published(1 + i, of, good, { expired: i === 0 }));
        }
      },
      code: 1,
      baseline: { published: [{ run: 12, how: "newest", behind: null }] },
      shown: "approximate",
    },
    {
      name: "skips a report of a workflow run whose artifacts cannot be listed, with a note",
      before: (github) => {
        for (const [i, commit] of ["three", "two"].entries()) {
          const of = onMain(11 + i, commit);
          github.runs.push(of);
          github.artifacts.push(published(1 + i, of, good));
        }
        for (let i = 0; i < 100; i++) {
          const of = run(1000 + i, {
            event: "pull_request",
            head: { ...seven.head, repo: "lossgate/sample" },
          });
          github.runs.push(of);
          github.artifacts.push(artifact(1000 + i, { run: of.id, name: "lossgate-report" }));
        }
        github.fail = ({ path }) => (path.includes("/actions/runs/11/artifacts") ? 404 : undefined);
      },
      code: 1,
      baseline: { published: [{ run: 12, how: "ancestor", behind: 1 }] },
      shown: "(1 commit before the merge base, ",
      notes: [/^report of workflow run 11: it could not be used as the baseline: Not Found/],
    },
    {
      name: "says that the baseline has expired, and applies the rules that need none",
      before: ({ runs, artifacts }) => {
        runs.push(onMain(11, "three"));
        artifacts.push(published(1, onMain(11, "three"), good, { expired: true }));
      },
      code: 0,
      baseline: { kind: "absent", because: "the reports lossgate-report of main have expired" },
      shown: "the reports lossgate-report of main have expired",
      notes: [/^the baseline: nothing was compared: the reports lossgate-report of main have expired$/],
    },
    {
      name: "is compared with an older report when the nearest has expired",
      before: ({ runs, artifacts }) => {
        for (const [i, name] of ["two", "three"].entries()) {
          runs.push(onMain(11 + i, name));
          artifacts.push(published(1 + i, onMain(11 + i, name), good, { expired: i === 1 }));
        }
      },
      code: 1,
      baseline: { published: [{ run: 11, behind: 1 }] },
      shown: /\(1 commits? before the merge base, /,
    },
    {
      name: "refuses a report whose digest differs, with a note",
      before: ({ runs, artifacts }) => {
        runs.push(onMain(11, "three"));
        artifacts.push(published(1, onMain(11, "three"), good, { digest: `sha256:${"0".repeat(64)}` }));
      },
      code: 2,
      baseline: { kind: "absent", because: "no report of main could be read" },
      shown: "no report of main could be read",
      notes: [
        unread,
        /^report of workflow run 11: it could not be used as the baseline: .* expected the digest sha256:0+, got sha256:/,
      ],
    },
    {
      name: "refuses a report that is not a zip, with a note",
      before: ({ runs, artifacts }) => {
        runs.push(onMain(11, "three"));
        artifacts.push(
          published(1, onMain(11, "three"), good, { bytes: Buffer.from("PK nonsense"), digest: null }),
        );
      },
      code: 2,
      baseline: { kind: "absent", because: "no report of main could be read" },
      shown: "no report of main could be read",
      notes: [
        unread,
        /^report of workflow run 11: it could not be used as the baseline: .*expected a readable zip/,
      ],
    },
    {
      name: "refuses a report that another version wrote, with a note",
      before: ({ runs, artifacts }) => {
        runs.push(onMain(11, "three"));
        const content = writeRuns([], [], { kind: "report", accepted: false }).replace("runs/1", "runs/2");
        const bytes = zip([{ name: "runs.json", content }]);
        artifacts.push(published(1, onMain(11, "three"), good, { bytes, digest: null }));
      },
      code: 2,
      baseline: { kind: "absent", because: "no report of main could be read" },
      shown: "no report of main could be read",
      notes: [
        unread,
        /^report of workflow run 11: it could not be used as the baseline: expected a runs\.json that a gate of this version/,
      ],
    },
    {
      name: "skips a broken report, with a note",
      before: ({ runs, artifacts }) => {
        const broken = { bytes: published(0, run(0), good).bytes.slice(0, 0), digest: null };
        for (const [i, name] of ["two", "three"].entries()) {
          runs.push(onMain(11 + i, name));
          artifacts.push(published(1 + i, onMain(11 + i, name), good, i === 1 ? broken : {}));
        }
      },
      code: 1,
      baseline: { published: [{ run: 11, behind: 1 }] },
      shown: /\(1 commits? before the merge base, /,
      notes: [/^report of workflow run 12: it could not be used as the baseline: /],
    },
    {
      name: "names the missing permission actions: read",
      before: (github) => {
        github.runs.push(onMain(11, "three"));
        github.artifacts.push(published(1, onMain(11, "three"), good));
        github.permissions.actions = "none";
      },
      code: 2,
      baseline: { kind: "absent" },
      shown:
        /could not query GitHub for the baseline: Resource not accessible by integration.*\. The job needs the permission actions: read\./,
      notes: [/^the baseline: nothing was compared: could not query GitHub for the baseline: /],
    },
  ];
  test.each(variants)("$name", async ({ before, code, baseline, shown, notes = [] }) => {
    await using story = await start();
    const { github, step } = story;
    before(github);
    const ended = await step(ofPull(99, seven), { files: trained(worse) });
    expect(ended.report.baseline).toMatchObject(baseline);
    const { baseline: found } = ended.report;
    if (found.kind === "found" && "published" in baseline) {
      expect(found.published).toMatchObject(Object.assign([], baseline.published));
    }
    expect(ended.code).toBe(code);
    expect(ended.outputs["verdict"]).toBe(["pass", "fail", "inconclusive"][code]);
    expect(footOf(commentOf(github))).toMatch(shown);
    const met = ended.report.problems.map(({ file, message }) => `${file}: ${message}`);
    expect(met).toEqual(notes.map((note) => expect.stringMatching(note)));
    expect(told(ended, "warning")).toEqual([]);
    expect(uploaded(github).at(-1)).toBe("lossgate-report of 99");
    expect(github.violations).toEqual([]);
  });
});

test("a repeated run is not its own baseline", async () => {
  await using story = await start();
  const { github, step } = story;
  const mine = onMain(12, "two");
  await step(onMain(11, "one"), { files: trained(good) });
  await step(mine, { files: trained(worse) });
  mine.attempt = 2;
  const again = await step(mine, { files: trained(worse) });
  expect(again.code).toBe(1);
  expect(again.report.baseline).toMatchObject({ published: [{ run: 11, behind: 1 }] });
  expect(uploaded(github)).toEqual([
    "lossgate-report of 11",
    "lossgate-report of 12",
    "lossgate-report of 12",
  ]);
  expect(github.violations).toEqual([]);
});

describe("a merge queue", () => {
  test("is compared with the commit that it will be merged into, and posts no comment", async () => {
    await using story = await start();
    const { github, step } = story;
    for (const [i, name] of ["four", "five"].entries()) {
      github.runs.push(onMain(11 + i, name));
      github.artifacts.push(published(1 + i, onMain(11 + i, name), i === 0 ? good : worse));
    }
    const head_ref = `refs/heads/gh-readonly-queue/main/pr-7-${sha("four")}`;
    const queued = run(20, {
      event: "merge_group",
      head: { ref: head_ref.replace("refs/heads/", ""), sha: sha("queued"), repo: "lossgate/sample" },
    });
    github.commits.push({ sha: sha("queued"), parents: [sha("four"), sha("head-7")], refs: [] });
    const merge_group = {
      head_sha: sha("queued"),
      head_ref,
      base_sha: sha("four"),
      base_ref: "refs/heads/main",
    };
    const event = { action: "checks_requested", merge_group };
    const ended = await step(queued, { files: trained(worse), event });
    expect(ended.code).toBe(1);
    expect(ended.report.baseline).toMatchObject({
      from: `main at ${short("four")}`,
      published: [{ run: 11, how: "merge-base", behind: 0 }],
    });
    expect(github.comments).toEqual([]);
    expect(uploaded(github).at(-1)).toBe("lossgate-report of 20");

    for (const one of github.pulls) one.labels.push("lossgate accept");
    const accepted = await step({ ...queued, id: 21 }, { files: trained(worse), event });
    expect(accepted.code).toBe(0);
    expect(accepted.report.findings).toContainEqual(
      expect.objectContaining({
        rule: "regression",
        status: "fail",
        waived: expect.objectContaining({ by: 'the label "lossgate accept" on #7' }),
      }),
    );
    expect(github.violations).toEqual([]);
  });
});

describe.each(["schedule", "workflow_dispatch"])("on %s", (event) => {
  test("the previous run of the same commit is the baseline", async () => {
    await using story = await start();
    const { github, step } = story;
    const first = await step(onMain(11, "five", { event }), { files: trained(good) });
    expect(first.code).toBe(0);
    const next = await step(onMain(12, "five", { event }), { files: trained(worse) });
    expect(next.code).toBe(1);
    expect(next.report.baseline).toMatchObject({ published: [{ run: 11, how: "previous", behind: 0 }] });
    expect(footOf(next.summary)).toContain("(the previous run, ");
    expect(github.comments).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});
