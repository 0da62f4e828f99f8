import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { annotations } from "../../src/report/annotations.ts";
import { json } from "../../src/report/json.ts";
import { markdown } from "../../src/report/markdown/markdown.ts";
import { parseReport } from "../../src/report/parse.ts";
import type { Report } from "../../src/report/schema.ts";
import { terminal } from "../../src/report/terminal/terminal.ts";
import { breakouts, commands, hostile, unexpected } from "../action/hostile.ts";
import { zip } from "../artifacts/zip.ts";
import { artifact, type GitHub, sha } from "../github/server.ts";
import { fullReport } from "./full-report.ts";
import { commentOn, type Told, theirRun, theirs } from "./setting.ts";
import { type Path, withKeys, withTexts } from "./texts.ts";

/** GitHub refuses more. */
const maxCharacters = 65_536;

let whole: Report;
beforeAll(async () => {
  whole = await fullReport();
  expect(whole.sweeps).not.toEqual([]);
  expect(whole.findings.some(({ waived }) => waived !== null)).toBe(true);
});

/** A line of a diagram that we drew: what a name could add to it stands between quotes. */
const ofDiagram =
  /^(---|config:| {2}themeVariables:| {2,4}xyChart:| {4}yAxis:| {4}(width|height|titleFontSize): \d+| {6}[\w]+: ("[#\w, ]+"|transparent|\d+)|xychart-beta| {2}(title|[xy]-axis|line) "[\w ./()-]*"( -?[\d.]+ --> -?[\d.]+| \[[-\d., ]+\])?)$/;

/** A comment that is one: of our own making, of a length that GitHub takes, without markup that we did not mean. */
function expectHarmless(ended: Told & { readonly github: GitHub }): string {
  expect(ended.stderr).toBe("");
  expect(ended.code).toBe(0);
  const [comment, ...others] = ended.github.comments.filter(({ body }) =>
    body.startsWith("<!-- lossgate: lossgate -->\n###"),
  );
  expect(others).toEqual([]);
  const body = comment?.body.replace("<!-- lossgate: lossgate -->\n", "") ?? "";
  expect(body).not.toBe("");
  expect(body.length).toBeLessThan(maxCharacters);
  // GitHub looks for them in what is shown, in which no character is escaped.
  const shown = body.replaceAll(/`[^`]*`|\\([^\w\s])/g, (_, escaped = "") => escaped);
  expect(shown).not.toMatch(/(^|[\s|])(@\w|#\d|GH-\d|[\w-]+\/[\w-]+#\d)/im);
  expect(cellsOf(body)).toEqual([]);
  expect(unexpected(body).filter((one) => !/actions\/runs\/(11|12)/.test(one))).toEqual([]);
  const meant = /^::(error|warning|notice)( title=lossgate[^:]*)?::/;
  expect(commands(ended).filter((line) => !meant.test(line) || line.includes("##["))).toEqual([]);
  return body;
}

/** Lines of tables that have more or fewer cells than the line before. */
function cellsOf(body: string): string[] {
  const lines = body.split("\n");
  const count = (line = "") => (line.startsWith("| ") ? [...line.matchAll(/(?<!\\)\|/g)].length : 0);
  return lines.filter(
    (line, i) => i > 0 && count(line) * count(lines[i - 1]) > 0 && count(line) !== count(lines[i - 1]),
  );
}

async function expectRefusal(report: string | Uint8Array, told: RegExp): Promise<void> {
  const ended = await commentOn(report);
  expect(ended.stderr).toBe("");
  expect(ended.code).toBe(2);
  expect(ended.github.comments).toEqual([]);
  const errors = commands(ended).filter((line) => line.startsWith("::error::"));
  expect(errors).toEqual([expect.stringMatching(told)]);
}

test("posts a valid report", async () => {
  expectHarmless(await commentOn(json(whole)));
});

describe("hostile text in a report stays text in the comment", () => {
  test("a different text in each field", async () => {
    const report = withKeys(whole, (i) => hostile[i % hostile.length] ?? "");
    const { text, kept } = withTexts(report, (i) => hostile[i % hostile.length] ?? "");
    // Of these the schema knows the words.
    const known =
      /^(schema|(runs\.)?verdict|\w+\.(level|status|unit|comparison|direction|how|commit|kind|rule)|runs\.curves\.(direction|axis)|runs\.receipt\.series\.side|baseline\.(kind|published\.\w+))$/;
    expect(kept.filter((path) => !known.test(path))).toEqual([]);
    const body = expectHarmless(await commentOn(text));
    expect(body).toContain("onerror");
  });

  test.each(["<!-- lossgate: lossgate -->", ...breakouts, "__proto__"])(
    "the same text in every field: %j",
    async (text) => {
      const report = withKeys(whole, (i) => `${text}${i}`);
      const ended = await commentOn(withTexts(report, () => text).text);
      const body = expectHarmless(ended);
      expect(body).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u061c]/);
      for (const diagram of body.matchAll(/```mermaid\n(.*?)\n```/gs))
        for (const line of diagram[1]?.split("\n") ?? []) expect(line).toMatch(ofDiagram);
    },
  );
});

test("replacement patterns in names are not expanded", async () => {
  const body = expectHarmless(await commentOn(withTexts(whole, () => "a$&b$`c$'d").text));
  const dollar = "<span>\\$</span>";
  expect(body).toContain(`a${dollar}&amp;b${dollar}\\\`c${dollar}'d`);
  expect(body).not.toContain("{");
});

describe("a report of any size becomes a comment of at most 65,536 characters or is refused", () => {
  const longest = 2000;
  test.each(["&", "<", "|", "\\", "@a", "😀", "_ ", "$a", "deadbeef "])(
    "every text at its maximum length, of %j",
    async (part) => {
      const fill = (most: number) => part.repeat(most / part.length).slice(0, most);
      let report = withTexts(whole, () => fill(longest)).text;
      // What takes no long text takes a long name.
      report = withTexts(parseReport("", report), () => fill(300)).text.replaceAll(
        /"headline":"[^"]*","advice":"[^"]*"/g,
        () => JSON.stringify({ headline: fill(longest), advice: fill(longest) }).slice(1, -1),
      );
      const body = expectHarmless(await commentOn(report));
      expect(body.length).toBeGreaterThan(2000);
    },
  );

  test("ten thousand runs and findings, each of a different rule", async () => {
    const [run] = whole.runs;
    const [finding] = whole.findings;
    if (!run || !finding) throw new Error("no run");
    const letters = (i: number) => String(i).replaceAll(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
    const runs = Array.from({ length: 3000 }, () => ({ ...run, name: "same", curves: [] }));
    const findings = Array.from({ length: 20_000 }, (_, i) => ({
      ...finding,
      rule: `${letters(i)}-rule`,
      status: i % 2 === 0 ? ("fail" as const) : ("not-judged" as const),
      waived: null,
      runs: ["same", `run ${i}`],
    }));
    const ended = await commentOn(json({ ...whole, runs, findings }));
    const body = expectHarmless(ended);
    expect(ended.cpu).toBeLessThan(15);
    expect(body).toContain("Lossgate: ");
  });

  test("refuses plots of a million points", async () => {
    const many = JSON.stringify(Array.from({ length: 1_000_000 }, (_, i) => i));
    const [run] = whole.runs;
    const [curve] = run?.curves ?? [];
    if (!run || !curve) throw new Error("no curve");
    const report = {
      ...whole,
      runs: [{ ...run, curves: [{ ...curve, plot: { at: "@", train: "@", val: null } }] }],
    };
    const text = JSON.stringify(report).replaceAll('"@"', () => many);
    await expectRefusal(text, /expected a report; runs\.0\.curves\.0\.plot\.at: /);
  });

  test("refuses a text longer than its limit", async () => {
    await expectRefusal(json({ ...whole, headline: "x".repeat(100_000) }), /; headline: /);
  });

  test("refuses a report of 100 MB without reading it", async () => {
    const text = Buffer.alloc(100_000_000, " ");
    text.write(json(whole));
    await expectRefusal(text, /expected a report of at most 33554432 bytes, got 100000000/);
  });

  test("refuses a report of millions of errors at the first", { timeout: 120_000 }, async () => {
    const text = JSON.stringify({ ...whole, runs: "@" }).replace(
      '"@"',
      () => `[${"{},".repeat(5_000_000)}{}]`,
    );
    await expectRefusal(text, /; runs\.0\.name: /);
  });
});

describe("refuses a report of other types", () => {
  const cases: readonly (readonly [what: string, change: (report: Report) => object, told: RegExp])[] = [
    ["nothing", () => [], /expected a report/],
    ["a verdict of its own", (report) => ({ ...report, verdict: "great" }), /; verdict: /],
    ["no runs", (report) => ({ ...report, runs: {} }), /; runs: /],
    ["a headline that is a mapping", (report) => ({ ...report, headline: { toString: 1 } }), /; headline: /],
    [
      "a setting whose toString is no function",
      (report) => settingOf(report, { toString: 1, valueOf: 1 }),
      /; runs\.0\.rules\.gap\.max: /,
    ],
    ["a setting of 100,000 levels", (report) => settingOf(report, "@deep"), /; runs\.0\.rules\.gap\.max: /],
    [
      "a rule that is markup",
      (report) => ({
        ...report,
        findings: report.findings.map((one) => ({ ...one, rule: "`](http://evil)" })),
      }),
      /; findings\.0\.rule: /,
    ],
    [
      "a commit that is an address",
      (report) => ({
        ...report,
        baseline: {
          kind: "found",
          from: "",
          runs: [],
          published: [{ run: 1, commit: "../../evil", how: "given", behind: null, age: 1, failed: false }],
        },
      }),
      /; baseline\S*: /,
    ],
  ];
  function settingOf(report: Report, max: unknown): object {
    return { ...report, runs: report.runs.map((run) => ({ ...run, rules: { gap: { max } } })) };
  }
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  test.each(cases)("%s", async (_, change, told) => {
    await expectRefusal(
      JSON.stringify(change(whole)).replaceAll('"@deep"', () => deep),
      told,
    );
  });

  test.each([
    ["NaN, which is no JSON", () => json(whole).replace(/"evaluations":\d+/, '"evaluations":NaN')],
    ["a number beyond all doubles", () => json(whole).replace(/"evaluations":\d+/, '"evaluations":1e999')],
    ["no JSON", () => "<html>"],
    ["100,000 levels", () => deep],
  ])("%s", async (_, text) => {
    await expectRefusal(text(), /expected (a report|JSON)/);
  });
});

test("renders every report that matches the schema", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(...hostile, "\ud800", "x".repeat(301), "x".repeat(2001)),
    fc.double(),
    fc.constantFrom(null, true, 0, -1, 1e308, [], {}, [1], ["a"], { a: 1 }, { toString: 1 }),
  );
  const tree = JSON.parse(json(whole));
  const paths = leavesOf(tree);
  let rendered = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(paths.length - 1), value), { maxLength: 5 }), (changes) => {
      const text = JSON.stringify(
        changes.reduce((before, [at, to]) => put(before, paths[at] ?? [], to), tree),
      );
      let report: Report;
      try {
        report = parseReport("", text);
      } catch {
        return;
      }
      rendered++;
      const body = markdown(report, { maxCharacters: 65_000 });
      expect(body.length).toBeLessThanOrEqual(65_000);
      terminal(report);
      annotations(report);
    }),
    { numRuns: 500 },
  );
  expect(rendered).toBeGreaterThan(100);
});

function leavesOf(tree: unknown, path: Path = []): Path[] {
  if (typeof tree !== "object" || tree === null) return [path];
  return [path, ...Object.entries(tree).flatMap(([key, value]) => leavesOf(value, [...path, key]))];
}

function put(tree: unknown, [first, ...rest]: Path, to: unknown): unknown {
  if (first === undefined) return to;
  if (Array.isArray(tree)) return tree.map((one, i) => (String(i) === first ? put(one, rest, to) : one));
  if (typeof tree !== "object" || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, key === first ? put(value, rest, to) : value]),
  );
}

describe("the comment", () => {
  test("is on the pull request whose head was judged, not on one that the report names", async () => {
    const extra = { pull_request: 8, number: 8, pr: "8", issue_number: 8, repository: "victim/repository" };
    const text = JSON.stringify({ ...extra, ...withKeys(whole, (i) => `pull_request${i}`) });
    const ended = await commentOn(text);
    expectHarmless(ended);
    expect(ended.github.comments.map(({ issue }) => issue)).toEqual([7]);
    expect(ended.github.requests.filter(({ path }) => /\/(issues|pulls)\/8\b|victim/.test(path))).toEqual([]);
  });

  test("does not update another author's comment that has its marker", async () => {
    const spoofed = "<!-- lossgate: lossgate -->\n✅ all is well";
    const ended = await commentOn(json(whole), {}, (github) => {
      github.addComment(7, spoofed, "mallory");
      github.addComment(7, spoofed, "mallory[bot]");
    });
    expectHarmless(ended);
    expect(ended.github.comments.map(({ user, body }) => [user.login, body === spoofed])).toEqual([
      ["mallory", true],
      ["mallory[bot]", true],
      ["github-actions[bot]", false],
    ]);
  });

  test("is not posted for an outdated commit", async () => {
    const head = { ref: "patch", sha: sha("newer"), repo: "mallory/sample" };
    const ended = await commentOn(json(whole), { pulls: [{ ...theirs, head }] });
    expect([ended.code, ended.github.comments]).toEqual([0, []]);
    expect(ended.stdout).toMatch(/::notice title=lossgate::No comment: #7 has moved on from /);
  });

  test("is not posted for a superseded run of the same commit", async () => {
    const ended = await commentOn(json(whole), { runs: [theirRun(), theirRun(13)] });
    expect([ended.code, ended.github.comments]).toEqual([0, []]);
    expect(ended.stdout).toMatch(/No comment: workflow run 13, attempt 1, is newer/);
  });

  test("is not posted from an artifact whose digest differs", async () => {
    const digest = `sha256:${"0".repeat(64)}`;
    const artifacts = [artifact(1, { run: 12, name: "lossgate-report", digest })];
    const ended = await commentOn(json(whole), { artifacts });
    expect([ended.code, ended.github.comments]).toEqual([2, []]);
    expect(ended.stdout).toMatch(/::error::lossgate: .*expected the digest/);
  });

  test("is not posted from a report with a path out of its zip", async () => {
    const bytes = zip([{ name: "../report.json", content: json(whole) }]);
    const ended = await commentOn("", {
      artifacts: [artifact(1, { run: 12, name: "lossgate-report", bytes })],
    });
    expect([ended.code, ended.github.comments]).toEqual([2, []]);
  });
});
