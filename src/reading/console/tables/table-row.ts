import type { Plan } from "../line/plan.ts";

/** A row of a table: its numbers by column. */
export type Row = { readonly plan: Plan; readonly values: ReadonlyMap<number, number> };

/** What holds of each column. */
export const ofTable = {
  unit: "",
  own: null,
  note: null,
  toldBy: null,
  isMean: true,
  mayBeBest: false,
  isSideAlone: false,
  isCurrent: false,
  isRepeated: false,
};
/** What holds of each row. */
export const plainPlan = {
  endsEpoch: false,
  weak: null,
  bar: null,
  source: "",
  barSide: null,
  batchSide: null,
  owner: null,
  best: null,
  showsTraining: false,
  others: [],
};
