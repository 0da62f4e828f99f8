import type { SearchPaths } from "../artifacts/find.ts";
import type { VerdictInputs } from "../config/inputs.ts";

/** Where the files of the baseline are, or why there are none. */
export type BaselineSource =
  | {
      readonly kind: "absent";
      readonly because: string;
      readonly stepsBack?: StepsBack;
      /** Set where there may be a baseline: whether its loss keeps the gate from passing, or is only told first. */
      readonly lost?: "inconclusive" | "note";
    }
  /** Named by the user, so it must exist. */
  | { readonly kind: "given"; readonly from: string; readonly place: SearchPaths }
  /** Reports of other workflow runs, the nearest first. */
  | {
      readonly kind: "published";
      readonly branch: string;
      readonly stepsBack: StepsBack;
      readonly reports: readonly {
        readonly place: SearchPaths;
        readonly published: Published;
        /** The inputs of the step that published it; null if the report does not say. */
        readonly inputs: VerdictInputs | null;
      }[];
    };

/** The commits of reports that were passed over, since their own comparison failed and nobody accepted it; the nearest first. */
export type StepsBack = readonly string[];

/** The workflow run that published a report. */
export type Published = {
  readonly run: number;
  readonly commit: string;
  /** How its commit was found; `newest` is the newest of the base branch, which is only approximate. */
  readonly how: "merged-into" | "merge-base" | "ancestor" | "newest" | "previous" | "given";
  /** The distance from the wanted commit in first-parent steps; null if it is not an ancestor. */
  readonly behind: number | null;
  /** Whole days since it was published. */
  readonly age: number;
  /** Its workflow run failed, so that a comparison with it may be too favourable. */
  readonly failed: boolean;
};
