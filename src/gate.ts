import { findBaselineFiles, loadBaseline } from "./baseline/load.ts";
import { matchBaseline, missingRuns } from "./baseline/match.ts";
import { readCandidate } from "./candidate.ts";
import { checksFor } from "./config/checks.ts";
import { readConfig } from "./config/config.ts";
import { diffRules } from "./config/rule-changes.ts";
import { unknownColumns } from "./config/unknown-columns.ts";
import { pairRuns } from "./curves/pairing.ts";
import { groupBySeed } from "./curves/seeds.ts";
import { judgeAll } from "./findings/judge.ts";
import { worstFirst } from "./findings/severity.ts";
import { unseen } from "./findings/unseen.ts";
import { applyWaivers, unusedWaivers } from "./findings/waivers.ts";
import { errorReport, type GateResult } from "./gate-result.ts";
import { buildReport } from "./report/build.ts";
import type { GateRequest } from "./request.ts";
import { testBudgetNotes } from "./rules/test-budget.ts";

/** Judges what a training wrote. Bad input ends in a report too, with the verdict `error`. */
export async function gate(request: GateRequest): Promise<GateResult> {
  try {
    const config = await readConfig(request);
    const baselineFiles = await findBaselineFiles(request.baseline);
    const candidate = await readCandidate(request, config, baselineFiles.flat());
    const paired = pairRuns(candidate.runs, config.metrics);
    const { baseline, problems: ofBaseline } = await loadBaseline(request.baseline, baselineFiles, config);
    const groups = matchBaseline(groupBySeed(paired, config.seeds), baseline);
    const found = judgeAll(groups, ({ name }) => checksFor(config, name));
    const judged = worstFirst(applyWaivers(found, config.waivers, request));
    const ruleChanges = await diffRules(judged, config, request);
    const { runs, committed } = candidate;
    const problems = [
      ...request.notes,
      ...candidate.ofParams,
      ...committed,
      ...candidate.problems,
      ...unknownColumns(runs, config),
      ...ofBaseline,
      ...testBudgetNotes(groups),
      ...missingRuns(groups, baseline, request.accepted !== null),
      ...unseen(judged, config.validation),
      ...unusedWaivers(config.waivers, judged),
    ];
    const { failOn } = request;
    const report = buildReport({ judged, baseline, problems, committed, failOn, ruleChanges });
    return { report, judged, runs, problems: candidate.problems };
  } catch (thrown) {
    return errorReport(thrown, request.notes);
  }
}
