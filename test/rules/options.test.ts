import { describe, expect, test } from "vitest";
import { expression } from "../../src/rules/expression.ts";
import { gap } from "../../src/rules/gap.ts";
import { describeOptions, ruleGrammar } from "../../src/rules/grammar.ts";
import {
  amount,
  choice,
  evaluations,
  flag,
  numberBetween,
  type Option,
  share,
  text,
} from "../../src/rules/options.ts";
import { threshold } from "../../src/rules/threshold.ts";
import { zod } from "../../src/rules/zod.ts";

/** The value that an option reads, or the message of what it refuses. */
function read<Value, Written>({ schema }: Option<Value, Written>, input: unknown): unknown {
  const { data, error } = schema(zod).safeParse(input);
  return error ? error.issues[0]?.message : data;
}

const shareError = 'a share of at least 0, such as 0.05 or "5%"';
test.each([
  [0, 0],
  [1, 1],
  [1.5, 'a share of at most 1, or one with a percent sign such as "1.5%"'],
  [-0.1, shareError],
  ["5%", 0.05],
  ["150 %", 1.5],
  ["12.25  %", 0.1225],
  ["5", shareError],
  ["-5%", shareError],
  ["5.%", shareError],
  [".5%", shareError],
  ["about 5%", shareError],
  ["5% or so", shareError],
  ["x%", shareError],
  [true, shareError],
])("the share %j", (input, expected) => {
  expect(read(share, input)).toEqual(expected);
});

test.each<[what: string, option: Option<unknown>, good: unknown, bad: unknown, expected: string]>([
  ["an amount", amount, 0, -0.1, "a number of at least 0"],
  ["a number above 0", numberBetween(0, 1, "between"), 0.1, 0, "between"],
  ["a number below 1", numberBetween(0, 1, "between"), 0.9, 1, "between"],
  ["evaluations", evaluations(2), 2, 1, "a whole number of evaluations, at least 2"],
  ["evaluations", evaluations(2), 3, 2.5, "a whole number of evaluations, at least 2"],
  ["a flag", flag, false, 0, "true or false"],
  ["a choice", choice(["best", "last"]), "last", "first", "one of best, last"],
  ["a single choice", choice(["off"]), "off", "on", "off"],
  ["a text", text("a name"), " a ", " ", "a name"],
  ["a text", text("a name"), "a", 1, "a name"],
])("%s: what it is, and what not", (_what, option, good, bad, expected) => {
  expect([read(option, good), read(option, bad)]).toEqual([good, expected]);
});

describe("the setting of a rule", () => {
  const written = async (rule: Parameters<typeof ruleGrammar>[0], input: unknown) => {
    const { data, error } = await ruleGrammar(rule).safeParseAsync(input);
    return error ? error.issues.map(({ path, message }) => [...path, message].join(": ")) : data;
  };

  test.each([
    [gap, "off", { level: "off" }],
    [gap, "30%", { max: 0.3 }],
    [gap, { max: 0.3, level: "info", required: true }, { max: 0.3, level: "info", required: true }],
    [threshold, "off", { level: "off" }],
    [threshold, { val_x: "<= 1" }, { val_x: "<= 1" }],
  ])("%#: its short and its long form", async (rule, input, expected) => {
    expect(await written(rule, input)).toEqual(expected);
  });

  test.each([
    [threshold, "error"],
    [threshold, { level: "error" }],
    [threshold, null],
    [expression, "error"],
    [gap, []],
    [gap, { nothing: 1 }],
  ])("%#: what is none", async (rule, input) => {
    expect(await written(rule, input)).toEqual([expect.any(String)]);
  });

  test("is described with its defaults, and with what all rules have", () => {
    expect(describeOptions(gap)).toEqual([
      { name: "max", expected: shareError, defaultValue: 0.5 },
      { name: "absolute", expected: "a number of at least 0", defaultValue: undefined },
      { name: "at", expected: "one of last, best", defaultValue: "last" },
      { name: "max_growth", expected: shareError, defaultValue: 0.15 },
      { name: "monitor", expected: "the name of a metric", defaultValue: undefined },
      { name: "mode", expected: "one of min, max", defaultValue: undefined },
      { name: "level", expected: "one of error, warning, info, off", defaultValue: undefined },
      { name: "required", expected: "true or false", defaultValue: undefined },
    ]);
  });
});
