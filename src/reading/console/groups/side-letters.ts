import { groupBy } from "../../../text/group-by.ts";
import { type Field, nameOf } from "../line/fields.ts";
import type { Side } from "../line/label-parts.ts";
import type { Group } from "./groups.ts";

/** So many names come twice: one pair alone, `loss_t` and `loss_v`, may be of a text and its picture. */
const minPairs = 2;
const sides: Readonly<Record<string, Side>> = { t: "train", v: "val" };
/** A letter of a name: `T_Loss`, `loss_t`, `loss_ct`. */
const letters = [/^[a-z](?=_.)/i, /(?<=._[a-z]?)[a-z]$/i];

/** A field whose name differs from others by a letter. */
type Lettered = {
  readonly field: Field;
  /** The name with a sign for the letter. */
  readonly stem: string;
  readonly letter: string;
  readonly metric: string;
};

/**
 * Gives sides to metrics that differ by the letters `t` and `v`, on one line or on two: `loss_t 1 loss_ct 2 loss_v 3 loss_cv 4`,
 * `T_Loss: 1 | T_Acc: 2` and `V_Loss: 3 | V_Acc: 4`.
 */
export function nameByLetters(groups: readonly Group[]): Group[] {
  const fields = groups.flatMap(({ plan }) => plan.fields);
  const names = new Set(fields.map((field) => printed(field).toLowerCase()));
  const alike = groupBy(fields.flatMap(letterOf), ({ stem }) => stem);
  const pairs = [...alike.values()].filter((own) => arePair(own, names));
  if (pairs.length < minPairs) return [...groups];
  const paired = new Map(pairs.flat().map((one) => [one.field, one]));
  return groups.map((group) => {
    const own = group.plan.fields.map((field) => sided(field, paired.get(field)));
    return { ...group, plan: { ...group.plan, fields: own } };
  });
}

/** Whether they have both letters, and no others: `loss_t`, `loss_r` and their sum `loss` are terms. */
function arePair(own: readonly Lettered[], names: ReadonlySet<string>): boolean {
  const found = new Set(own.map(({ letter }) => letter));
  const isAlone = own.every(({ metric }) => !names.has(metric.toLowerCase()));
  return isAlone && found.size === 2 && [...found].every((letter) => letter in sides);
}

function letterOf(field: Field): Lettered[] {
  const name = printed(field);
  const letter = letters.find((one) => one.test(name));
  if (letter === undefined) return [];
  return [
    {
      field,
      stem: name.toLowerCase().replace(letter, "*"),
      letter: letter.exec(name)?.[0].toLowerCase() ?? "",
      metric: name.replace(letter, "").replaceAll(/^_|_$/g, ""),
    },
  ];
}

/** The name of a field, without the side that the fields before it tell. */
function printed({ metric, label, toldBy }: Field): string {
  return toldBy === null ? label : metric;
}

function sided(field: Field, found: Lettered | undefined): Field {
  const side = sides[found?.letter ?? ""];
  if (found === undefined || side === undefined) return field;
  return { ...field, metric: found.metric, side, label: nameOf(found.metric, side), toldBy: printed(field) };
}
