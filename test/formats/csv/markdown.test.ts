import { describe, expect, test } from "vitest";
import { markdown } from "../../../src/formats/csv/markdown.ts";
import { curves, formatOf, readAs, refusal } from "../artifact.ts";

const log = `# Training

| setting | value |
|---------|-------|
| loss    | mse   |

| Epoch | Train Loss | Val Loss | note |
|------:|:-----------|:--------:|------|
| 1     | 2.0        | 2.1      | warm |
| 2     | 1.5        | **1.6**  |      |

Done.
`;

describe("markdown", () => {
  test("reads the tables that count epochs", async () => {
    expect(curves(await readAs(markdown, log, "train_log.md"))).toEqual([
      { "Train Loss": "epoch 1: 2, 2: 1.5", "Val Loss": "epoch 1: 2.1, 2: 1.6" },
    ]);
  });

  test("names the line of a text", async () => {
    expect(await refusal(() => readAs(markdown, log.replace("1.5", "bad one"), "log.md"))).toBe(
      "10: expected a number in `Train Loss`, got `bad one`",
    );
  });

  test("leaves the benchmarks of a README alone", async () => {
    const text = "| model | train loss | val loss |\n|---|---|---|\n| cnn | 1 | 2 |\n";
    expect(await formatOf("README.md", text)).toBeNull();
    expect(await formatOf("log.txt", log)).not.toBe("markdown");
  });
});
