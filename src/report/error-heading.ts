import { plural } from "../text/plural.ts";
import type { Report } from "./schema.ts";

/** What a report of the verdict `error` is headed by where its problems are listed below: their sentences may be long. */
export function errorHeading({ problems }: Report): string {
  const errors = problems.filter(({ level }) => level === "error");
  return `could not judge · ${plural(errors.length, "problem")}`;
}
