import { directionOf } from "../../../curves/names.ts";
import { type Names, readLabel } from "./labels.ts";

const dictionary = /\{[^{}]{10,4000}\}/g;
const entry = /(['"])([^'"]{1,60})\1\s?:\s?([^,{}]{1,60})/g;
const minWords = 5;

/** Where the dictionaries of the likeliest words with a share each stand, in which the word `map` is no metric: `{'moon': 0.31, 'map': 0.2, …}`. */
export function wordSharesIn(text: string, names: Names): { from: number; to: number }[] {
  return [...text.matchAll(dictionary)].flatMap(({ 0: whole, index }) => {
    const entries = [...whole.matchAll(entry)];
    const areShares = entries.every(([, , word = "", value = ""]) => {
      const { isMetric, counter, side } = readLabel(word, names);
      const isNamed = counter !== null || side !== null || (isMetric && directionOf(word) === "min");
      return /^\p{L}+$/u.test(word) && /^(?:0?\.\d+|\d[\d.]*e-\d+)$/.test(value.trim()) && !isNamed;
    });
    const metrics = entries.filter(([, , word = ""]) => readLabel(word, names).isMetric);
    // The classes of a score stand in an order of their own: `{'mAP': 0.5, 'cat': 0.6, 'dog': 0.4, …}`
    const shares = entries.map(([, , , value]) => Number(value));
    const areSorted = shares.every((share, at) => at === 0 || share <= (shares[at - 1] ?? 0));
    const areWords =
      entries.length >= minWords && metrics.length * 4 <= entries.length && areShares && areSorted;
    return areWords ? [{ from: index, to: index + whole.length }] : [];
  });
}

/** The parts of a whole, some of which are named as sides: `train:81.2%, eval:11.1%, data:4.2%`. */
export function areParts(shares: readonly string[]): boolean {
  const sum = shares.reduce((all, share) => all + Number(share.replace("%", "")), 0);
  return shares.length > 2 && shares.every((share) => share.endsWith("%")) && sum > 90 && sum < 100.5;
}
