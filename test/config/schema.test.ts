import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { parseConfig } from "../../src/config/config.ts";

const schema = JSON.parse(readFileSync(new URL("../../schema.json", import.meta.url), "utf8"));
const fits = new Ajv({ strict: false }).compile(schema);

test.each([
  ["rules: { gap: 0.5, regression: 2%, overfit: { level: warning }, patience: off, plateau: 10 }", true],
  ["rules: { threshold: { level: error, val_loss: '<= 0.4' }, evaluations: 20 }", true],
  ["overrides: [{ match: 'base-*', rules: { gap: off } }]", true],
  ["metrics: { quality: { mode: max } }\nposition: step\nformat: csv", true],
  ["rules:", true],
  ["rules: { gapp: 1 }", false],
  ["rules: { gap: lots }", false],
  ["rules: { gap: { mx: 1 } }", false],
  ["rules: { threshold: { val_loss: 0.4 } }", false],
  ["rules: { threshold: {} }", false],
  ["rules: { evaluations: warning }", false],
  ["waivers: [{ rule: gap, reason: ' ', by: alice, until: 2026-12-31 }]", false],
  ["rulez: {}", false],
])("an editor's schema and our own check agree on %s: %s", async (text, right) => {
  expect(fits(parse(text))).toBe(right);
  const read = parseConfig({ file: "lossgate.yml", text }, null).then(
    () => true,
    () => false,
  );
  expect(await read).toBe(right);
});
