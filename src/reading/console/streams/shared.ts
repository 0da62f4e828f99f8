import type { Axis } from "../../../curves/model.ts";
import { groupBy } from "../../../text/group-by.ts";

/** The values of a series that are not used, as a later one has their position. */
export type Shared = {
  readonly name: string;
  readonly dropped: number;
  readonly total: number;
  /** The first of them. */
  readonly at: number;
  readonly line: number;
};

const maxNames = 3;

/** Says how many values of which metrics are not used. */
export function describeShared(all: readonly Shared[], axis: Axis): string[] {
  return [...groupBy(all, ({ dropped, total, at }) => `${dropped} ${total} ${at}`).values()].flatMap(
    (own) => {
      const [first] = own;
      if (first === undefined) return [];
      const names = own.slice(0, maxNames).map(({ name }) => name);
      const more = own.length > maxNames ? ` and ${own.length - maxNames} more` : "";
      const verb = first.dropped === 1 ? "stands" : "stand";
      return `${first.dropped} of ${first.total} values of ${names.join(", ")}${more} ${verb} where a later one does (from ${axis} ${first.at}, line ${first.line}, on): the last is used`;
    },
  );
}
