import type { Stream } from "./streams.ts";

/** Where an epoch has so many times the values of another, and as many, they may be of several trainings. */
const [maxRatio, minValues] = [2, 5];

/** Says where one epoch has far more values than another, and nothing counts within an epoch. */
export function describeUneven({ tracks, points, isOnce, countsBatches }: Stream): string[] {
  const countsWithin = tracks.some(({ group: { plan } }) =>
    plan.counters.some(({ kind }) => kind !== "epoch"),
  );
  if (isOnce || countsBatches || countsWithin || points.some(({ at }) => !Number.isInteger(at))) return [];
  const counts = new Map<number, number>();
  for (const { at } of points) counts.set(at, (counts.get(at) ?? 0) + 1);
  // The last may be broken off.
  const whole = [...counts].slice(0, -1).sort(([, one], [, other]) => one - other);
  const [[least, few] = [0, 0], [most, many] = [0, 0]] = [whole[0], whole.at(-1)];
  if (many < minValues || many < maxRatio * few) return [];
  return [
    `epoch ${most} has ${many} values of a metric and epoch ${least} ${few}: nothing but their order places them within it`,
  ];
}
