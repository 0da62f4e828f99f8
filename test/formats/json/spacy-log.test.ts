import { expect, test } from "vitest";
import { spacyLog } from "../../../src/formats/json/spacy-log.ts";
import { curves, formatOf, readAs } from "../artifact.ts";

test("reads the JSON lines of its ConsoleLogger", async () => {
  const row = (step: number, loss: number, ents: number) =>
    `{"epoch":0,"step":${step},"losses":{"tok2vec":0.5,"ner":${loss}},"scores":{"ents_f":${ents},"ents_per_type":null,"speed":9000.5},"score":0.47}\n`;
  const runs = await readAs(spacyLog, row(0, 36.7, 0) + row(200, 933.98, 47.06), "output/log.jsonl");
  const lines = (name: string) => runs[0]?.series.find((one) => one.name === name)?.origin?.lines;
  expect(lines("losses/ner")).toEqual([2, 2]);
  expect(lines("dev/score")).toEqual([1, 2]);
  expect(curves(runs)).toEqual([
    {
      "losses/tok2vec": "step 200: 0.5",
      "losses/ner": "step 200: 933.98",
      "dev/ents_f": "step 0: 0, 200: 47.06",
      "dev/score": "step 0: 0.47, 200: 0.47",
    },
  ]);
  expect(await formatOf("log.jsonl", '{"epoch":0,"step":9,"score":0.5,"loss":0.4}\n')).not.toBe("spacy-log");
});
