import { directionOf } from "../../../curves/names.ts";
import { groupBy } from "../../../text/group-by.ts";
import { nameOf } from "../line/fields.ts";
import type { Group } from "./groups.ts";

/** Names the metrics that differ by what stands in brackets, `error (SSE): 8.5` and `error (MSE): 0.2` on two lines, by it, if it is one. */
export function nameByNotes(groups: readonly Group[]): Group[] {
  const fields = groups.flatMap(({ plan }) => plan.fields.filter(({ note }) => note !== null));
  const alike = groupBy(fields, ({ metric }) => metric.toLowerCase());
  const differing = [...alike.values()].filter((own) => new Set(own.map(({ note }) => note)).size > 1);
  const noted = new Set(differing.flat());
  return groups.map((group) => {
    const own = group.plan.fields.map((field) => {
      if (field.note === null || !noted.has(field) || directionOf(field.note) === null) return field;
      const metric = `${field.metric} ${field.note}`;
      return { ...field, metric, label: nameOf(metric, field.side) };
    });
    return { ...group, plan: { ...group.plan, fields: own } };
  });
}
