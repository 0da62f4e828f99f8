import { formatLocation } from "../problems.ts";
import type { Report } from "./schema.ts";

/** The problems but those that the first lines tell whole. */
export function untoldProblems({ headline, advice, notes, problems }: Report): Report["problems"] {
  const told = new Set([headline, `${headline}. ${advice}`, ...notes]);
  return problems.filter((problem) => {
    const located = `${formatLocation(problem)}: ${problem.message}`;
    return (
      !told.has(problem.message) &&
      !told.has(`could not judge: ${located}`) &&
      !advice.startsWith(`${located}.`)
    );
  });
}
