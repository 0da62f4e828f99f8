/** zizmor (https://docs.zizmor.sh), which looks for what makes a workflow unsafe. */
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import * as z from "zod";

const config = join(import.meta.dirname, "../../.github/zizmor.yml");

/** Whether it is installed here. */
export const hasZizmor = versionOf() !== null;
export const notInstalled = "zizmor is not installed: pip install zizmor";

function versionOf(): string | null {
  try {
    return execFileSync("zizmor", ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}

const report = z.array(
  z.object({
    ident: z.string(),
    desc: z.string(),
    ignored: z.boolean(),
    locations: z
      .array(
        z.object({
          symbolic: z.object({ key: z.object({ Local: z.object({ verbatim_path: z.string() }) }) }),
          concrete: z.object({
            location: z.object({ start_point: z.object({ row: z.number() }) }),
          }),
        }),
      )
      .min(1),
  }),
);

/** `unpinned-uses at check.yml:21: unpinned action reference`, of any severity; what a comment says to ignore is ignored. */
export function findings(directory: string): string[] {
  const args = ["--offline", "--no-progress", "--format", "json", "--config", config, "."];
  const { stdout, stderr, status } = spawnSync("zizmor", args, { cwd: directory, encoding: "utf8" });
  // 11 to 14 tell of findings, all else that is not 0 of a failure.
  if (status === null || (status !== 0 && (status < 11 || status > 14))) throw new Error(stderr);
  return report
    .parse(JSON.parse(stdout))
    .filter(({ ignored }) => !ignored)
    .map(({ ident, desc, locations: [first] }) => {
      const path = first?.symbolic.key.Local.verbatim_path.replace(/^.*\//, "");
      return `${ident} at ${path}:${(first?.concrete.location.start_point.row ?? 0) + 1}: ${desc}`;
    });
}
