import type { Direction } from "../curves/model.ts";
import { bestIndex } from "../curves/points.ts";
import { bestRow, type Sweep } from "../curves/sweep.ts";
import type { Finding, Waived } from "../findings/finding.ts";
import type { JudgedRun } from "../findings/judged-run.ts";
import { isFailure, severityOf } from "../findings/severity.ts";
import { countUnable } from "../findings/unseen.ts";
import type { Conclusion } from "../findings/verdict.ts";
import { supportedFormats } from "../formats/detect.ts";
import { formatLocation, type Problem } from "../problems.ts";
import { cures } from "../rules/obstacles.ts";
import { deviation, mean } from "../statistics/mean.ts";
import { plural } from "../text/plural.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { fillMessage, formatMean, formatNumber, formatPosition } from "./format-number.ts";
import { maxNotes } from "./limits.ts";

/** A sentence each: what happened and why, and what to do next. */
type Headline = { readonly title: string; readonly advice: string };
/** Besides, the sentences without which the verdict misleads. */
type HeadlineWithNotes = Headline & { readonly notes: readonly string[] };

/** About a rule that cannot judge. */
function cureOf({ reason }: Finding): string {
  return cures[reason] ?? "Record what this rule needs, or change the rule in the config.";
}

/** `firstNotes` are the problems without which a verdict misleads. */
export function headline(
  conclusion: Conclusion,
  judged: readonly JudgedRun[],
  sweeps: readonly Sweep[],
  problems: readonly Problem[],
  firstNotes: readonly Problem[],
): HeadlineWithNotes {
  const others = firstNotes.filter((problem) => problem !== conclusion.decisive);
  const shown = others.slice(0, maxNotes - 1).map(({ message }) => sanitizeLine(message, 300));
  const rest = others.length - shown.length;
  const notes = rest > 0 ? [...shown, `${rest} more below`] : shown;
  return { ...verdictHeadline(conclusion, judged, sweeps, problems), notes };
}

function verdictHeadline(
  { verdict, decisive }: Conclusion,
  judged: readonly JudgedRun[],
  sweeps: readonly Sweep[],
  problems: readonly Problem[],
): Headline {
  const findings = judged.flatMap(({ findings }) => findings);
  if (verdict === "error") return errorHeadline(problems.filter(({ level }) => level === "error"));
  if (decisive && "message" in decisive)
    return {
      title: sanitizeLine(decisive.message, 300) + andMore(unseenCount(problems) - 1, "problem"),
      advice: decisive.advice ?? "",
    };
  if (decisive) return decisiveHeadline(decisive, findings, judged.length > 1);
  if (judged.length === 0) {
    const [near] = problems;
    return {
      title: "nothing to judge: no training history was found",
      advice: `${near ? `${near.file}: ${near.message}. ` : ""}Have the training write one (${supportedFormats}), or name its path.`,
    };
  }
  if (verdict === "inconclusive")
    return {
      title: "a run was not judged: every rule is off for it",
      advice: "Turn a rule on in the config.",
    };
  return passHeadline(judged, sweeps, findings);
}

function unseenCount(problems: readonly Problem[]): number {
  return problems.filter(({ level }) => level === "inconclusive").length;
}

function errorHeadline(errors: readonly Problem[]): Headline {
  const [first] = errors;
  const title = sanitizeLine(`could not judge: ${first && formatLocation(first)}: ${first?.message}`, 300);
  return {
    title: title + andMore(errors.length - 1, "problem"),
    advice: errors.length > 1 ? "Fix the problems below and run again." : "Fix it and run again.",
  };
}

function decisiveHeadline(decisive: Finding, findings: readonly Finding[], namesRun: boolean): Headline {
  const run = namesRun ? `${sanitizeLine(decisive.run)}: ` : "";
  const title = run + messageOf(decisive);
  if (!isFailure(decisive)) return { title, advice: cureOf(decisive) };
  const alike = findings.filter((finding) => severityOf(finding) === decisive.level);
  return {
    title: title + andMore(alike.length - 1, "failure"),
    advice: decisive.status === "fail" ? decisive.rule.advice : cureOf(decisive),
  };
}

function passHeadline(
  judged: readonly JudgedRun[],
  sweeps: readonly Sweep[],
  findings: readonly Finding[],
): Headline {
  const [run, ...otherRuns] = judged;
  const isOneTraining = run !== undefined && run.seeds.length === judged.length;
  const result = [
    ...(otherRuns.length > 0 ? [`${judged.length} runs pass`] : []),
    ...(isOneTraining ? [resultOf(run, findings)] : answerOf(sweeps)),
  ].join(" · ");
  const warnings = findings.filter((finding) => severityOf(finding) === "warning");
  const waived = findings.filter((finding) => severityOf(finding) === "waived");
  const accepted = waived.filter(({ waived }) => waived?.until === null).length;
  const counts = countList([
    [warnings.length, "warning"],
    [waived.length - accepted, "waived failure"],
    [accepted, "accepted failure"],
  ]);
  const unable = run && otherRuns.length === 0 ? countUnable(findings) : 0;
  const unjudged = unable > 0 ? `; ${plural(unable, "rule")} could not judge it` : "";
  const [first] = warnings;
  return {
    title: result + withoutValidation(judged) + counts + unjudged,
    advice: first
      ? `Worth a look: ${messageOf(first)}${andMore(warnings.length - 1, "warning")}. ${first.rule.advice}`
      : "",
  };
}

/** `best batch_size is 32`, where nothing else differs between the runs. */
function answerOf([sweep]: readonly Sweep[]): string[] {
  const best = sweep?.alone ? bestRow(sweep) : undefined;
  return sweep && best
    ? [`best ${sanitizeLine(sweep.param, 40)} is ${sanitizeLine(String(best.value), 40)}`]
    : [];
}

/** The message that a rule offers as a headline, else the best value. */
function resultOf({ run, seeds }: JudgedRun, findings: readonly Finding[]): string {
  const finding = findings.find(({ rule, reason }) => rule.headlineReasons.includes(reason));
  if (finding) return messageOf(finding);
  const [curve] = run.primaryCurves;
  const values = curve?.valAt ?? curve?.trainAt;
  if (!curve?.direction || !values) return "judged, nothing failed";
  const { direction, metric } = curve;
  const name = sanitizeLine(curve.val?.name ?? curve.train?.name ?? metric);
  if (seeds.length > 1) {
    const bests = seeds.flatMap((seed) => bestOf(seed, metric, direction));
    return `best ${name} ${formatMean(mean(bests), deviation(bests), bests.length)}`;
  }
  const best = bestIndex(values, direction);
  return `${name} reached ${formatNumber(values[best] ?? Number.NaN)} at ${formatPosition(curve.positions[best] ?? null, curve.axis)}`;
}

function bestOf({ curves }: JudgedRun["run"], metric: string, direction: Direction): number[] {
  const curve = curves.find((one) => one.metric === metric);
  const values = curve?.valAt ?? curve?.trainAt;
  return values ? [values[bestIndex(values, direction)] ?? Number.NaN] : [];
}

/** Most rules are skipped for a run without a validation loss, so a pass says less. */
function withoutValidation(judged: readonly JudgedRun[]): string {
  const count = judged.filter(({ run }) => run.primaryCurves.every(({ val }) => val === null)).length;
  if (count === 0) return "";
  return judged.length === 1 ? ", without a validation loss" : `, ${count} without a validation loss`;
}

/** ` (and 2 more failures)`. */
function andMore(count: number, noun: string): string {
  return count > 0 ? ` (and ${plural(count, `more ${noun}`)})` : "";
}

/** `, with 2 warnings and 1 waived failure`. */
function countList(counts: readonly (readonly [count: number, noun: string])[]): string {
  const parts = counts.flatMap(([count, noun]) => (count > 0 ? [plural(count, noun)] : []));
  return parts.length > 0 ? `, with ${parts.join(" and ")}` : "";
}

/** The sentence of a finding: its rule's message for the reason, and who waived it. */
export function messageOf(finding: Finding): string {
  const { rule, status, required, reason, facts, actual, limit, at, axis, waived } = finding;
  const message = fillMessage(rule.messages[reason] ?? reason, { ...facts, actual, limit, at }, axis);
  const isMissed = required && (status === "not-judged" || status === "blocked");
  return `${isMissed ? `${rule.id} is required: ` : ""}${message}${waivedNote(waived)}`;
}

function waivedNote(waived: Waived | null): string {
  if (!waived) return "";
  const [by, reason] = [sanitizeLine(waived.by), sanitizeLine(waived.reason, 200)];
  if (waived.until === null) return ` (accepted by ${by}: ${reason})`;
  return waived.expired
    ? ` (waiver by ${by} expired on ${waived.until}: ${reason})`
    : ` (waived until ${waived.until} by ${by}: ${reason})`;
}
