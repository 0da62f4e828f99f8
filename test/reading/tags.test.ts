import { expect, test } from "vitest";
import { attributeOf, tagsIn } from "../../src/reading/markup/tags.ts";

const told = (markup: string) =>
  [...tagsIn(markup)].map(
    ({ name, isClosing, isEmpty, text }) => `${text}<${isClosing ? "/" : ""}${name}${isEmpty ? "/" : ""}>`,
  );

test.each<[markup: string, tags: string[]]>([
  ["<a>x &lt;&amp;&#65;&#x42;&nbsp;y</a>", ["<a>", "x <&AB y</a>"]],
  ["<x:c r='1'/>", ["<c/>"]],
  ["<!-- <b> --><!DOCTYPE a [<!ENTITY b 'c'>]>&b;<I>", ["]>&b;<i>"]],
  ["a < b <td>&#x110000;&unknown;&</td>", ["a < b <td>", "&#x110000;&unknown;&</td>"]],
  ["<td", []],
  ["text", []],
])("%s", (markup, tags) => {
  expect(told(markup)).toEqual(tags);
});

test("attributes are found by their whole name", () => {
  const [tag] = tagsIn(`<c xr="no" r="A&amp;1" t='s' empty="" open="x>`);
  if (!tag) throw new Error("expected a tag");
  expect(["r", "t", "empty", "open", "none"].map((name) => attributeOf(tag, name))).toEqual([
    "A&1",
    "s",
    "",
    null,
    null,
  ]);
});

test("time is linear in the length of the text", () => {
  for (const piece of ["<", "<a", "&", "<!--", "<a b="])
    expect([...tagsIn(piece.repeat(300_000))]).toHaveLength(0);
});
