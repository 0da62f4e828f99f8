import { expect, test } from "vitest";
import { readFrames } from "../../../src/reading/console/frames.ts";
import { artifactOf } from "../../formats/artifact.ts";

const frames = (text: string) => [...readFrames(artifactOf("run/a.log", text).openText())];

const bar = "Epoch 1/3 ━━━━ 6/6 0:00:00 loss:\n";
const below = (text: string) => `${" ".repeat(20)}${text}\n`;

test("joins what stands right below a bar of Rich", () => {
  const [one, other] = frames(`${bar}${below("0.5")}${below("acc: 0.9")}\n${below("0.7")}`);
  expect(one).toMatchObject({ text: "Epoch 1/3 ━━━━ 6/6 0:00:00 loss: 0.5 acc: 0.9", line: 1 });
  expect(other).toMatchObject({ line: 5 });
  const [named] = frames(`${bar.replace("loss:", "v_num: logs")}${below("loss: 0.5")}${below("acc: 0.9")}`);
  expect(named?.text).toMatch(/v_num: logs, loss: 0.5 acc: 0.9$/);
});

test("joins no more with a bar than a line may hold", () => {
  const all = frames(bar + below("x").repeat(5000));
  expect(all[0]?.isTooLong).toBe(true);
  expect(all.length).toBeGreaterThan(500);
});
