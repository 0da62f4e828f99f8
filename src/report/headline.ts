import { bestIndex } from "../curves/points.ts";
import type { Finding, Waived } from "../findings/finding.ts";
import type { JudgedRun } from "../findings/judged-run.ts";
import { isFailure, severityOf } from "../findings/severity.ts";
import type { Conclusion } from "../findings/verdict.ts";
import { supportedFormats } from "../formats/read-runs.ts";
import type { Problem } from "../problems.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { fillMessage, formatNumber, formatPosition } from "./format-number.ts";
import type { Report } from "./schema.ts";

type Told = Pick<Report, "headline" | "advice">;

/** What happened and why, and what to do next: a sentence each. */
export function headline(
  { verdict, decisive }: Conclusion,
  judged: readonly JudgedRun[],
  problems: readonly Problem[],
): Told {
  const findings = judged.flatMap(({ findings }) => findings);
  if (verdict === "error") return couldNot(problems.filter(({ level }) => level === "error"));
  if (decisive) {
    const run = judged.length > 1 ? `${sanitizeLine(decisive.run)}: ` : "";
    const told = run + messageOf(decisive);
    if (!isFailure(decisive)) return { headline: told, advice: notJudgedAdvice };
    const alike = findings.filter((finding) => severityOf(finding) === decisive.level);
    const advice = decisive.status === "fail" ? decisive.rule.advice : notJudgedAdvice;
    return { headline: told + more(alike.length - 1, "failure"), advice };
  }
  const [only] = judged;
  if (!only)
    return {
      headline: "nothing to judge: no training history was found",
      advice: `Looked for ${supportedFormats}.`,
    };
  if (verdict === "inconclusive")
    return { headline: "a run was not judged: every rule is off for it", advice: notJudgedAdvice };
  const waived = findings.filter((finding) => severityOf(finding) === "waived");
  const accepted = waived.filter(({ waived }) => waived?.until === null).length;
  const warnings = findings.filter((finding) => severityOf(finding) === "warning");
  const [first] = warnings;
  return {
    headline:
      (judged.length > 1 ? `${judged.length} runs judged, none fails` : best(only, findings)) +
      unvalidated(judged) +
      counted([
        [warnings.length, "warning"],
        [waived.length - accepted, "waived failure"],
        [accepted, "accepted failure"],
      ]),
    advice: first
      ? `Worth a look: ${messageOf(first)}${more(warnings.length - 1, "warning")}. ${first.rule.advice}`
      : "",
  };
}

const notJudgedAdvice =
  "A gate that did not look is not green: record what it asks for, or change the rules in the config.";

export function messageOf(finding: Finding): string {
  const { rule, status, required, reason, facts, actual, limit, at, axis, waived } = finding;
  const told = fillMessage(rule.messages[reason] ?? reason, { ...facts, actual, limit, at }, axis);
  const isMissed = required && (status === "not-judged" || status === "blocked");
  return `${isMissed ? `${rule.id} is required: ` : ""}${told}${waivedWords(waived)}`;
}

function waivedWords(waived: Waived | null): string {
  if (!waived) return "";
  const { by, until, reason, expired } = waived;
  if (until === null) return ` (accepted by ${sanitizeLine(by)}: ${sanitizeLine(reason, 200)})`;
  const until_ = expired
    ? `the waiver by ${sanitizeLine(by)} ended on ${until}`
    : `waived until ${until} by ${sanitizeLine(by)}`;
  return ` (${until_}: ${sanitizeLine(reason, 200)})`;
}

function couldNot(errors: readonly Problem[]): Told {
  const [first] = errors;
  const place = first?.line ? `${first.file}:${first.line}` : first?.file;
  return {
    headline:
      sanitizeLine(`could not judge: ${place}: ${first?.message}`, 300) + more(errors.length - 1, "problem"),
    advice: "Nothing was guessed: mend what is named and run again.",
  };
}

/** What the run came to; against the base where there is one. */
function best({ run }: JudgedRun, findings: readonly Finding[]): string {
  const better = findings.find(({ rule, reason }) => rule.id === "improvement" && reason === "better");
  if (better) return messageOf(better);
  const [curve] = run.primaryCurves;
  const values = curve?.valAt ?? curve?.trainAt;
  if (!curve?.direction || !values) return "judged, nothing fails";
  const index = bestIndex(values, curve.direction);
  const name = curve.val?.name ?? curve.train?.name ?? curve.metric;
  return `${sanitizeLine(name)} reached ${formatNumber(values[index] ?? Number.NaN)} at ${formatPosition(curve.positions[index] ?? null, curve.axis)}`;
}

function more(count: number, what: string): string {
  return count > 0 ? ` (and ${count} more ${what}${count > 1 ? "s" : ""})` : "";
}

/** Said aloud: without it most rules have nothing to look at. */
function unvalidated(judged: readonly JudgedRun[]): string {
  const without = judged.filter(({ run }) => run.primaryCurves.every(({ val }) => val === null));
  if (without.length === 0) return "";
  return judged.length === 1
    ? ", without a validation loss"
    : `, ${without.length} without a validation loss`;
}

/** `, with 2 warnings and 1 waived failure`. */
function counted(counts: readonly (readonly [count: number, what: string])[]): string {
  const told = counts.flatMap(([count, what]) =>
    count > 0 ? [`${count} ${what}${count > 1 ? "s" : ""}`] : [],
  );
  return told.length > 0 ? `, with ${told.join(" and ")}` : "";
}
