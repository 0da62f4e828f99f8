import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { detectFormat } from "../../../src/formats/detect.ts";
import { FormatError } from "../../../src/reading/format-error.ts";
import { sample } from "../../sample.ts";
import { artifactOf, curves, noColumns } from "../artifact.ts";

/** What launchers and collectors of logs put before each line. */
const leads: Readonly<Record<string, (clock: string) => string>> = {
  logging: (clock) => `2026-05-01 ${clock},123 - INFO - __main__ - `,
  loguru: (clock) => `2026-05-01 ${clock}.123 | INFO     | __main__:train:57 - `,
  "the log of a GitHub job": (clock) => `2026-05-01T${clock}.1234567Z `,
  "`gh run view --log`": (clock) => `train\tRun training\t2026-05-01T${clock}.7Z `,
  Kubernetes: (clock) => `2026-05-01T${clock}.123456789Z stdout F `,
  Compose: () => "trainer-1  | ",
  srun: () => "0: ",
  torchrun: () => "[rank0]: ",
  Ray: () => "(train_fn pid=1234) ",
  syslog: (clock) => `May  1 ${clock} node-3 python[4242]: `,
  absl: (clock) => `I0501 ${clock}.123456 140234567890432 train.py:57] `,
  "the time of day": (clock) => `${clock} `,
};

/** A table, of which some leads leave no heading. */
const refused = new Set(["chainer/console.log"]);

const root = new URL("../../fixtures/logs/", import.meta.url);
const texts = new Map(
  readdirSync(root, { encoding: "utf8", recursive: true })
    .filter((name) => /\.(?:log|txt|out)$/.test(name))
    .sort()
    .map((log) => [log, readFileSync(new URL(log, root), "utf8")] as const)
    .filter(([, text]) => !text.includes("\r")),
);
const cases: [log: string, lead: string][] = [];
for (const [log, text] of texts) {
  const format = await detectFormat(artifactOf(log, text), noColumns);
  if (format === printedLog) cases.push(...Object.keys(leads).map((lead): [string, string] => [log, lead]));
}

test.each(sample(cases, 7))("reads %s behind %s as without a lead", async (log, lead) => {
  const text = texts.get(log) ?? "";
  const behind = text.replaceAll(/^(?=.)/gm, (_, at: number) => {
    const second = text.slice(0, at).split("\n").length;
    return (leads[lead] ?? String)(`12:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`);
  });
  const found = await read(log, behind);
  if (found !== null || !refused.has(log)) expect(found).toEqual(await read(log, text));
});

function two(number: number): string {
  return String(number).padStart(2, "0");
}

async function read(path: string, text: string) {
  try {
    return curves(await printedLog.read([artifactOf(path, text)], noColumns));
  } catch (thrown) {
    if (thrown instanceof FormatError) return null;
    throw thrown;
  }
}
