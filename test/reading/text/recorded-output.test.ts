import { expect, test } from "vitest";
import { inMemory } from "../../../src/reading/bytes/source.ts";
import { decodeHead, decodeSource } from "../../../src/reading/text/decode.ts";
import { readLines } from "../../../src/reading/text/lines.ts";
import { TextSource } from "../../../src/reading/text/text-source.ts";

const printed = ["Epoch 1 loss 0.5\n", 'Epoch 2 {"loss": 0.4}\n'];
const docker = printed.map((log) => ({ log, stream: "stdout", time: "2026-05-01T12:00:00.123456789Z" }));
const kaggle = printed.map((data, index) => ({ stream_name: "stdout", time: index, data }));

const recordsOf = (toRecord: (record: (typeof docker)[number]) => object) =>
  docker.map((one) => `${JSON.stringify(toRecord(one))}\n`).join("");

test.each([
  ["Docker", docker.map((one) => `${JSON.stringify(one)}\n`).join("")],
  ["Kaggle", `[${kaggle.map((one) => JSON.stringify(one)).join("\n,")}\n]`],
  [
    "Kaggle, a record of a part of a line",
    `[${JSON.stringify({ ...kaggle[0], data: "Epoch 1 " })}
,${JSON.stringify({ ...kaggle[0], data: "loss 0.5\n" })}
,${JSON.stringify(kaggle[1])}]`,
  ],
  ["fluentd", recordsOf(({ log }) => ({ container_name: "/train", source: "stdout", log: log.trimEnd() }))],
  [
    "journald",
    recordsOf(({ log }) => ({ MESSAGE: log.trimEnd(), _PID: "7", __REALTIME_TIMESTAMP: "1795000000000000" })),
  ],
  [
    "journald, with colours",
    recordsOf(({ log }) => ({ __CURSOR: "s", MESSAGE: [...Buffer.from(log.trimEnd())] })),
  ],
  [
    "Google Cloud",
    recordsOf(({ log, time }) => ({ textPayload: log.trimEnd(), timestamp: time, insertId: "a" })),
  ],
  [
    "Filebeat",
    recordsOf(({ log, time }) => ({ "@timestamp": time, message: log.trimEnd(), log: { offset: 7 } })),
  ],
])("the records of %s are what was printed", (_, text) => {
  expect(linesOf(text)).toEqual(["Epoch 1 loss 0.5", 'Epoch 2 {"loss": 0.4}']);
  expect(decodeHead(Buffer.from(text)).trimEnd()).toBe(printed.join("").trimEnd());
});

test("a record that is cut off stays as it is", () => {
  const [first = "", second = ""] = docker.map((one) => JSON.stringify(one));
  expect(linesOf(`${first}\n${second.slice(0, 20)}`)).toEqual(["Epoch 1 loss 0.5", second.slice(0, 20)]);
});

test.each([
  '{"log": "a", "loss": 0.5}\n',
  '[{"stream_name": "a", "loss": 1}]\n',
  '{"loss": [1, 2]}\n',
  '{"message": "evaluated", "time": 12.5, "epoch": 3}\n',
  '{"message": "started", "time": 12.5}\n{"message": "evaluated", "time": 13.5, "loss": 0.5}\n',
  '{"message": "evaluated", "timestamp": "12:00", "metrics": {"loss": 0.5}}\n',
])("%j holds no records", (text) => {
  expect(linesOf(text)).toEqual(text.trim().split("\n"));
});

test("more than 64 MiB of records is refused", () => {
  const contents = { ...inMemory(Buffer.from(`${JSON.stringify(docker[0])}\n`)), size: 2 ** 27 };
  expect(() => decodeSource(new TextSource(contents))).toThrow(
    "expected at most 64 MiB of records of printed lines, got 128 MiB",
  );
});

function linesOf(text: string): string[] {
  const source = decodeSource(new TextSource(inMemory(Buffer.from(text))));
  return [...readLines(source)].map((line) => line.text);
}
