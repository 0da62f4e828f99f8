import { sanitizeLine } from "../text/sanitize.ts";

// The code of a pull request may have written the report that is read here, so every text that is shown has a limit.

/** Of a sentence, or a value from an artifact or a config. */
export const maxTextLength = 2000;
export const maxNameLength = 300;
/** Of a setting that is a list, such as a `prior` of 1,000 classes. */
export const maxItems = 1000;
export const maxPlotPoints = 1000;
/** Of the sentences above a table; more would hide the verdict. */
export const maxNotes = 4;

/** Cuts a text from an artifact or a config to what the schema of the report allows. */
export function boundText(text: string): string {
  return sanitizeLine(text, maxTextLength);
}

/** Cuts a name from an artifact or a config to what the schema of the report allows. */
export function boundName(name: string): string {
  return sanitizeLine(name, maxNameLength);
}
