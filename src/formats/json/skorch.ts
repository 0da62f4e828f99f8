import { rowLogFormat } from "../../reading/json/row-log.ts";

/** `history.json` of a skorch net: a row per epoch, with the rows of its batches nested in it. */
export const skorch = rowLogFormat({
  id: "skorch",
  title: "skorch history",
  files: ["history.json"],
  layout: "list",
  keys: ["epoch", "dur"],
  matchesKeys: (names) => [...names].some((name) => ownName.test(name)),
  ignoredColumns: /_best$|_batch_count$|^dur$|^event_/,
});

const ownName = /^(train|valid)_(loss|batch_count)$/;
