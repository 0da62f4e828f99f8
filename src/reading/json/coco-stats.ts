import { isContainer, type Literal } from "./literal.ts";

/** The lists that DETR and its descendants log of an evaluation: pycocotools' `COCOeval.stats`. */
const stats = /(?:^|_)coco_eval_(?:bbox|masks|segm|(keypoints))$/;

/** How many numbers pycocotools summarizes boxes and masks by; of both, and of keypoints, AP is the first. */
const [ofBoxes, ofKeypoints] = [12, 10];

/** AP in a list of this name; null if it is none of pycocotools. */
export function averagePrecisionIn(name: string, value: Literal): number | null {
  if (!isContainer(value) || value.kind !== "list" || value.content.kind !== "numbers") return null;
  const [found, keypoints] = stats.exec(name) ?? [];
  if (found === undefined || value.length !== (keypoints ? ofKeypoints : ofBoxes)) return null;
  return value.content.numbers.get(0);
}
