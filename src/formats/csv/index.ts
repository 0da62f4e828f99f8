import type { Format } from "../../reading/format.ts";
import { csv } from "./csv.ts";
import { flairTsv } from "./flair-tsv.ts";
import { kerasCsv } from "./keras-csv.ts";
import { lightningCsv } from "./lightning-csv.ts";
import { ultralytics } from "./ultralytics.ts";

/** Tables with a heading, as certain programs write them; and any other. */
export const formats: readonly Format[] = [lightningCsv, ultralytics, flairTsv, kerasCsv];
export const generic: readonly Format[] = [csv];
