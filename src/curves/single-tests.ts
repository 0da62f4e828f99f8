import type { Group } from "./metric-groups.ts";
import { wordsFor } from "./words.ts";

/** A training with a curve of so many evaluations is not judged by a test behind it. */
const minEvaluations = 3;
const testWords = new Set(wordsFor("test"));

/** A metric whose single tests are none of its evaluations. */
export type TestedGroup = Group & { readonly tests: Group["vals"] };

/** Tells the single values of tests apart, if any metric has a curve of evaluations. */
export function withoutSingleTests(groups: readonly Group[]): TestedGroup[] {
  const isTest = ({ word }: Group["vals"][number]) => testWords.has(word ?? "");
  const isEvaluated = groups.some(({ vals }) =>
    vals.some((one) => !isTest(one) && one.series.values.length >= minEvaluations),
  );
  return groups.map((group) => {
    const tests = group.vals.filter((one) => isEvaluated && isTest(one) && one.series.values.length === 1);
    return { ...group, vals: group.vals.filter((one) => !tests.includes(one)), tests };
  });
}
