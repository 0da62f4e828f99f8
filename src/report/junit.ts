import { severityOf } from "../findings/severity.ts";
import { formatLocation } from "../problems.ts";
import { groupBy } from "../text/group-by.ts";
import { controlChars } from "../text/sanitize.ts";
import type { Report, ReportedFinding } from "./schema.ts";

/** What became of a test case, as an element within it; a case without one has passed. */
type Outcome = { readonly element: "failure" | "error" | "skipped"; readonly message: string } | null;

type Case = { readonly name: string; readonly outcome: Outcome; readonly output: readonly string[] };

type Suite = {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly cases: readonly Case[];
};

/**
 * The report as JUnit XML: a suite for each run, in it a case for each rule and metric. The first suite has the verdict as its
 * one case, so that only a gate that passes is green.
 */
export function junit(report: Report): string {
  const params = new Map(report.runs.map(({ name, params }) => [name, Object.entries(params)]));
  const suites = [...groupBy(report.findings, ({ run }) => run)].map(
    ([name, findings]): Suite => ({
      name,
      properties: (params.get(name) ?? []).map(([param, value]) => [param, String(value)]),
      cases: findings.map(caseOf),
    }),
  );
  const all: Suite[] = [{ name: "lossgate", properties: [], cases: [verdictOf(report)] }, ...suites];
  const cases = all.flatMap((suite) => suite.cases);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="lossgate"${counts(cases)}>
${all.map(suiteElement).join("")}</testsuites>
`;
}

function verdictOf({ verdict, headline, notes, problems }: Report): Case {
  const elements = { pass: null, fail: "failure", inconclusive: "error", error: "error" } as const;
  const element = elements[verdict];
  return {
    name: "verdict",
    outcome: element === null ? null : { element, message: headline },
    output: [
      headline,
      ...notes,
      ...problems.map((problem) => `${problem.level}: ${formatLocation(problem)}: ${problem.message}`),
    ],
  };
}

function caseOf(finding: ReportedFinding): Case {
  const { rule, metric, message, waived } = finding;
  const severity = severityOf(finding);
  const reason = waived && severity === "waived" ? ` (waived: ${waived.reason})` : "";
  return {
    name: metric === null ? rule : `${rule} ${metric}`,
    outcome: outcomeOf(finding),
    output: [`${severity}: ${message}${reason}`],
  };
}

function outcomeOf(finding: ReportedFinding): Outcome {
  const { status, message } = finding;
  switch (severityOf(finding)) {
    case "error":
      // A required rule that could not judge did not fail: nobody knows.
      return { element: status === "fail" ? "failure" : "error", message };
    case "not-judged":
      return { element: "skipped", message };
    default:
      return null;
  }
}

function suiteElement({ name, properties, cases }: Suite): string {
  const lines = properties.map(
    ([key, value]) => `      <property name="${escapeXml(key)}" value="${escapeXml(value)}"/>\n`,
  );
  const block = lines.length === 0 ? "" : `    <properties>\n${lines.join("")}    </properties>\n`;
  const elements = cases.map((one) => caseElement(name, one)).join("");
  return `  <testsuite name="${escapeXml(name)}"${counts(cases)}>\n${block}${elements}  </testsuite>\n`;
}

function caseElement(suite: string, { name, outcome, output }: Case): string {
  const result =
    outcome === null ? "" : `      <${outcome.element} message="${escapeXml(outcome.message)}"/>\n`;
  return `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}">
${result}      <system-out>${output.map(escapeXml).join("\n")}</system-out>
    </testcase>
`;
}

function counts(cases: readonly Case[]): string {
  const count = (element: string) => cases.filter(({ outcome }) => outcome?.element === element).length;
  return ` tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}"`;
}

/** XML has no way to write control characters, half surrogate pairs and U+FFFE. */
function escapeXml(text: string): string {
  return text
    .replace(controlChars, " ")
    .replace(/[\ufffe\uffff]/g, " ")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
