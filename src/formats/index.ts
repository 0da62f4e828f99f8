import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { jsonLines } from "./json-lines.ts";
import { kerasConsole } from "./keras-console.ts";
import { kerasCsv } from "./keras-csv.ts";
import { kerasHistory } from "./keras-history.ts";

/** Most specific first: the first that recognises a file reads it. */
export const formats: readonly Format[] = [kerasHistory, kerasCsv, kerasConsole, jsonLines, csv, json];
