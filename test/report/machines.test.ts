/** The reports that other programs read, held against the schemas that are published for them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { junit } from "../../src/report/junit.ts";
import { sarif } from "../../src/report/sarif.ts";
import type { Report, ReportedFinding } from "../../src/report/schema.ts";

const schemaOf = (file: string) => readFileSync(join(import.meta.dirname, "schemas", file), "utf8");

const finding: ReportedFinding = {
  rule: "overfit",
  level: "error",
  required: false,
  status: "fail",
  run: "net",
  runs: ["net"],
  metric: "loss",
  reason: "overfit",
  actual: 0.5,
  limit: 0.05,
  unit: "share",
  at: 3,
  comparison: null,
  message: "val_loss is 50 % above its best",
  advice: "stop earlier",
  waived: null,
  set_at: { file: ".github/lossgate.yml", line: 3 },
};

const run: Report["runs"][number] = {
  name: "net",
  verdict: "fail",
  format: "keras-history",
  files: ["runs/net one/history.json"],
  params: { lr: 0.1 },
  group: "net",
  base_params: {},
  evaluations: 3,
  metrics: ["loss"],
  curves: [],
  receipt: { series: [], left_out: [] },
  rules: {},
};

function report(changes: Partial<Report> = {}): Report {
  return {
    schema: "lossgate.report/1",
    verdict: "fail",
    headline: "val_loss rose",
    notes: ["a note"],
    advice: "stop earlier",
    runs: [run],
    findings: [finding],
    sweeps: [],
    baseline: { kind: "absent", because: "none" },
    config_changed: null,
    problems: [],
    ...changes,
  };
}

const waived = { reason: "known & accepted", by: "a config", until: null, expired: false };
const each: readonly ReportedFinding[] = [
  finding,
  { ...finding, rule: "gap", level: "warning", set_at: null, message: "a warning" },
  { ...finding, rule: "plateau", level: "info", set_at: null },
  { ...finding, rule: "patience", waived },
  {
    ...finding,
    rule: "regression",
    status: "not-judged",
    required: true,
    metric: null,
    message: "no baseline",
  },
  { ...finding, rule: "reference", status: "not-judged", message: "nothing to see" },
  { ...finding, rule: "divergence", status: "pass" },
];
const unread = { level: "error", file: "runs/a.csv", line: 7, message: "expected a number, got x" } as const;
const gone = { level: "inconclusive", file: "net", line: null, message: "the run is missing" } as const;

const reports = {
  pass: report({ verdict: "pass", findings: [{ ...finding, status: "pass" }] }),
  fail: report({ findings: [...each] }),
  "fail by a warning": report({ findings: [{ ...finding, level: "warning" }] }),
  inconclusive: report({ verdict: "inconclusive", runs: [], findings: [], problems: [gone] }),
  "inconclusive without a problem": report({ verdict: "inconclusive", findings: [] }),
  error: report({ verdict: "error", runs: [], findings: [], problems: [unread] }),
} as const;

/** Every text of the report is this one. */
function filled(value: string): Report {
  const hostile = { ...finding, run: value, runs: [value], metric: value, message: value, advice: value };
  return report({
    headline: value,
    notes: [value],
    runs: [{ ...run, name: value, files: [value], params: { [value]: value } }],
    findings: [
      { ...hostile, set_at: { file: value, line: 1 } },
      { ...hostile, set_at: null, waived: { ...waived, reason: value } },
      { ...hostile, status: "not-judged" },
    ],
    problems: [{ ...unread, file: value, message: value }],
  });
}

const hostile = [
  `]]></system-out><failure/>&amp;"'`,
  "\0\x01\x1b[31m\x7f\x85\u2028\u202e",
  "\ud800 half, \udc00 half, \ufffe, \uffff",
  "../../etc/passwd",
  "javascript:alert(1)",
  "%zz 100 % \\\\server\\share",
];

describe("JUnit XML", () => {
  const xsd = schemaOf("junit-10.xsd");
  const errorsIn = async (xml: string) => (await validateXML({ xml, schema: xsd })).errors;
  const elements = (xml: string) =>
    [...xml.matchAll(/<testcase classname="(.*?)" name="(.*?)">\n\s*<(\w[\w-]*)/g)].map(
      ([, suite, name, element]) => [suite, name, element === "system-out" ? "passed" : element].join(": "),
    );

  test.each(Object.entries(reports))("fits the schema of Jenkins: %s", async (_, report) => {
    expect(await errorsIn(junit(report))).toEqual([]);
  });

  test("the schema refuses what does not fit", async () => {
    const wrong = junit(reports.fail).replaceAll("testcase", "case");
    expect(await errorsIn(wrong)).not.toEqual([]);
  });

  test("has a suite for each run and a case for each rule, which fails, errs or is skipped as the rule did", () => {
    expect(elements(junit(reports.fail))).toEqual([
      "lossgate: verdict: failure",
      "net: overfit loss: failure",
      "net: gap loss: passed",
      "net: plateau loss: passed",
      "net: patience loss: passed",
      "net: regression: error",
      "net: reference loss: skipped",
      "net: divergence loss: passed",
    ]);
    expect(junit(reports.fail)).toContain('<testsuites name="lossgate" tests="8" failures="2" errors="1">');
    expect(junit(reports.fail)).toContain("<system-out>warning: a warning</system-out>");
    expect(junit(reports.fail)).toContain("(waived: known &#38; accepted)</system-out>");
    expect(junit(reports.fail)).toContain('<property name="lr" value="0.1"/>');
  });

  test.each([
    ["pass", "passed"],
    ["fail by a warning", "failure"],
    ["inconclusive", "error"],
    ["inconclusive without a problem", "error"],
    ["error", "error"],
  ] as const)("tells the verdict by a case of its own, never green but for a pass: %s", (name, element) => {
    expect(elements(junit(reports[name]))[0]).toBe(`lossgate: verdict: ${element}`);
  });

  test.each(hostile)("stays well-formed with %j in every text", async (text) => {
    const xml = junit(filled(text));
    expect(await errorsIn(xml)).toEqual([]);
    expect(xml.match(/<failure /g)).toHaveLength(2);
  });

  test("has no character that XML forbids, whatever the texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(junit(filled(text))).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u);
      }),
    );
  });
});

describe("SARIF", () => {
  let isValid: (log: unknown) => string[];
  beforeAll(() => {
    const { id: _, $schema: __, ...schema } = JSON.parse(schemaOf("sarif-2.1.0.json"));
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    isValid = (log) =>
      validate(log) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
  });
  const log = (of: Report) => JSON.parse(sarif(of)).runs[0];

  test.each(Object.entries(reports))("fits the schema of OASIS: %s", (_, report) => {
    expect(isValid(JSON.parse(sarif(report)))).toEqual([]);
  });

  test("the schema refuses what does not fit", () => {
    expect(isValid(JSON.parse(sarif(reports.fail).replaceAll('"ruleId"', '"rule"')))).not.toEqual([]);
  });

  test("has a result for each failure, at the config line that sets its rule or at the history", () => {
    const { results, tool } = log(reports.fail);
    const places: {
      physicalLocation: { artifactLocation: { uri: string }; region?: { startLine: number } };
    }[] = results.map(({ locations: [location] }: { locations: readonly [unknown] }) => location);
    expect(
      places.map(({ physicalLocation: { artifactLocation, region } }, i) => {
        const { ruleId, level, suppressions } = results[i];
        return [
          ruleId,
          level,
          artifactLocation.uri,
          region?.startLine ?? null,
          suppressions ? "waived" : "open",
        ];
      }),
    ).toEqual([
      ["overfit", "error", ".github/lossgate.yml", 3, "open"],
      ["gap", "warning", "runs/net%20one/history.json", null, "open"],
      ["plateau", "note", "runs/net%20one/history.json", null, "open"],
      ["patience", "error", ".github/lossgate.yml", 3, "waived"],
      ["regression", "error", ".github/lossgate.yml", 3, "open"],
    ]);
    const [overfit] = tool.driver.rules;
    expect(overfit).toMatchObject({
      id: "overfit",
      help: { text: expect.stringMatching(/./) },
      helpUri: "https://github.com/lossgate/lossgate/blob/v1/docs/rules.md#overfit",
      defaultConfiguration: { level: "error" },
    });
  });

  test.each([
    ["inconclusive", "net: the run is missing", []],
    ["inconclusive without a problem", "val_loss rose", []],
    [
      "error",
      "runs/a.csv: expected a number, got x",
      [{ physicalLocation: { artifactLocation: { uri: "runs/a.csv" }, region: { startLine: 7 } } }],
    ],
  ] as const satisfies readonly (readonly [keyof typeof reports, string, readonly unknown[]])[])(
    "a gate that could not judge has a result that says so: %s",
    (name, message, locations) => {
      const { results, invocations } = log(reports[name]);
      expect(results).toMatchObject([{ ruleId: "not-judged", level: "error", message: { text: message } }]);
      if (locations.length > 0) expect(results[0].locations).toEqual(locations);
      expect(invocations[0].executionSuccessful).toBe(false);
    },
  );

  test("a pass has no results", () => {
    expect(log(reports.pass)).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] });
  });

  test.each(hostile)("fits with %j in every text, and its places are relative", (text) => {
    const written = sarif(filled(text));
    expect(isValid(JSON.parse(written))).toEqual([]);
    for (const [, uri = ""] of written.matchAll(/"uri": "(.*)"/g))
      expect(new URL(uri, "file:///a/b/").protocol).toBe("file:");
  });
});
