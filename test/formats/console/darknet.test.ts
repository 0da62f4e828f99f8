import { darknet } from "../../../src/formats/console/darknet.ts";
import { readsSamples } from "./samples.ts";

readsSamples(darknet, [
  [
    "the average loss and the precision between iterations",
    `Loaded: 0.000060 seconds
 999: 0.381102, 0.308215 avg loss, 0.001000 rate, 19.918565 seconds, 65664 images, 12.3 hours left
Region 82 Avg IOU: 0.286934, Class: 0.463270, Obj: 0.532, No Obj: 0.5, .5R: 0.0, .75R: 0.0,  count: 2
 1000: -nan, -nan avg loss, 0.001000 rate, 19.918565 seconds, 65728 images, 12.3 hours left

 mean_average_precision (mAP@0.50) = 0.957311
`,
    { "avg loss": "step 999: 0.308215, 1000: NaN", "valid/mAP": "step 1000: 0.957311" },
  ],
  [
    "lines of the first version",
    "1: 5011.858887, 5011.858887 avg, 0.000000 rate, 19.888952 seconds, 64 images\n",
    { "avg loss": "step 1: 5011.858887" },
  ],
]);
