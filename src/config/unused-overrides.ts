import type { Run } from "../curves/model.ts";
import type { Problem } from "../problems.ts";
import { matchesEnd } from "../text/wildcard.ts";
import type { Config } from "./model.ts";

/** More would fill the report. */
const maxProblems = 50;

/** Returns a note for each override whose pattern fits no run, so that its limits hold for nothing. */
export function unusedOverrides(runs: readonly Pick<Run, "name">[], { layers }: Config): Problem[] {
  if (runs.length === 0) return [];
  return layers
    .filter(({ match }) => !runs.some(({ name }) => matchesEnd(match, name)))
    .slice(0, maxProblems)
    .flatMap(({ match, locations }): Problem[] => {
      const [setAt] = Object.values(locations);
      return setAt
        ? [{ level: "note", ...setAt, message: `override for ${JSON.stringify(match)} matches no run` }]
        : [];
    });
}
