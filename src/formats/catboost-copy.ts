import type { Artifact } from "../reading/artifact.ts";

/** Whether it is one of CatBoost's event files, which repeat the tables beside them in single precision. */
export function isCatboostCopy({ path, sibling }: Artifact): boolean {
  if (!/tfevents[^/]*$/.test(path)) return false;
  return sibling("../catboost_training.json") !== null || sibling("../learn_error.tsv") !== null;
}
