import type { Names } from "../line/labels.ts";
import type { Log } from "./groups.ts";

/** The fields that are no metrics, since the log numbers its parts so: `L1` and `L2` beside `L3`, of vertebrae or layers. */
export function numberedParts({ groups, others }: Pick<Log, "groups" | "others">, names: Names): Set<string> {
  const all = [...others, ...groups.flatMap(({ plan }) => plan.others)];
  const named = new Set(all.map(({ what }) => what.toLowerCase()));
  const isPart = (metric: string) => {
    const [, letter = ""] = /^([a-z])[12]$/i.exec(metric) ?? [];
    return letter !== "" && named.has(`${letter.toLowerCase()}3`) && !names.isConfigured(metric);
  };
  return new Set(
    groups.flatMap(({ plan }) => plan.fields.flatMap(({ metric }) => (isPart(metric) ? [metric] : []))),
  );
}
