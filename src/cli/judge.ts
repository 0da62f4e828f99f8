import { failOns } from "../config/inputs.ts";
import type { GateResult } from "../gate-result.ts";
import type { GateRequest } from "../request.ts";
import {
  type Arguments,
  choose,
  configOption,
  isInCi,
  lastOf,
  type Option,
  paramsFrom,
  paramsOption,
} from "./command.ts";
import { isTerminal } from "./screen.ts";

/** Options of each command that judges. */
export const judgeOptions: readonly Option[] = [
  {
    name: "rules",
    value: "YAML",
    help: 'rules such as "gap: 0.5"; they win over the config file',
  },
  paramsOption,
  configOption,
  {
    name: "baseline-config",
    value: "FILE",
    help: "the baseline's config file: shows how the config changed",
  },
  { name: "fail-on", value: "LEVEL", help: `${failOns.join(", ")} (default: error)`, choices: failOns },
];

export const baselineOption: Option = {
  name: "baseline",
  value: "PATH",
  help: "the training history to compare with",
};

export type Judged = Pick<GateResult, "report" | "judged"> & { readonly exitCode: number };

/** Judges what is at the paths as the arguments say. Throws InputError for arguments that cannot be meant. */
export async function judge(
  given: Arguments,
  paths: readonly string[],
  baseline: string | null,
): Promise<Judged> {
  const failOn = choose("--fail-on", lastOf(given, "fail-on") ?? "error", failOns, String);
  const cwd = process.cwd();
  const [rules, baselineConfig] = ["rules", "baseline-config"].map((name) => lastOf(given, name));
  const [{ gate }, { exitCode }, { configFile }] = await Promise.all([
    import("../gate.ts"),
    import("../findings/verdict.ts"),
    import("../config/file.ts"),
  ]);
  const progress = await makeProgress();
  const { report, judged } = await gate({
    cwd,
    paths: { root: cwd, paths, followsLinks: true },
    ...(progress ? { onOpen: (file, index, count) => progress.show(file, index, count) } : {}),
    config: lastOf(given, "config"),
    params: paramsFrom(given),
    tellsCommitted: isInCi(),
    rules: rules ? { file: "--rules", text: rules } : null,
    baseline: baseline
      ? { kind: "given", from: baseline, place: { root: cwd, paths: [baseline], followsLinks: true } }
      : { kind: "absent", because: "no baseline was given" },
    baselineConfig: baselineConfig ? { from: baselineConfig, source: configFile(baselineConfig, cwd) } : null,
    accepted: null,
    notes: [],
    failOn,
    today: new Date().toISOString().slice(0, 10),
  } satisfies GateRequest).finally(() => progress?.end());
  return { report, judged, exitCode: exitCode(report.verdict, failOn) };
}

/** Only a person at a terminal waits for it. */
async function makeProgress() {
  if (isInCi() || !isTerminal(2)) return null;
  const { Progress } = await import("./progress.ts");
  return new Progress(process.stderr.columns);
}
