import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { curves, readAs } from "../../formats/artifact.ts";

const epochs = [1, 2, 3, 4, 5, 6];
const time = (line: number) => `12:00:0${line % 10}`;

const message = (epoch: number) => [
  `Start epoch ${epoch}`,
  `train loss 0.${9 - epoch}5, acc 0.5${epoch}`,
  `val loss 0.${9 - epoch}8, acc 0.4${epoch}`,
];
const plain = {
  "train loss": "epoch 1: 0.85, 2: 0.75, 3: 0.65, 4: 0.55, 5: 0.45, 6: 0.35",
  "val loss": "epoch 1: 0.88, 2: 0.78, 3: 0.68, 4: 0.58, 5: 0.48, 6: 0.38",
  "train/acc": "epoch 1: 0.51, 2: 0.52, 3: 0.53, 4: 0.54, 5: 0.55, 6: 0.56",
  "val/acc": "epoch 1: 0.41, 2: 0.42, 3: 0.43, 4: 0.44, 5: 0.45, 6: 0.46",
};

async function read(lead: (line: number) => string) {
  const lines = epochs.flatMap(message).map((text, line) => `${lead(line)}${text}\n`);
  return curves(await readAs(printedLog, lines.join(""), "train.log"));
}

test.each<[string, (line: number) => string]>([
  ["nothing", () => ""],
  ["logging with the module's name", (i) => `2026-05-01 ${time(i)},123 - INFO - __main__ - `],
  ["a level and a logger named train", (i) => `2026-05-01 ${time(i)} INFO train: `],
  [
    "a job, its step and the time, as `gh run view --log`",
    (i) => `train\tRun training\t2026-05-01T${time(i)}.7Z `,
  ],
  ["a job named validation", (i) => `validation\tEvaluate\t2026-05-01T${time(i)}.7Z `],
  ["a container of Kubernetes", (i) => `2026-05-01T${time(i)}.123456789Z stdout F `],
  ["syslog", (i) => `May 01 ${time(i)} node-3 python[4242]: `],
  ["the time of day without a year", (i) => `05-01 ${time(i)} `],
  ["a date without signs", (i) => `20260501 ${time(i)} `],
  ["a date and a time with underscores", (i) => `2026-05-01_12-00-0${i % 10} `],
  ["absl with a long thread id", (i) => `I0501 ${time(i)}.123456 140234567890432 train.py:57] `],
  ["seconds since 1970", (i) => `[${1_714_564_801 + i}] `],
  ["seconds since the start", (i) => `[   ${i}.234567] `],
  ["Spark", (i) => `26/05/01 ${time(i)} INFO Trainer: `],
  ["a host", () => "gpu03: "],
  ["a service of Compose", () => "trainer-1  | "],
  ["a tag", () => "[main] "],
  ["a sign", () => "=> "],
  ["the place in the code", () => "train.py:57] "],
  ["the task of srun", () => "0: "],
])("reads a log behind %s as the log alone", async (_, lead) => {
  expect(await read(lead)).toEqual([plain]);
});

test("reads of several tasks of srun the first", async () => {
  const lines = epochs
    .flatMap(message)
    .flatMap((text) => [0, 1, 2].map((task) => `${task}: ${text.replace("0.", `0.${task}`)}\n`));
  const [run = {}] = curves(await readAs(printedLog, lines.join(""), "train.log"));
  expect(run["train loss"]).toMatch(/^epoch 1: 0.085, 2: 0.075/);
});

test("takes no epochs for tasks where each fold counts from 1", async () => {
  const fold = [1, 2, 3, 4, 5].map(
    (epoch) => `${epoch}: train loss 0.${9 - epoch}5, val loss 0.${9 - epoch}8\n`,
  );
  const runs = curves(await readAs(printedLog, [...fold, ...fold, ...fold].join(""), "train.log"));
  expect(runs).toHaveLength(3);
});

test.each<[string, (line: number) => string]>([
  ["a container of Kubernetes", (i) => `2026-05-01T${time(i)}.123456789Z stdout F `],
  ["a container of Kubernetes, with the offset", (i) => `2026-05-01T${time(i)}.1+02:00 stderr P `],
  ["seconds since 1970", (i) => `[${1_714_564_801 + i}] `],
  ["a clock", (i) => `2026-05-01T${time(i)}Z `],
])("keeps a counter in brackets behind %s", async (_, lead) => {
  for (const [count, width] of [
    [5, 1],
    [12, 2],
  ] as const) {
    const lines = Array.from({ length: count }, (_, i) => {
      const epoch = String(i + 1).padStart(width);
      return `${lead(i)}[${epoch}/${count}] train loss: 0.${90 - i} val loss: 0.${95 - i}\n`;
    });
    const [run = {}] = curves(await readAs(printedLog, lines.join(""), "train.log"));
    expect(run["train loss"]).toMatch(/^epoch 1: 0.9, 2: 0.89, .*/);
    expect(run["val loss"]).toContain(`${count}: 0.${96 - count}`);
  }
});

test("joins what did not fit beside a bar of Rich behind a lead", async () => {
  const bar = (e: number) => [
    `Epoch ${e}/5  ━━━━━━━━━━━━━━━━━ 3/3 0:00:00 • 0:00:00 176.13it/s v_num: 0.000`,
    `${" ".repeat(40)}val_loss: 0.${9 - e}5`,
    `${" ".repeat(40)}train_loss:`,
    `${" ".repeat(40)}0.${9 - e}1`,
  ];
  const lines = [0, 1, 2].flatMap(bar).map((text, i) => `2026-05-01T${time(i)}.7Z ${text}\n`);
  expect(curves(await readAs(printedLog, lines.join(""), "train.log"))).toEqual([
    { val_loss: "epoch 0: 0.95, 1: 0.85, 2: 0.75", train_loss: "epoch 0: 0.91, 1: 0.81, 2: 0.71" },
  ]);
});

test.each<[string, readonly string[]]>([
  ["a table", ["| train/ |      |", "|   loss | 0.91 |", "|   step | 1000 |", "-----------------"]],
  ["a logger's own clock", ["2026-05-02 09:00:00,001 - INFO - step 1000 train loss: 0.91"]],
  ["a process", ["[rank 0] step 1000: train loss 0.91", "[rank 1] step 1000: train loss 0.97"]],
  ["a tuple of Python 2", ["('step', 1000, 'train loss', 0.91)"]],
  ["a padded counter", [" 1000 -- train loss: 0.91"]],
])("reads %s behind what a collector of logs writes as the log alone", async (_, block) => {
  const lines = Array.from({ length: 12 }, (_, i) =>
    block.map((line) => line.replace("1000", String(1000 + i * 100)).replace("0.9", `0.${30 - i}`)),
  ).flat();
  const alone = curves(await readAs(printedLog, `${lines.join("\n")}\n`, "train.log"));
  for (const lead of [
    (i: number) => `2026-05-01T${time(i)}.123456Z `,
    (i: number) => `May 01 ${time(i)} node-3 python[4242]: `,
    () => "trainer-1  | ",
  ])
    expect(
      curves(await readAs(printedLog, lines.map((line, i) => `${lead(i)}${line}\n`).join(""), "train.log")),
    ).toEqual(alone);
});

test("reads a log that Rich printed, with the place in the code at the end", async () => {
  const lines = epochs
    .flatMap(message)
    .map((text, i) => `[${time(i)}] INFO     ${text.padEnd(60)} train.py:${i}\n`);
  expect(curves(await readAs(printedLog, lines.join(""), "train.log"))).toEqual([plain]);
});

test.each([
  ["a side", (e: number) => `val | step ${e} loss 0.${30 - e}5`, { "val/loss": /^step 1: 0.295/ }],
  ["a name before a number", (e: number) => `acc: 0.${e}5 in epoch ${e}`, { acc: /^epoch 1: 0.15/ }],
])("keeps %s that each line begins with", async (_, line, expected) => {
  const lines = Array.from({ length: 12 }, (_, index) => `${line(index + 1)}\n`);
  const [run = {}] = curves(await readAs(printedLog, lines.join(""), "train.log"));
  for (const [name, values] of Object.entries(expected)) expect(run[name]).toMatch(values);
});

test.each<[string, (rank: number) => string]>([
  ["in brackets behind a clock", (rank) => `[2026-05-01 12:00:00,000][rank ${rank}] `],
  ["of a GPU", (rank) => `[GPU${rank}] `],
  ["before a comma", (rank) => `Rank ${rank}, `],
])("takes the lines of the first process, %s, whichever prints first", async (_, tag) => {
  const text = [0, 1, 2]
    .map(
      (e) => `${tag(1)}Epoch ${e} | Train loss: 0.${9 - e}7\n${tag(0)}Epoch ${e} | Train loss: 0.${9 - e}5\n`,
    )
    .join("");
  const runs = await readAs(printedLog, text, "train.log");
  expect(curves(runs)).toEqual([{ "Train loss": "epoch 0: 0.95, 1: 0.85, 2: 0.75" }]);
  expect(runs[0]?.leftOut).toEqual([{ what: "3 lines of other processes", why: "those of 0 count" }]);
});
