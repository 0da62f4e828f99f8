/** Where a report was made: what GitHub knows and the report does not. */
export type ReportContext = {
  readonly commit: string | null;
  /** Of the repository. */
  readonly url: string | null;
  /** The id of the workflow run. */
  readonly run: number | null;
  /** The artifact with the full report. */
  readonly reportUrl: string | null;
  /** The HTML page, which opens by a click. */
  readonly pageUrl: string | null;
  /** The label of a pull request that accepts a failure as the new baseline; null outside of one. */
  readonly acceptLabel: string | null;
};

export const noContext: ReportContext = {
  commit: null,
  url: null,
  run: null,
  reportUrl: null,
  pageUrl: null,
  acceptLabel: null,
};
