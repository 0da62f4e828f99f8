import { expect, test } from "vitest";
import { spacy } from "../../../src/formats/console/spacy.ts";
import { fixture, readAs } from "../artifact.ts";
import { readsSamples } from "./samples.ts";

readsSamples(spacy, [
  [
    "version 3",
    `\x1b[38;5;4mℹ Initial learn rate: 0.001\x1b[0m
E    #       LOSS TOK2VEC  LOSS NER  ENTS_F  SPEED   SCORE${" "}
---  ------  ------------  --------  ------  ------  ------
  0       0          0.00     36.70    0.00  9000.1    0.00
 66     200         16.25    933.98   47.06  9100.2    0.47
✔ Saved pipeline to output directory
`,
    {
      "LOSS TOK2VEC": "step 200: 16.25",
      "LOSS NER": "step 200: 933.98",
      "dev/ENTS_F": "step 0: 0, 200: 47.06",
      "dev/SCORE": "step 0: 0, 200: 0.47",
    },
  ],
  [
    "version 2",
    `Itn  NER Loss   NER P   NER R   NER F   Token %  CPU WPS
---  ---------  ------  ------  ------  -------  -------
  1  21614.232  79.307  78.559  78.931  100.000    25144
  2  10503.866  84.781  83.911  84.344  100.000    27258
`,
    {
      "NER Loss": "epoch 1: 21614.232, 2: 10503.866",
      "dev/NER P": "epoch 1: 79.307, 2: 84.781",
      "dev/NER R": "epoch 1: 78.559, 2: 83.911",
      "dev/NER F": "epoch 1: 78.931, 2: 84.344",
    },
  ],
]);

test("reads a log that the program wrote", async () => {
  expect(await readAs(spacy, fixture("spacy/console.log"))).toHaveLength(1);
});
