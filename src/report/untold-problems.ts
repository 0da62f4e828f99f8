import { formatLocation } from "../problems.ts";
import type { Report } from "./schema.ts";

/** The problems but one that headline and advice tell whole. */
export function untoldProblems({ headline, advice, problems }: Report): Report["problems"] {
  const told = new Set([headline, `${headline}. ${advice}`]);
  return problems.filter(
    (problem) =>
      !told.has(problem.message) &&
      !told.has(`could not judge: ${formatLocation(problem)}: ${problem.message}`),
  );
}
