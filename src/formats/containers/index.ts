import type { Container } from "./container.ts";
import { gzip } from "./gzip.ts";
import { notebook } from "./notebook.ts";
import { spreadsheet } from "./spreadsheet.ts";

/** Files that hold what would be files of their own. */
export const containers: readonly Container[] = [notebook, spreadsheet, gzip];
