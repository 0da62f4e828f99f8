import type { SearchPaths } from "../artifacts/find.ts";

/** Where the runs to compare with lie, or why there are none. */
export type BaselineSource =
  | { readonly kind: "absent"; readonly because: string }
  /** By the person who asked: it must be there. */
  | { readonly kind: "given"; readonly from: string; readonly place: SearchPaths }
  /** Reports of other workflow runs, the nearest first. */
  | {
      readonly kind: "published";
      readonly branch: string;
      readonly reports: readonly { readonly place: SearchPaths; readonly published: Published }[];
    };

/** The workflow run that published a report. */
export type Published = {
  readonly run: number;
  readonly commit: string;
  /** How its commit was found; `newest` is of the base branch, and only an approximation. */
  readonly how: "merged-into" | "merge-base" | "ancestor" | "newest" | "previous" | "given";
  /** How many first-parent commits it lies before the one that was sought; null where it is none of them. */
  readonly behind: number | null;
  /** Whole days since it was published. */
  readonly age: number;
  /** Its workflow run failed: what is compared with it may be too good. */
  readonly failed: boolean;
};
