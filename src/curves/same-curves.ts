import { memoize } from "../text/memoize.ts";
import type { Series } from "./model.ts";
import { isBookkeeping, parseName } from "./names.ts";

/** How two recordings relate: the series of the second that the first lacks. Null if they are of different trainings. */
export type Sameness = { readonly missing: readonly Series[] } | null;

/**
 * The evidence that is enough, as the negative decimal logarithm of the chance that two trainings agree: seeds of one training
 * differ by a few hundredths of a curve's range.
 */
const enoughEvidence = 4;
const spreadOfSeeds = 0.02;

/**
 * Compares what two files record. They are of one training if every metric that both have holds the same values, to the
 * digits that both record, and these values are too many for chance. With `allowsPart` one may be a part of the other.
 */
export function compareRecordings(a: readonly Series[], b: readonly Series[], allowsPart: boolean): Sameness {
  const byKey = new Map<string, Series[]>();
  for (const series of a) byKey.set(keyOf(series), [...(byKey.get(keyOf(series)) ?? []), series]);
  const missing: Series[] = [];
  let evidence = 0;
  // Of a training of one epoch: worth nothing if any of them differs.
  let ofSingles = 0;
  for (const series of b.filter(
    ({ name }) => !isBookkeeping(name) && !isBookkeeping(parseName(name).metric),
  )) {
    const alike = byKey.get(keyOf(series));
    if (alike === undefined) {
      // Of one quantity by another name, it is the same series only if it holds the same values.
      const same = a.filter(
        (one) => (allowsPart || one.values.length === series.values.length) && mayBeNamed(one, series),
      );
      const most = Math.max(0, ...same.map((one) => evidenceOf(one, series) ?? 0));
      if (most > 0) evidence += most;
      else missing.push(series);
      continue;
    }
    // One of another length may record batches, or the mean or the last value of a curve: it says nothing.
    const comparable = alike.filter(({ values }) => allowsPart || values.length === series.values.length);
    const found = comparable.map((one) => evidenceOf(one, series)).filter((one) => one !== null);
    if (found.length > 0 && series.values.length > 1) evidence += Math.max(...found);
    else if (found.length > 0) ofSingles += Math.max(...found);
    else if (series.values.length > 1 && comparable.some(({ values }) => values.length > 1)) return null;
    else if (comparable.length > 0) ofSingles = Number.NEGATIVE_INFINITY;
  }
  return evidence + Math.max(0, ofSingles) >= enoughEvidence ? { missing } : null;
}

/** Fewer digits agree by chance. */
const minDigits = 3;

/**
 * Whether `one` holds a single evaluation of the training that `whole` records, as a test of the best model or the last state of
 * a progress bar: behind the first, where a training of the same seed may have been stopped.
 */
export function isEvaluationOf(whole: readonly Series[], one: readonly Series[]): boolean {
  if (one.some(({ values }) => values.length !== 1)) return false;
  const shared = one.flatMap((single) => {
    const curve = whole.find((other) => other.values.length > 1 && isOfOneSet(other, single));
    return curve === undefined ? [] : [{ single, curve }];
  });
  const areEqual = shared.every(({ single: { axis, positions, values }, curve }) => {
    const at = curve.positions.indexOf(positions[0] ?? Number.NaN);
    // What one recording calls step 5 is epoch 5 of another, or it is not.
    const places = at >= 0 && axis === curve.axis ? [at] : [at, curve.values.length - 1];
    const unit = 10 ** -Math.min(decimalsOf(values), decimalsOf(curve.values));
    return places.some((index) => index > 0 && isNear(values[0], curve.values[index], unit / 2));
  });
  return areEqual && shared.some(({ single: { values } }) => significantDigitsOf(values) >= minDigits);
}

/** Fewer epochs may agree by chance. */
const minEpochs = 3;

/** Whether `batches` holds nothing but the batches of the training of which `epochs` records the mean of each epoch. */
export function areBatchesOf(epochs: readonly Series[], batches: readonly Series[]): boolean {
  if (batches.some(({ name }) => (parseName(name).split ?? "train") !== "train")) return false;
  const shared = batches.flatMap((own) => {
    const whole = epochs.find((other) => keyOf(other) === keyOf(own));
    return whole === undefined ? [] : [{ own, whole }];
  });
  return shared.length > 0 && shared.every(({ own, whole }) => isMeanOf(whole, own));
}

function isMeanOf({ values: means }: Series, { values }: Series): boolean {
  const count = values.length / means.length;
  if (means.length < minEpochs || count < 2 || !Number.isInteger(count)) return false;
  const unit = 10 ** -decimalsOf(means);
  return (
    significantDigitsOf(means) >= minDigits &&
    means.every((mean, index) => {
      const own = values.subarray(index * count, (index + 1) * count);
      return isNear(mean, own.reduce((sum, value) => sum + value, 0) / count, unit / 2);
    })
  );
}

/** Whether two series record the same quantity of the same data: a test set is none for validation. */
function isOfOneSet(a: Series, b: Series): boolean {
  const [one, other] = [a, b].map(({ name }) => /^te?st/i.test(parseName(name).word ?? ""));
  return keyOf(a) === keyOf(b) && one === other;
}

/** Equal for series that record the same quantity: `eval/loss` and `val_loss`. */
function keyOf({ name }: Series): string {
  const { metric, split, isBatch } = parseName(name);
  return `${split ?? "train"} ${isBatch} ${metric.toLowerCase()}`;
}

/**
 * Whether two series may record the same quantity by two names: `val_losses`, `Val Avg Loss`, `info/val_loss` and, of a log that names
 * none, `val`.
 */
function mayBeNamed(a: Series, b: Series): boolean {
  const [one, other] = [parseName(a.name), parseName(b.name)];
  if ((one.split ?? "train") !== (other.split ?? "train") || one.isBatch !== other.isBatch) return false;
  const [fewer, more] = [wordsIn(one.metric), wordsIn(other.metric)].sort((x, y) => x.size - y.size);
  return (
    fewer !== undefined && more !== undefined && fewer.size > 0 && [...fewer].every((word) => more.has(word))
  );
}

function wordsIn(metric: string): Set<string> {
  const words = metric.toLowerCase().split(/[^a-z0-9.@]+/);
  return new Set(words.filter((word) => !fillers.has(word)).map(singularOf));
}

const fillers = new Set(["", "total", "avg", "average", "mean", "epoch"]);

function singularOf(word: string): string {
  if (word === "unnamed" || word.endsWith("loss")) return "loss";
  if (word.startsWith("accurac")) return "acc";
  return word.replace(/sses$/, "ss").replace(/([^s])s$/, "$1");
}

/** How unlikely it is that two trainings agree in these values by chance; null if they do not agree. */
function evidenceOf(a: Series, b: Series): number | null {
  const [longer, shorter] = a.values.length < b.values.length ? [b, a] : [a, b];
  const part = partAt(longer, shorter);
  const found = [longer.values, ...(part === null ? [] : [part])].map((values) =>
    evidenceIn(values, shorter.values),
  );
  return found.find((one) => one !== null) ?? null;
}

/** The values of a series at the positions of a shorter one that begins later, which may count from 1 and not from 0; null if it has others. */
function partAt(longer: Series, { axis, positions }: Series): Float64Array | null {
  const isAt = (index: number, own: number) =>
    Math.abs((longer.positions[index] ?? Number.NaN) - (positions.at(own) ?? Number.NaN)) <= 1;
  const from = longer.positions.findIndex((_, index) => isAt(index, 0));
  const to = from + positions.length;
  return from > 0 && axis === longer.axis && isAt(to - 1, -1) ? longer.values.subarray(from, to) : null;
}

function evidenceIn(a: Float64Array, b: Float64Array): number | null {
  const count = Math.min(a.length, b.length);
  if (!isNear(a[0], b[0], 0.5)) return null;
  const decimals = Math.min(decimalsOf(a), decimalsOf(b));
  const digits = Math.min(significantDigitsOf(a), significantDigitsOf(b));
  let unit = 10 ** -decimals;
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let changes = 0;
  for (let i = 0; i < count; i++) {
    const [left = Number.NaN, right = Number.NaN] = [a[i], b[i]];
    // `%.5g` leaves 1.4152 fewer decimals than 0.76633.
    const own = Math.max(10 ** -decimals, 10 ** (exponentOf(left) + 1 - digits));
    if (!isNear(left, right, own / 2)) return null;
    if (!Number.isFinite(left)) continue;
    unit = Math.max(unit, own);
    if (Math.abs(left - (a[i - 1] ?? Number.NaN)) > unit) changes++;
    least = Math.min(least, left);
    greatest = Math.max(greatest, left);
  }
  // A single value differs between seeds by a share of itself.
  const range = count === 1 ? Math.abs(least) : greatest - least;
  return (
    Math.max(changes, count === 1 ? 1 : 0) * Math.max(0, Math.log10((range * spreadOfSeeds) / unit) || 0)
  );
}

/** Float32 and `%g` keep six digits and more. */
export function isNear(a = Number.NaN, b = Number.NaN, tolerance: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= tolerance * 1.001 + 1e-6 * Math.abs(a);
}

/** The most significant digits that a value was recorded with. */
export const significantDigitsOf = memoize((values: Float64Array): number => {
  let most = 1;
  for (const value of values) {
    const [mantissa = ""] = String(value).split("e");
    most = Math.max(most, mantissa.replace(/^[-0.]*/, "").replace(".", "").length);
  }
  return most;
});

function exponentOf(value: number): number {
  return value === 0 || !Number.isFinite(value)
    ? Number.NEGATIVE_INFINITY
    : Math.floor(Math.log10(Math.abs(value)));
}

/** The most decimals that a value was recorded with. */
export const decimalsOf = memoize((values: Float64Array): number => {
  let most = 0;
  for (const value of values) {
    const [mantissa = "", exponent = "0"] = String(value).split("e");
    most = Math.max(most, (mantissa.split(".")[1] ?? "").length - Number(exponent));
  }
  return Math.min(most, 15);
});
