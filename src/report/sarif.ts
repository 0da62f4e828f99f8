import { isFailure, severityOf } from "../findings/severity.ts";
import { rules } from "../rules/index.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { maxTextLength } from "./limits.ts";
import type { Report, ReportedFinding } from "./schema.ts";

const home = "https://github.com/lossgate/lossgate";
/** The rule of results that say why nothing, or not all, was judged. */
const unjudged = { id: "not-judged", summary: "what keeps the gate from judging", level: "error" } as const;

const levels = { error: "error", warning: "warning", info: "note" } as const;

/**
 * The report as SARIF 2.1.0: a result for each failure, at the config line that sets its rule, else at the history. A gate that
 * could not judge has a result of its own, since viewers show nothing else. Rules that pass have none.
 */
export function sarif(report: Report): string {
  const results = [...obstacles(report), ...report.findings.filter(isFailure).map(resultOf(report))];
  const used = new Set(results.map(({ ruleId }) => ruleId));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Lossgate", informationUri: home, rules: [...used].map(descriptor) } },
        invocations: [
          {
            executionSuccessful: report.verdict === "pass" || report.verdict === "fail",
            toolExecutionNotifications: report.problems.map(({ level, message, ...location }) => ({
              level: level === "note" ? "note" : "error",
              message: text(`${location.file}: ${message}`),
              locations: locationsOf(location),
            })),
          },
        ],
        results,
        properties: { verdict: report.verdict, headline: text(report.headline).text },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Why the verdict is `inconclusive` or `error`; nothing where it is neither. */
function obstacles({ verdict, headline, problems }: Report) {
  if (verdict !== "inconclusive" && verdict !== "error") return [];
  const causes = problems.filter(({ level }) => level === verdict);
  const all = causes.length > 0 ? causes : [{ file: "", line: null, message: headline }];
  return all.map(({ message, ...location }) => ({
    ruleId: unjudged.id,
    level: unjudged.level,
    message: text(location.file === "" ? message : `${location.file}: ${message}`),
    locations: locationsOf(location),
  }));
}

function resultOf({ runs }: Report) {
  return (finding: ReportedFinding) => {
    const { rule, run, metric, level, message, set_at, waived } = finding;
    const file = runs.find(({ name }) => name === finding.runs[0])?.files[0];
    const history = file === undefined ? [] : locationsOf({ file, line: null });
    const config = set_at === null ? [] : locationsOf(set_at);
    return {
      ruleId: rule,
      level: levels[level],
      message: text(`${run}: ${message}`),
      locations: config.length > 0 ? config : history,
      // The figures differ at each run: a viewer knows the failure again by this.
      partialFingerprints: { "lossgate/v1": text([rule, run, metric ?? ""].join(" ")).text },
      ...(waived !== null && severityOf(finding) === "waived"
        ? { suppressions: [{ kind: "external", justification: text(waived.reason).text }] }
        : {}),
    };
  };
}

/** `id` may be any text that the schema of the report allows. */
function descriptor(id: string) {
  const rule = rules.find((one) => one.id === id);
  const { summary, level } = rule ?? { ...unjudged, summary: id === unjudged.id ? unjudged.summary : id };
  const page = rule ? `rules.md#${id.toLowerCase()}` : "verdicts.md";
  const helpUri = `${home}/blob/v1/docs/${page}`;
  return {
    id,
    shortDescription: text(summary),
    help: text(rule?.advice ?? `See ${helpUri}`),
    helpUri,
    defaultConfiguration: { level: levels[level] },
  };
}

/** Empty for what is no file, as an input or an option. */
function locationsOf({ file, line }: { readonly file: string; readonly line: number | null }) {
  if (file === "" || /^(input |--)/.test(file)) return [];
  // Other programs open it: no scheme, no way up, no odd characters.
  const uri = file
    .split(/[\\/]+/)
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\ufffd")));
  const region = line === null || line < 1 ? {} : { region: { startLine: line } };
  return [{ physicalLocation: { artifactLocation: { uri: uri.join("/") }, ...region } }];
}

function text(value: string): { readonly text: string } {
  return { text: sanitizeLine(value, maxTextLength) };
}
