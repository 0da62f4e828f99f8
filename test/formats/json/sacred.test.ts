import { expect, test } from "vitest";
import { sacred } from "../../../src/formats/json/sacred.ts";
import { artifactOf, curves, noColumns, notesOf, readAs, refusal } from "../artifact.ts";

const metric = (steps: unknown, values: unknown) => ({ steps, timestamps: ["2026-01-01T00:00:00"], values });
const text = (metrics: object) => JSON.stringify(metrics, null, 2);

test("reads each metric with its own steps", async () => {
  const found = await readAs(
    sacred,
    text({
      lr: metric([0], [0.1]),
      "training.loss": metric([0, 1, 2], [0.5, null, -0.4]),
      "validation.loss": metric([1], [0.6]),
      "validation.accuracy": metric([], []),
    }),
  );
  expect(curves(found)).toEqual([
    { "training.loss": "step 0: 0.5, 1: NaN, 2: -0.4", "validation.loss": "step 1: 0.6" },
  ]);
  expect(found[0]?.leftOut).toEqual([{ what: "lr", why: "not a metric" }]);
});

test("handles a resumed metric without affecting the others", async () => {
  const found = await readAs(
    sacred,
    text({ "training.loss": metric([0, 1, 2], [3, 2, 1]), "validation.loss": metric([0, 1, 1], [5, 6, 7]) }),
  );
  expect(curves(found)).toEqual([
    { "training.loss": "step 0: 3, 1: 2, 2: 1", "validation.loss": "step 0: 5, 1: 7" },
  ]);
  expect(notesOf(found)).toEqual(["step 1 was recorded again from record 3: the later value is used"]);
});

test("starts another run where the metrics restart", async () => {
  const found = await readAs(sacred, text({ "training.loss": metric([0, 1, 0, 1], [4, 3, 2, 1]) }));
  expect(curves(found)).toEqual([
    { "training.loss": "step 0: 4, 1: 3" },
    { "training.loss": "step 0: 2, 1: 1" },
  ]);
});

test("reads params from the config beside it", async () => {
  const metrics = artifactOf("runs/1/metrics.json", text({ "training.loss": metric([0], [1]) }));
  const config = artifactOf("config.json", '{"seed": 3, "model": {"width": 12}, "layers": [1]}');
  const withConfig = { ...metrics, sibling: (name: string) => (name === "config.json" ? config : null) };
  const [found] = await sacred.read([withConfig], noColumns);
  expect(found?.params).toEqual({ seed: 3, "model.width": 12 });
});

test("recognises a file whose head ends within the first steps", async () => {
  const long = text({
    lr: metric(
      Array.from({ length: 30_000 }, (_, step) => step),
      [],
    ),
  });
  expect(await sacred.matches(artifactOf("metrics.json", long), noColumns)).toBe(true);
});

test.each([
  [
    "more values than steps",
    { loss: metric([0], [1, 2]) },
    "-: expected a step for each value of `loss`, got 1 steps and 2 values",
  ],
  ["text among the values", { loss: metric([0], ["a"]) }, "5: expected only numbers in `values` of `loss`"],
  ["a number in place of a list", { loss: metric([0], 3) }, "-: missing list `values` in `loss`"],
  ["only learning rates", { lr: metric([0], [1]) }, "-: no metric found"],
])("refuses %s", async (_, metrics, message) => {
  expect(
    (await refusal(() => readAs(sacred, text(metrics)))).replace(/^\d+: (?=expected only numbers)/, "5: "),
  ).toBe(message);
});

test.each([
  ['{"loss": 0.5}'],
  ['{"loss": {"steps": 3, "other": 4}}'],
  ['{"jobs": {"steps": [{"run": "x"}]}}'],
  ["{}"],
  [`{"image": {"data": "${"A".repeat(70_000)}"}}`],
])("does not recognise %.40s", async (json) => {
  expect(await sacred.matches(artifactOf("metrics.json", json), noColumns)).toBe(false);
});
