import { holm } from "./holm.ts";
import { mannWhitney } from "./mann-whitney.ts";
import { mean } from "./mean.ts";
import { robustZ } from "./order.ts";
import { permutation } from "./permutation.ts";
import { prediction } from "./prediction.ts";
import { type Interval, welch, welchInterval } from "./welch.ts";

/** Runs on one side from which the spread of seeds can be told. */
const fewest = 3;
/** From so many base runs on they are a history, held by its median: one bad run among them moves it little. */
const historyLength = 8;

/** One-sided, of all tests together. */
const alpha = 0.05;
/** Robust standard deviations above the median of its history at which a run is unlike it. */
const unlike = 4;

/** So many of their own deviations above the usual change from one commit to the next. */
const unusual = 3;
/** So many times the greatest change for the worse among those: a branch that only got better excuses nothing. */
const greatest = 2;

/** What is to be compared: the values of the runs here and of the base as costs, where more is worse. */
export type Sides = {
  readonly here: readonly number[];
  readonly base: readonly number[];
  /** What the base came to, and the commits before it, the newest first. */
  readonly history?: readonly number[];
};

/** What a test says. */
type Tested = {
  /** That luck alone makes `here` so much worse, one-sided, corrected for how many tests there are. */
  readonly p: number;
  /** That a run here is worse than one of the base, ties counted half. */
  readonly probability: number;
  readonly isLuck: boolean;
};

/**
 * What so many runs on each side can say of a difference; null where there are fewer than three on both, or values so
 * large that a test comes to no number.
 */
export type Evidence =
  /** With the 95 % interval of how much worse they are (Welch). */
  | (Tested & { readonly by: "permutation" | "welch"; readonly interval: Interval })
  | (Tested & { readonly by: "prediction" })
  | {
      readonly by: "history" | "changes";
      readonly z: number;
      readonly limit: number;
      readonly isLuck: boolean;
    }
  | null;

/**
 * Is `here` worse by more than the luck of seeds? By what there is:
 * three or more runs on each side: the exact permutation test where it can reach 0.05 among so many tests, else Welch's;
 * eight or more of the base against one or two: the robust z of their mean in that history;
 * a history of eight commits or more: the change among those from each commit to the next, by its robust z and by the
 * greatest for the worse. A history may have got better all along, so that its own spread would excuse a step back;
 * three or more on one side: the t prediction interval for the mean of the other.
 * The kind of test follows from the numbers of runs alone; the p of all tests are corrected by Holm.
 */
export function evidence(all: readonly Sides[]): Evidence[] {
  const tests = all.filter((sides) => kindOf(sides) === "test" || kindOf(sides) === "prediction").length;
  const chosen = all.map((sides) => {
    const test = testOf(sides, tests);
    return test && !Number.isNaN(test.p) ? test : null;
  });
  const ps = holm(chosen.flatMap((one) => (one ? [one.p] : []))).values();
  return all.map((sides, i): Evidence => {
    const test = chosen[i];
    if (test) {
      const p = ps.next().value ?? 1;
      const { probability } = mannWhitney(sides.base, sides.here);
      const tested = { p, probability, isLuck: !(p <= alpha) };
      if (test.by === "prediction") return { by: test.by, ...tested };
      return { by: test.by, ...tested, interval: welchInterval(sides.base, sides.here, 0.95) };
    }
    const by = kindOf(sides);
    if (by !== "history" && by !== "changes") return null;
    if (by === "changes") return changed(sides);
    const z = robustZ(sides.base, mean(sides.here));
    if (Number.isNaN(z)) return null;
    return { by, z, limit: unlike, isLuck: !(z > unlike) };
  });
}

function changed({ here, base, history = [] }: Sides): Evidence {
  const changes = history.slice(0, -1).map((value, i) => value - (history[i + 1] ?? Number.NaN));
  const change = mean(here) - mean(base);
  const z = robustZ(changes, change);
  if (Number.isNaN(z)) return null;
  const isLuck = !(z > unusual) && !(change > greatest * Math.max(0, ...changes));
  return { by: "changes", z, limit: unusual, isLuck };
}

function kindOf({ here, base, history = [] }: Sides): "test" | "history" | "changes" | "prediction" | null {
  if (here.length >= fewest && base.length >= fewest) return "test";
  if (base.length >= historyLength) return "history";
  if (history.length >= historyLength) return "changes";
  return Math.max(here.length, base.length) >= fewest ? "prediction" : null;
}

type Test = { readonly by: "permutation" | "welch" | "prediction"; readonly p: number };

function testOf(sides: Sides, tests: number): Test | null {
  const { here, base } = sides;
  switch (kindOf(sides)) {
    case "test": {
      const exact = permutation(base, here);
      if (exact && exact.least * tests <= alpha) return { by: "permutation", p: exact.p };
      return { by: "welch", p: welch(base, here).pGreater };
    }
    case "prediction": {
      const [known, others] = base.length >= fewest ? [base, here] : [here, base];
      return { by: "prediction", p: prediction(known, others.length, mean(here) - mean(base)) };
    }
    default:
      return null;
  }
}
