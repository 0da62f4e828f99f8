import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inMemory } from "../../../src/reading/bytes/source.ts";
import type { Literal } from "../../../src/reading/json/literal.ts";
import { headLiteral, parseLiteral } from "../../../src/reading/json/python-literal.ts";
import { TextSource } from "../../../src/reading/text/text-source.ts";
import { artifactOf, refusal } from "../../formats/artifact.ts";

/** Turns a literal into plain JavaScript values: a truncated list ends in `…`, rows become columns. */
function plain(value: Literal): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value.kind === "dict") {
    return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plain(inner)]));
  }
  const { content } = value;
  if (content.kind === "numbers") return [...content.numbers, ...(value.truncated ? ["…"] : [])];
  if (content.kind === "mixed") return [...content.items.map(plain), ...(value.truncated ? ["…"] : [])];
  return Object.fromEntries(content.table().columns.map(({ name, values }) => [name, [...values]]));
}

function literal(text: string, chunk = 16): Literal {
  return parseLiteral(new TextSource(inMemory(Buffer.from(text)), { chunk }));
}

function parsed(text: string): unknown {
  return plain(literal(text));
}

function head(text: string) {
  return headLiteral(artifactOf("x.json", text));
}

describe("reads", () => {
  test.each<[string, string, unknown]>([
    ["JSON", '{"loss": [0.5, 1e-7], "name": "a\\u00e9\\n"}', { loss: [0.5, 1e-7], name: "aé\n" }],
    ["what Python prints", "{'loss': [0.5, None, True], 'x': ()}", { loss: [0.5, null, true], x: [] }],
    ["NaN and infinities", "[NaN, nan, Infinity, -inf]", [Number.NaN, Number.NaN, Infinity, -Infinity]],
    ["scalars of numpy", "[np.float32(0.69), numpy.float64(0.5)]", [0.69, 0.5]],
    ["arrays", "{'loss': array([0.5, 0.4], dtype=float32)}", { loss: [0.5, 0.4] }],
    ["tensors", "[tensor(0.5, device='cuda:0', grad_fn=<NllLossBackward0>)]", [0.5]],
    ["scalars of JAX", "[Array(0.5, dtype=float32, weak_type=True)]", [0.5]],
    [
      "other calls as text",
      "[PosixPath('runs/7'), datetime.date(2020, 1, 1)]",
      ["PosixPath('runs/7')", "datetime.date(2020, 1, 1)"],
    ],
    ["trailing commas", "{'a': (1,), 'b': [2,],}", { a: [1], b: [2] }],
    ["blank lines", "\n{'a': [1,\n\n2],\r\n\n'b': 3}\n\n", { a: [1, 2], b: 3 }],
    ["strings of Python 2", "{u'loss': [1]}", { loss: [1] }],
    ["numbers as keys", "{0: 0.5, 10: 0.4}", { 0: 0.5, 10: 0.4 }],
    ["truncated lists without what follows the ellipsis", "[0.5, 0.4, ..., 0.1]", [0.5, 0.4, "…"]],
    ["a misprinted ellipsis", '{"a": [0.5, """], "b": [1]}', { a: [0.5, "…"], b: [1] }],
    ["an empty string beside an ellipsis", '["", ...]', ["", "…"]],
    ["quotes in strings", `["it's", 'a "b"', 'it\\'s']`, ["it's", 'a "b"', "it's"]],
  ])("%s", (_, text, value) => {
    expect(parsed(text)).toEqual(value);
  });

  test("bytes that are not UTF-8, each as a replacement character", () => {
    const text = Buffer.from("[\xff\xff\xff(1), 'a\xff', 2]", "latin1");
    const value = parseLiteral(new TextSource(inMemory(text), { chunk: 8 }));
    expect(plain(value)).toEqual(["\ufffd\ufffd\ufffd(1)", "a\ufffd", 2]);
  });

  test("__proto__ as an ordinary key", () => {
    const value = literal('{"__proto__": {"loss": 1}}');
    expect(value).toMatchObject({ entries: new Map([["__proto__", { kind: "dict" }]]) });
    expect(Object.hasOwn(Object.prototype, "loss")).toBe(false);
  });

  test("JSON like JSON.parse", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(0, 2), (value, indent) => {
        // Lists of dicts are read as columns.
        fc.pre(!/[[,]\{/.test(JSON.stringify(value)));
        const text = JSON.stringify(value, null, indent);
        expect(JSON.stringify(parsed(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });
});

describe("refuses", () => {
  test.each([
    ["", "1: expected a value, got the end of the file"],
    ['{"loss": [0.5,\n0.4', "2: expected `,` or `]`, got the end of the file"],
    ['{"loss": [0.5]\n"acc": [1]}', '2: expected `,` or `}`, got `"acc":`'],
    ['{"loss" [0.5]}', "1: expected `:`, got `[0.5`"],
    ["[0.5\n0.4]", "2: expected `,` or `]`, got `0.4`"],
    ["[0x10]", "1: expected a value, got `0x10`"],
    ["[1,,2]", "1: expected a value, got `,`"],
    ["\n\n['loss", "3: expected a closing ' for the string that begins here, got the end of the file"],
    ["[tensor(0.5", "1: expected a `)` for `tensor(`, got the end of the file"],
    ["[1] [2]", "1: expected the end of the file, got `[2`"],
    ["{[1]: 2}", "1: expected a key, got a list of numbers"],
  ])("%j", async (text, message) => {
    expect(await refusal(() => literal(text))).toBe(message);
  });

  test("a million nested brackets without reading them all", async () => {
    expect(await refusal(() => literal("[".repeat(1_000_000)))).toContain(
      "1: expected at most 64 nested brackets, got `[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…`",
    );
  });
});

describe("a head", () => {
  test("is read as far as it goes, wherever it is truncated", () => {
    const text = "{'loss': [0.5, 0.4], 'name': 'x', 'val': {'loss': [1]}}";
    for (let length = 1; length < text.length; length++) {
      expect(head(text.slice(0, length))).toMatchObject({ isTruncated: true, value: { kind: "dict" } });
    }
    expect(head(text)?.isTruncated).toBe(false);
  });

  test("of other text gives null", () => {
    expect(head("import keras")).toBeNull();
  });
});
