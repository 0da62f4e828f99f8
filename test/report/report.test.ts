import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { annotations } from "../../src/report/annotations.ts";
import { formatBeside } from "../../src/report/compared.ts";
import { fillMessage, formatNumber, formatShare } from "../../src/report/format-number.ts";
import { sentence } from "../../src/report/html/markup.ts";
import { codeCell, escapeHtml, escapeText } from "../../src/report/markdown/escape.ts";
import { chart } from "../../src/report/markdown/mermaid.ts";
import type { Report, ReportedCurve, ReportedFinding } from "../../src/report/schema.ts";
import { sanitizeLine } from "../../src/text/sanitize.ts";

test.each([
  [0.612345, "0.6123"],
  [0, "0"],
  [12345.678, "12350"],
  [0.000012345, "1.23e-5"],
  [5.02e29, "5.02e29"],
  [-0.5, "-0.5"],
  [1e-10, "1e-10"],
  [Number.NaN, "NaN"],
])("formats the number %d as %s", (value, formatted) => {
  expect(formatNumber(value)).toBe(formatted);
});

test.each([
  [0.0483, "4.83 %"],
  [0.02, "2 %"],
  [1.2345, "123 %"],
  [-0.1, "-10 %"],
  [9.994, "999 %"],
  [9.996, "10×"],
  [52.345, "52.3×"],
  [-12.34, "-12.3×"],
  [5e29, "5e29×"],
  [Number.POSITIVE_INFINITY, "Infinity"],
])("formats the share %d as %s", (value, formatted) => {
  expect(formatShare(value)).toBe(formatted);
});

test("a message takes its facts, once each", () => {
  const facts = { metric: "{at:position}$&", at: 3, rise: 0.05 };
  expect(fillMessage("{metric:name} rose {rise:share} at {at:position}", facts, "epoch")).toBe(
    "{at:position}$& rose 5 % at epoch 3",
  );
});

test.each([
  [0.076, "7.6 % of train"],
  [52.3, "52.3× train"],
  [Number.NaN, "NaN of train"],
])("formats %d of train as %s", (gap, formatted) => {
  expect(fillMessage("{gap:share} of train", { gap }, "epoch")).toBe(formatted);
});

test.each([
  [0.05, "improved by 5 %"],
  [0, "improved by 0 %"],
  [-6.04, "got worse by 604 %"],
  [-60.4, "got worse by 60.4×"],
])("formats an improvement of %d as %s", (change, formatted) => {
  expect(fillMessage("{change:improvement}", { change }, "epoch")).toBe(formatted);
});

test("shares that differ look different, and no line ends before their unit", () => {
  const facts = { change: 0.1004, allowed: 0.1, other: 0.1 };
  const message = "{change:share} worse (limit {allowed:share}, {other:share})";
  expect(fillMessage(message, facts, "epoch")).toBe("10.04 % worse (limit 10 %, 10 %)");
  expect(escapeText("10.04 % worse")).toBe("10.04\u00a0% worse");
  expect(escapeHtml("10.04 % worse")).toBe("10.04\u00a0% worse");
});

test("names lose control characters and invisible ones, and are truncated", () => {
  expect(sanitizeLine("a\u001b[31mb\r\nc\u202ed\u200be")).toBe("a [31mb c d e");
  expect(sanitizeLine("x".repeat(100))).toHaveLength(80);
});

describe("untrusted text is no markup", () => {
  test.each([
    "<img src=x onerror=alert(1)>",
    "</details></table>",
    "<!-- lossgate: lossgate -->",
    "[link](https://evil.example)",
    "![image](x)",
    "**bold** _it_ ~~no~~ `code`",
    "__proto__ and __init__",
    "a|b",
    "# heading",
    "> quote",
    "- item",
    "1. item",
    "&lt;b&gt;",
    "$x$",
    "\\$x\\$ $$y$$",
    "val_www.evil.example/x_loss a@b.example",
    "https://evil.example www.evil.example",
    "line\nbreak\r\n\r\nparagraph",
  ])("%j", (hostile) => {
    const rendered = withoutDollars(marked.parseInline(escapeText(hostile), { async: false }));
    expect(rendered).not.toContain("$");
    expect(rendered).not.toMatch(/<(?!br|\/?code>)/);
    const cells = `| a | b |\n|-|-|\n| ${escapeText(hostile)} | ${codeCell(hostile)} |\n`;
    const table = withoutDollars(marked.parse(cells, { async: false }));
    expect(table.match(/<td>/g)).toHaveLength(2);
    expect(table).not.toMatch(/<(?!\/?(table|thead|tbody|tr|th|td|code)\b)/);
  });

  test.each([
    "`<img src=x>` and `**bold** [a](b)`",
    "` <img src=x onerror=alert(1)> `` </code><b>`",
    "a`b|<i>`c` **d**",
  ])("between backticks is code: %j", (hostile) => {
    for (const html of [
      marked.parseInline(escapeText(hostile), { async: false }),
      escapeHtml(hostile),
      marked.parse(`| a |\n|-|\n| ${escapeText(hostile)} |\n`, { async: false }),
    ])
      expect(html).not.toMatch(/<(?!\/?(code|table|thead|tbody|tr|th|td)>)/);
    expect(escapeText("declare `validation: none` there")).toBe("declare `validation: none` there");
    expect(sentence(hostile).markup).not.toMatch(/<(?!\/?code>)/);
    expect(sentence("declare `validation: none` there").markup).toBe(
      "declare <code>validation: none</code> there",
    );
    expect(escapeHtml("see `lossgate formats`")).toBe("see <code>lossgate formats</code>");
  });

  test.each(["@octocat", "#12", "owner/repo#12", "GH-12", "val_gh-12", "a@-b.example"])(
    "%s is no mention and no reference",
    (hostile) => {
      expect(escapeText(hostile)).not.toMatch(/@[\w-]|#\d|gh-\d/i);
    },
  );

  test.each(["deadbeef", "1234567a", "val_c0ffee1_loss", "a".repeat(40), `o/r@${"c0ffee".repeat(6)}`])(
    "%s is no commit",
    (hostile) => {
      expect(escapeText(hostile)).not.toMatch(/[\da-f]{7}/);
      expect(escapeText(hostile).replaceAll("\u200b", "").replace("\\", "")).toBe(hostile);
    },
  );

  test.each(["step 1000000", "0.12345678", "decoded_feedback", "high-loss"])("%s stays as it is", (plain) => {
    expect(escapeText(plain)).toBe(plain);
  });
});

/** A dollar sign stands in an element of its own, where it begins no formula. */
function withoutDollars(html: string): string {
  return html.replaceAll(/<span>\$+<\/span>/g, "");
}

test.each([
  [0.24861, 0.24864, "0.24861"],
  [0.2486, 0.2733, "0.2486"],
  [0.5, 0.5, "0.5"],
  [0.123456789, 0.123456788, "0.1235"],
])("formats %d beside %d as %s", (value, other, formatted) => {
  expect(formatBeside(value, other)).toBe(formatted);
});

describe("the Mermaid chart", () => {
  const curve = (at: number[], train: (number | null)[], val: (number | null)[]): ReportedCurve => ({
    metric: 'loss "]\n',
    train: "loss",
    val: "val_loss",
    direction: "min",
    axis: "step",
    points: at.length,
    first: { at: 0, train: 0, val: 0 },
    best: null,
    last: { at: 0, train: 0, val: 0 },
    gap: { absolute: 0, relative: 0 },
    base: null,
    plot: { at, train, val },
  });

  test("contains no exponent, no quote and no uneven step", () => {
    const drawn = chart(curve([0, 10, 40], [1, 2e-7, -3], [1e20, 5, 6]), "a `run`", "main");
    expect(drawn?.split("\n").slice(13)).toEqual([
      "xychart-beta",
      '  title "loss of a run"',
      '  x-axis "step" 0 --> 40',
      expect.stringMatching(/^ {2}line "train" \[(1, )+(0\.00000020, )+-3, -3\]$/),
      expect.stringMatching(/^ {2}line "val" \[(1000000000000000, )+(5, )+6, 6\]$/),
    ]);
  });

  test("keeps both ends of a long name in its title", () => {
    const name = "resnet50-imagenet-lr0.1-cosine-seed41-2026-11-28";
    const drawn = chart(curve([0, 1], [1, 2], [1, 2]), name, "main");
    expect(drawn).toContain('title "loss of resnet50-imagenet-...e-seed41-2026-11-28');
  });

  test("keeps the least and the greatest value of each stretch", () => {
    const at = Array.from({ length: 120 }, (_, i) => i * i);
    const val = at.map((_, i) => (i === 50 ? 9 : i === 70 ? 0.25 : 1));
    const [line = ""] =
      chart(curve(at, val, val), "run", "main")
        ?.split("\n")
        .slice(-1) ?? [];
    const drawn = line.match(/\[(.*)\]/)?.[1]?.split(", ");
    expect(drawn).toHaveLength(100);
    expect(drawn?.filter((value) => value !== "1")).toEqual(["9", "0.25"]);
  });

  test("shows the val of the baseline", () => {
    const base = { best: 1, last: 1, plot: [null, 3, 4] };
    const drawn = chart({ ...curve([0, 1, 2], [1, 2, 3], [1, 2, 3]), base }, "run", "main");
    expect(drawn).toContain('  line "main val" [3, 3, 4]');
  });

  test("ends before the first value that is not finite", () => {
    expect(chart(curve([0, 1, 2], [1, 2, null], [1, 2, 3]), "run", "main")).toContain('line "val" [1, 2]');
    expect(chart(curve([0, 1, 2], [1, null, 1], [1, 2, 3]), "run", "main")).toBeNull();
  });
});

test("there are at most nine errors and eight warnings, the last of which counts the rest", () => {
  const finding = (rule: string): ReportedFinding => ({
    rule,
    level: "warning",
    required: false,
    status: "fail",
    run: "a",
    runs: ["a"],
    metric: "loss",
    reason: "wide",
    actual: 1,
    limit: 0.5,
    unit: "share",
    at: 1,
    comparison: null,
    message: "m".repeat(5000),
    advice: "",
    waived: null,
    set_at: { file: "lossgate.yml", line: 3 },
  });
  const report: Report = {
    schema: "lossgate.report/1",
    verdict: "fail",
    headline: "",
    notes: [],
    advice: "",
    runs: [],
    findings: Array.from({ length: 12 }, () => finding("gap")),
    baseline: { kind: "absent", because: "" },
    sweeps: [],
    config_changed: null,
    problems: [],
  };
  const all = annotations(report);
  expect(all).toHaveLength(8);
  expect(all[0]).toMatchObject({ level: "warning", file: "lossgate.yml", line: 3, title: "lossgate: gap" });
  expect(all[0]?.message).toHaveLength(4096);
  expect(all[7]?.message).toBe("and 5 more: see the summary");
});
