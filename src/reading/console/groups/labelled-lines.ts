import { groupBy } from "../../../text/group-by.ts";
import { nameOf } from "../line/fields.ts";
import type { Group } from "./groups.ts";

/**
 * Names all metrics of lines that differ by the label before the first of them, `Age: AUC=0.5, F1=0.4` and `Sex: AUC=0.6, F1=0.3`, by
 * it: else they would be the same ones several times.
 */
export function nameByLabels(groups: readonly Group[]): Group[] {
  const labelled = new Map(
    groups.flatMap((group): [Group, Labelled][] => {
      const found = labelOf(group);
      return found === null ? [] : [[group, found]];
    }),
  );
  const alike = groupBy([...labelled.values()], ({ rest }) => rest);
  return groups.map((group) => {
    const { label, rest } = labelled.get(group) ?? {};
    if (label === undefined || rest === undefined) return group;
    const labels = new Set(alike.get(rest)?.map((other) => other.label));
    return labels.size > 1 ? { ...group, plan: named(group.plan, label) } : group;
  });
}

/** A label, and what the line records behind it. */
type Labelled = { readonly label: string; readonly rest: string };

/** The label before the first metric of a line of several, which is a part of its name alone. */
function labelOf({ plan: { fields, counters }, examples }: Group): Labelled | null {
  const [first, ...others] = fields;
  const [, label, metric] = /^(\S.*) (\S+)$/.exec(first?.metric ?? "") ?? [];
  if (first === undefined || label === undefined || metric === undefined || others.length === 0) return null;
  // `Cosine :\tPearson: 0.5\tSpearman: 0.4`
  if (!examples[0]?.text.replaceAll(/ ?:\s{1,4}/g, ": ").includes(`${label}: ${metric}`)) return null;
  const names = others.map((field) => nameOf(field.metric, field.side));
  return { label, rest: [metric, ...names, ...counters.map(({ kind }) => kind)].join("\n") };
}

function named(plan: Group["plan"], label: string): Group["plan"] {
  const fields = plan.fields.map((field, index) => {
    if (index === 0) return field;
    const metric = `${label} ${field.metric}`;
    return { ...field, metric, label: nameOf(metric, field.side) };
  });
  return { ...plan, fields };
}
