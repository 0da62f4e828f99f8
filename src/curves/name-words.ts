/**
 * Splits the name of a metric into words in lower case: `Mean-IoU_5` → `mean`, `io`, `u`, `5`;
 * `metrics/mAP50(B)` → `metrics`, `m`, `ap50`; `MulticlassF1Score` → `multiclass`, `f1`, `score`.
 */
export function wordsOf(name: string): string[] {
  return (
    name
      .trim()
      // A unit, or what Ultralytics measures: boxes (B), masks (M) or poses (P).
      .replace(/\s*\([^()]*\)$/, "")
      .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})/g, " ")
      .toLowerCase()
      .split(/[\s_.:/@|'-]+/)
      .filter((word) => word !== "")
  );
}

/** Whether the name is of a loss, in whatever order its words stand: `box_loss`, `loss_box`, `losses/box`. */
export function isLoss(words: readonly string[]): boolean {
  return words.some((word) => /^loss(es)?\d*$/.test(word));
}
