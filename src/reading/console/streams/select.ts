import type { LeftOut } from "../../../curves/model.ts";
import { groupBy } from "../../../text/group-by.ts";
import { memoize } from "../../../text/memoize.ts";
import { type Group, type Log, sectionOf } from "../groups/groups.ts";
import { sumsUp } from "../line/plan.ts";
import type { MainAxis } from "../positions/axes.ts";
import { type Point, pointsOf, positionOf, positionsByGroup } from "../positions/points.ts";
import { type Track, tracksOf } from "../positions/tracks.ts";
import { announcedIn } from "./announced.ts";
import { startsIn } from "./begun-again.ts";
import { putBesideFirst } from "./beside.ts";
import { findEchoes, repeatsEvaluation } from "./echoes.ts";
import { countsOwnBatches, trainedIn } from "./evaluations.ts";
import { describe, ofFirstProcess, withoutRepeats } from "./reduce.ts";
import { nameBySaved, onlyOfSaved } from "./saved-models.ts";
import { type Ambiguity, mergeTracks, type PointsOf, rankStreams, type Stream } from "./streams.ts";
import { type Training, take, takeUnsided } from "./take.ts";
import { areOfSeveral, refuseTwins } from "./twins.ts";

/** What is read of a log, and what is not. */
export type Selection = {
  readonly chosen: readonly Stream[];
  readonly ambiguities: readonly Ambiguity[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
};

/** Why an evaluation that is told once more is left out. */
const repeated = "repeat the evaluation before";
const onlySaved = "told only where a model was saved";
const ofWhole = "a summary of the whole training";

/** Selects one stream for each metric and side, for each training of a log. */
export function selectStreams(log: Log, main: MainAxis): Selection[] {
  const told = tracksOf(log, main.positionOf);
  const counted = positionsByGroup(log, main);
  const byTraining = (track: Track) => groupBy(pointsOf(track, main, counted), ({ training }) => training);
  const ofTold = new Map(told.map((track) => [track, byTraining(track)]));
  const ofTrack = (track: Track) => ofTold.get(track) ?? new Map<number, readonly Point[]>();
  const saved = onlyOfSaved(told, ofTrack, main.positions);
  const tracks = nameBySaved(told, saved, ofTrack);
  const points = new Map(tracks.map((track, index) => [track, ofTrack(told[index] ?? track)]));
  const trained = trainedIn(tracks, main.positionOf);
  const areAnnounced = announcedIn(log.groups);
  const summaries = tracks.filter(({ group }) => sumsUp(group.plan));
  const read = tracks.filter((track) => !(saved.includes(track) || summaries.includes(track)));
  const evaluated = new Map(read.map((track) => [evaluatedOf(track), track]));
  const placesOf = placesIn(log, main);
  return main.positions.map(({ length }, training) => {
    const pointsOfTrack: PointsOf = (track) => points.get(evaluated.get(track) ?? track)?.get(training) ?? [];
    return selectOfTraining(main.isOfCheckpoints(training) ? [...evaluated.keys()] : read, pointsOfTrack, {
      positions: length,
      isAtOnePlace: (group) => new Set(placesOf(group).get(training)?.filter(Number.isFinite)).size <= 1,
      isCurve: (group) => areCurves(placesOf(group)),
      trained,
      areAnnounced,
      ambiguities: [],
      leftOut: [
        ...describeAll(saved, onlySaved, pointsOfTrack),
        ...describeAll(summaries, ofWhole, pointsOfTrack),
      ],
      notes: [],
    });
  });
}

/** Where the rows of a group stand in each training. */
function placesIn(log: Log, main: MainAxis): (group: Group) => ReadonlyMap<number | null, readonly number[]> {
  return memoize((group) => {
    const rows = [...group.lines].map((line, row) => ({ row, training: main.trainingOf(line, group) }));
    const own = rows.filter(({ row }) => sectionOf(log, group, row)?.side !== "best");
    const byTraining = groupBy(own, ({ training }) => training);
    return new Map(
      [...byTraining].map(([training, all]) => [training, all.map(({ row }) => main.positionOf(group, row))]),
    );
  });
}

/** Whether such lines stand at several positions of most trainings: in one that was broken off, a single one is no report at its end. */
function areCurves(places: ReadonlyMap<number | null, readonly number[]>): boolean {
  const curves = [...places.values()].filter((own) => new Set(own).size > 1);
  return curves.length > 1 && curves.length * 2 > places.size;
}

function describeAll(tracks: readonly Track[], why: string, pointsOfTrack: PointsOf): LeftOut[] {
  return tracks
    .flatMap((track) => mergeTracks([track], pointsOfTrack))
    .map((stream) => describe(stream, why));
}

/** A track of models that were trained before: what names no side is of an evaluation. */
function evaluatedOf(track: Track): Track {
  return track.side === null ? { ...track, side: "val", toldBy: "a model loaded for each" } : track;
}

function selectOfTraining(tracks: readonly Track[], pointsOfTrack: PointsOf, training: Training): Selection {
  const { ambiguities, leftOut, notes } = training;
  const chosen: Stream[] = [];
  const several: Stream[] = [];
  const keyOf = ({ field }: Track) => metricKey(field.metric);
  const starts = startsIn(tracks, pointsOfTrack);
  for (const [key, all] of groupBy(tracks, keyOf)) {
    const ofMetric = withoutBest(
      all.filter(({ field }) => !field.isRepeated),
      pointsOfTrack,
    );
    if (ofMetric.length === 0) ambiguities.push(...repeatedIn(all, pointsOfTrack));
    else if (ofMetric.length < all.length) {
      const twins = all.filter(({ field }) => field.isRepeated);
      for (const stream of mergeTracks(twins, pointsOfTrack))
        leftOut.push(describe(stream, "several on a line, and nothing tells which is which"));
    }
    const bySide = groupBy(ofMetric, ({ side, field }) => `${side ?? ""}${field.set ?? ""}`);
    const ofNone: Stream[] = [];
    for (const [side, told] of bySide) {
      const echoes = findEchoes(told, pointsOfTrack);
      const ofSide = told.filter((track) => !echoes.includes(track));
      for (const stream of mergeTracks(echoes, pointsOfTrack)) leftOut.push(describe(stream, repeated));
      const merged =
        side === "" || side.startsWith("train")
          ? mergeTracks(ofSide, pointsOfTrack, starts)
          : mergeTracks(withoutProgress(ofSide), pointsOfTrack, starts)
              .map(withoutRepeats)
              .map((stream) =>
                countsOwnBatches(stream, training.trained) ? { ...stream, countsBatches: true } : stream,
              );
      const ranked = rankStreams(
        merged.map((stream) => ofFirstProcess(stream, leftOut)),
        training.positions,
      );
      const isOfTraining = side === "" || side === "train";
      if (isOfTraining && areOfSeveral(ranked)) {
        several.push(...ranked);
        continue;
      }
      if (isOfTraining) refuseTwins(ranked);
      const evaluated = ofMetric.filter((track) => track.side !== null && track.side !== "train");
      if (side === "") ofNone.push(...ranked);
      else if (side !== "train") chosen.push(...take(ranked, training));
      else chosen.push(...take(putBesideFirst(ranked, evaluated, pointsOfTrack), training));
    }
    const sided = chosen.filter(({ tracks: [own] }) => own !== undefined && keyOf(own) === key);
    const again = ofNone.filter((stream) => repeatsEvaluation(stream, sided));
    leftOut.push(...again.map((stream) => describe(stream, repeated)));
    const unsided = ofNone.filter((stream) => !again.includes(stream));
    const [first] = unsided;
    if (first === undefined) continue;
    const train = sided.find(({ side }) => side === "train");
    const isMeanOfTrain = sided.length > 1 && train !== undefined && isMeanOf(first, train);
    if (train !== undefined && (isMeanOfTrain || isPartOf(train, first))) {
      chosen.splice(chosen.indexOf(train), 1);
      leftOut.push(describe(train, "told by another line"));
    } else if (train !== undefined) {
      leftOut.push(describe(first, "the log names the training's own"));
      continue;
    }
    chosen.push(
      ...takeUnsided(
        unsided,
        sided.filter((stream) => stream !== train),
        training,
      ),
    );
  }
  if (chosen.length === 0) refuseTwins(several);
  leftOut.push(...several.map((stream) => describe(stream, "of several that print by turns")));
  return { chosen, ambiguities, leftOut, notes };
}

/** The first two numbers of a metric that stands only on lines that have it several times. */
function repeatedIn(tracks: readonly Track[], pointsOf: PointsOf): Ambiguity[] {
  for (const track of tracks) {
    const { metric, side, set } = track.field;
    const twin = tracks.find(
      (other) =>
        other !== track &&
        other.group === track.group &&
        other.field.side === side &&
        other.field.set === set,
    );
    const [one, other] = [track, twin].map((of) => of && pointsOf(of)[0]);
    if (one && other && one.line === other.line) return [{ metric, side, one, other }];
  }
  return [];
}

/** Drops what stands behind a word such as `best` at positions that have values of their own. */
function withoutBest(tracks: readonly Track[], pointsOf: PointsOf): readonly Track[] {
  const own = tracks.filter(({ field }) => !field.mayBeBest);
  if (own.length === tracks.length) return tracks;
  const at = new Set(own.flatMap((track) => pointsOf(track).map(positionOf)));
  const isOfBest = (track: Track) =>
    track.field.mayBeBest && pointsOf(track).some((point) => at.has(positionOf(point)));
  return tracks.filter((track) => !isOfBest(track));
}

/** Lines that show the time left of an evaluation may repeat the values of the one before. */
function withoutProgress(tracks: readonly Track[]): readonly Track[] {
  const [first] = tracks;
  if (first?.side === "train") return tracks;
  const done = tracks.filter(
    ({ group: { plan } }) => !plan.showsTraining || plan.fields.some(({ side }) => side === "train"),
  );
  return done.length > 0 ? done : tracks;
}

/** Whether a stream is the mean of the batches' values: `====> Epoch: 1 Average loss: 0.5` behind `Train Epoch: 1 [64/60000] Loss: 0.6`. */
function isMeanOf(mean: Stream, batches: Stream): boolean {
  return mean.isMean && mean.isOnce && !mean.countsBatches && batches.countsBatches && !batches.isMean;
}

/** A curve has so many times the values of the summaries of its trainings. */
const minValues = 5;

/** Whether a train stream is a summary, or one of several outputs: `Train net output #0: loss = 0.5`. */
function isPartOf(train: Stream, whole: Stream): boolean {
  const [summary, ...others] = train.points;
  if (others.length === 0 && !whole.countsBatches && (summary?.line ?? 0) > (whole.points.at(-1)?.line ?? 0))
    return true;
  if (whole.isOnce && !whole.countsBatches && whole.positions >= minValues * train.positions) return true;
  const isOutput = train.tracks.every(({ field }) => /#/.test(field.toldBy ?? ""));
  return isOutput && whole.isOnce && whole.positions >= train.positions;
}

function metricKey(metric: string): string {
  return metric
    .toLowerCase()
    .replaceAll(/[\s_.-]+/g, " ")
    .trim();
}
