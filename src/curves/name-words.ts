/**
 * Returns a name in lower case, with spaces in camel case and without a unit, or without what Ultralytics measures
 * (boxes (B), masks (M), poses (P); MLflow gets no brackets): `mfu(%)` → `mfu`, `MulticlassF1Score` → `multiclass f1 score`,
 * `R²` → `r2`.
 */
export function spaced(name: string): string {
  return name
    .trim()
    .replace(/\s*\([^()]*\)$|(?<=^metrics\/(?:mAP[\d-]{2,5}|precision|recall))[BMP]$/, "")
    .replace("²", "2")
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})/g, " ")
    .toLowerCase();
}

/** Splits a name into words: `Mean-IoU_5` → `mean`, `io`, `u`, `5`; `metrics/mAP50(B)` → `metrics`, `m`, `ap50`. */
export function wordsOf(name: string): string[] {
  return spaced(name)
    .split(/[\s_.:/@|'-]+/)
    .filter((word) => word !== "");
}

/** Whether the name is of a loss, in whatever order its words stand: `box_loss`, `loss_box`, `losses/box`. */
export function isLoss(words: readonly string[]): boolean {
  return words.some((word) => /^loss(es)?\d*$/.test(word));
}
