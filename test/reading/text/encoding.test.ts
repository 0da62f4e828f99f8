import { expect, test } from "vitest";
import { inMemory } from "../../../src/reading/bytes/source.ts";
import { decodeHead, decodeSource } from "../../../src/reading/text/decode.ts";
import { encodingOf } from "../../../src/reading/text/encoding.ts";
import { readLines } from "../../../src/reading/text/lines.ts";
import { TextSource } from "../../../src/reading/text/text-source.ts";

const bytesOf = (latin1: string) => Buffer.from(latin1, "latin1");

test.each([
  ["the accents of Windows", bytesOf("\xc9poca 1: p\xe9rdida 0.5\n"), "Época 1: pérdida 0.5"],
  ["Chinese", bytesOf("\xb5\xda1\xc2\xd6 \xd1\xb5\xc1\xb7\xcb\xf0\xca\xa7 0.5\n"), "第1轮 训练损失 0.5"],
  ["Cyrillic", bytesOf("\xdd\xef\xee\xf5\xe0 1: \xef\xee\xf2\xe5\xf0\xe8 0.5\n"), "Эпоха 1: потери 0.5"],
  [
    "two accents in a row",
    bytesOf("\xc9poca 1: perda valida\xe7\xe3o 0.5\n"),
    "Época 1: perda validação 0.5",
  ],
  [
    "Japanese",
    bytesOf("\x83G\x83|\x83b\x83N 1: \x8cP\x97\xfb\x91\xb9\x8e\xb8 0.5\n"),
    "エポック 1: 訓練損失 0.5",
  ],
  [
    "Korean",
    bytesOf("\xbf\xa1\xc6\xf8 1: \xc8\xc6\xb7\xc3 \xbc\xd5\xbd\xc7 0.5 \xb0\xcb\xc1\xf5 0.6\n"),
    "에폭 1: 훈련 손실 0.5 검증 0.6",
  ],
  ["UTF-8", Buffer.from("Época 1: 第1轮 0.5\n"), "Época 1: 第1轮 0.5"],
  ["UTF-16, as PowerShell writes it", Buffer.from("\ufeffloss 0.5\n", "utf16le"), "loss 0.5"],
  ["UTF-16 without a mark", Buffer.from("epoch 1: val loss 0.5\n", "utf16le"), "epoch 1: val loss 0.5"],
  ["a log that was cut off while it was written", bytesOf("\0\0\0\0loss 0.5\n"), "loss 0.5"],
])("a text of %s is decoded", (_, bytes, expected) => {
  expect(decodeHead(bytes).trim()).toBe(expected);
  const source = decodeSource(new TextSource(inMemory(bytes)));
  expect([...readLines(source)].map(({ text }) => text)).toEqual([expected]);
});

test("the zero bytes that a crash leaves within a log make it no binary file", () => {
  expect(decodeHead(bytesOf(`loss 0.5\n${"\0".repeat(40)}loss 0.4\n`))).toBe("loss 0.5\nloss 0.4\n");
  expect(decodeHead(bytesOf("loss\0\x01"))).toBe("loss\0\x01");
});

test("a torn character makes no other encoding of UTF-8", () => {
  const bytes = Buffer.from("训练损失 0.5 验证损失 0.6\n");
  expect(encodingOf(Buffer.concat([bytes, bytes.subarray(1)]))).toBe("utf-8");
});

test("what another program appended to the UTF-16 of PowerShell is read in its own encoding", () => {
  const appended = "epoch 2: train loss 0.5, val loss 0.6 █\n";
  const bytes = Buffer.concat([Buffer.from("\ufeffepoch 1: 训练\n", "utf16le"), Buffer.from(appended)]);
  expect(decodeHead(bytes)).toBe(`epoch 1: 训练\n${appended}`);
});

test("a character that the end of the head cuts makes no other encoding of UTF-8", () => {
  const bytes = Buffer.from("loss €€");
  for (let cut = 0; cut < 4; cut++) expect(encodingOf(bytes.subarray(0, bytes.length - cut))).toBe("utf-8");
});

test("binary bytes are no text of another encoding", () => {
  expect(encodingOf(bytesOf("\xc9\x00\x01\xff"))).toBe("utf-8");
});

test("a text of another encoding that is too large to convert is read as it is", () => {
  const contents = { ...inMemory(bytesOf("\xc9poca 1\n")), size: 2 ** 27 };
  expect(readLines(decodeSource(new TextSource(contents))).next().value?.text).toBe("\ufffdpoca 1");
});
