import { expect, test } from "vitest";
import { checksFor } from "../../src/config/checks.ts";
import { parseConfig } from "../../src/config/config.ts";
import { judge } from "../../src/findings/judge.ts";
import { conclude } from "../../src/findings/verdict.ts";
import { applyWaivers, longWaivers, unusedWaivers, waive } from "../../src/findings/waivers.ts";
import { messageOf } from "../../src/report/headline.ts";
import { gap } from "../../src/rules/gap.ts";
import { regression } from "../../src/rules/regression.ts";
import { finding, judged as judgedRun } from "../findings/findings.ts";
import { noBaseline, run } from "../runs.ts";

const limit = "rules: { threshold: { val_loss: <= 0.1 } }";
const waiver = "rule: threshold, reason: new data, by: alice, until: 2026-11-30";

async function judged(text: string, today = "2026-11-24") {
  const config = await parseConfig({ file: "lossgate.yml", text }, null);
  const { waivers } = config;
  const one = run({ loss: [1, 0.8, 0.6, 0.5], val_loss: [1, 0.85, 0.7, 0.6] });
  const subject = { run: one, seeds: [one], all: [one], baseline: noBaseline };
  const findings = judge(checksFor(config, one.name), subject).map((finding) =>
    waive(finding, waivers, today),
  );
  const { verdict, decisive } = conclude([one.name], findings, [], "error");
  return { verdict, message: decisive && "rule" in decisive && messageOf(decisive), findings };
}

test.each([
  ["for nothing", `${limit}`, "fail"],
  ["for the rule", `{ ${limit}, waivers: [{ ${waiver} }] }`, "pass"],
  ["for the rule in this run", `{ ${limit}, waivers: [{ run: a *, ${waiver} }] }`, "pass"],
  ["for the rule in another run", `{ ${limit}, waivers: [{ run: b*, ${waiver} }] }`, "fail"],
  ["for another rule", `{ ${limit}, waivers: [{ ${waiver.replace("threshold", "gap")} }] }`, "fail"],
  [
    "for a rule that could not judge",
    `{ rules: { threshold: { val_f1: '>= 0.1' } }, waivers: [{ ${waiver} }] }`,
    "inconclusive",
  ],
])("a waiver %s", async (_what, config, verdict) => {
  expect((await judged(config)).verdict).toBe(verdict);
});

test("a waiver holds through its last day and is shown; afterwards the failure counts and names it", async () => {
  const config = `{ ${limit}, waivers: [{ ${waiver} }] }`;
  const { verdict, findings } = await judged(config, "2026-11-30");
  expect(verdict).toBe("pass");
  expect(findings.filter(({ waived }) => waived).map(messageOf)).toEqual([
    "best val_loss is 0.6 at epoch 3 (must be <= 0.1) (waived until 2026-11-30 by alice: new data)",
  ]);
  expect(await judged(config, "2026-12-01")).toMatchObject({
    verdict: "fail",
    message:
      "best val_loss is 0.6 at epoch 3 (must be <= 0.1) (waiver by alice expired on 2026-11-30: new data)",
  });
});

test("an active waiver takes precedence over an expired one", async () => {
  const ended = waiver.replace("2026-11-30", "2026-01-01");
  expect((await judged(`{ ${limit}, waivers: [{ ${ended} }, { ${waiver} }] }`)).verdict).toBe("pass");
});

test.each([
  ["no reason", "rule: gap, by: alice, until: 2026-11-30", /waivers\.0\.reason: expected the reason/],
  ["no author", "rule: gap, reason: x, until: 2026-11-30", /waivers\.0\.by: expected the name/],
  ["no end date", "rule: gap, reason: x, by: alice", /waivers\.0\.until: expected a day such as/],
  ["an impossible date", "rule: gap, reason: x, by: alice, until: 2026-02-30", /expected a day/],
  ["an unknown rule", "rule: gapp, reason: x, by: alice, until: 2026-11-30", /did you mean "gap"/],
])("a waiver with %s is refused", async (_what, text, message) => {
  await expect(judged(`waivers: [{ ${text} }]`)).rejects.toThrow(message);
});

test("a waiver ends within a year of the gate's day", async () => {
  const text = `waivers:\n- { ${waiver.replace("2026-11-30", "2027-11-24")} }\n- { ${waiver.replace("2026-11-30", "2027-11-25")} }`;
  const { waivers } = await parseConfig({ file: "lossgate.yml", text }, null);
  expect(longWaivers(waivers, "2026-11-24")).toEqual([
    {
      level: "error",
      file: "lossgate.yml",
      line: 3,
      message: "expected the waiver for threshold to end within a year, by 2027-11-24, got 2027-11-25",
    },
  ]);
});

test("at most fifty waivers that are too long are told", async () => {
  const many = `waivers:\n${`- { ${waiver.replace("2026", "2036")} }\n`.repeat(60)}`;
  const { waivers } = await parseConfig({ file: "lossgate.yml", text: many }, null);
  expect(longWaivers(waivers, "2026-11-24")).toHaveLength(50);
});

const one = {
  rule: "threshold",
  run: "a*",
  reason: "r",
  by: "b",
  until: "2026-11-30",
  setAt: { file: "c", line: 3 },
};
const today = "2026-11-24";

test("a waiver covers failures alone, and of several runs only all", () => {
  const waived = (changes: object) => waive(finding(changes), [one], today).waived !== null;
  expect(waived({})).toBe(true);
  expect(waived({ status: "pass" })).toBe(false);
  expect(waived({ status: "not-judged", required: true })).toBe(false);
  expect(waived({ runs: ["a1", "a2"] })).toBe(true);
  expect(waived({ runs: ["a1", "b"] })).toBe(false);
});

test("of two active waivers the first is shown, and one that ends today is active", () => {
  const waivers = [
    { ...one, until: "2026-11-23", by: "old" },
    { ...one, until: today, by: "ends" },
    { ...one, by: "later" },
  ];
  expect(waive(finding(), waivers, today).waived).toMatchObject({ by: "ends", expired: false });
});

test.each<[what: string, findings: Parameters<typeof finding>[0][], told: string | null]>([
  ["covers a failure", [{}], null],
  ["covers one of two failures", [{ runs: ["a", "b"] }, {}], null],
  [
    "covers a part of the runs that failed together",
    [{ runs: ["a", "b"], run: "a-b" }],
    "covers only some of the runs of a-b",
  ],
  ["covers nothing that failed", [{ status: "pass" }], "unused waiver for threshold"],
  [
    "covers what passed of one metric and was not judged of another",
    [{ status: "not-judged" }, { status: "pass" }],
    "unused waiver",
  ],
  ["belongs to a rule that judged nothing", [{ status: "not-judged" }], null],
  ["belongs to another rule than the failure", [{ rule: gap }], null],
  ["belongs to another run than the failure", [{ runs: ["b"] }], null],
])("a waiver that %s", (_, changes, told) => {
  const runs = [judgedRun("other", []), judgedRun("a", changes.map(finding))];
  expect(unusedWaivers([one], runs)).toEqual(
    told === null ? [] : [{ level: "note", file: "c", line: 3, message: expect.stringContaining(told) }],
  );
});

test("a waiver that matches no run is told", () => {
  expect(unusedWaivers([one], [judgedRun("b", [])])).toMatchObject([
    { message: "waiver for threshold until 2026-11-30 matches no run" },
  ]);
});

test("who accepts a result accepts what is worse than the baseline, and nothing else", () => {
  const accepted = { reason: "new data", by: "alice" };
  const waivedOf = (changes: Parameters<typeof finding>[0]) =>
    applyWaivers([judgedRun("a", [finding(changes)])], [], { accepted, today })[0]?.findings[0];
  expect(waivedOf({ rule: regression })?.waived).toEqual({ ...accepted, until: null, expired: false });
  expect(waivedOf({ rule: regression, status: "pass" })?.waived).toBeNull();
  expect(waivedOf({})?.waived).toBeNull();
  const blocked = { status: "blocked", rule: regression } as const;
  expect(waivedOf({ ...blocked, reason: "vanished" })).toMatchObject({
    status: "not-judged",
    rule: regression,
  });
  expect(waivedOf({ ...blocked, reason: "truncated" })?.status).toBe("blocked");
});
