import { defineConfig, type TestUserConfig } from "vitest/config";
import { textAssets } from "./scripts/text-assets.ts";

// Vitest prints failures with `Map.groupBy`, which Node 20 lacks: a failed test would hide behind an error of the printing.
if (!("groupBy" in Map)) {
  const groupBy = <Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> => {
    const groups = new Map<Key, Item[]>();
    for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
    return groups;
  };
  Object.assign(Map, { groupBy });
}

// `npm test` runs a sample of the cases of `*.slow.test.ts`, `npm run test:slow` (`--mode slow`) all of them and nothing else.
// Other processes only add to what one costs: `*.cost.test.ts` runs by itself (`--mode cost`), and the least of three counts.
const suites: Readonly<Record<string, TestUserConfig>> = {
  test: { include: ["test/**/*.test.ts"], exclude: ["**/*.cost.test.ts"] },
  slow: { include: ["test/**/*.slow.test.ts"] },
  cost: { include: ["test/**/*.cost.test.ts"], maxWorkers: 1, retry: 2 },
};

export default defineConfig(({ mode }) => ({
  // The packages inlined below name source maps that they do not ship: sixty lines of warnings.
  logLevel: "error",
  plugins: [textAssets],
  test: {
    // Loading the modules anew for each file takes as long as most tests do.
    isolate: false,
    maxWorkers: "100%",
    // Tests that run side by side start processes that mostly wait.
    maxConcurrency: 8,
    provide: { isSlow: mode === "slow" },
    setupFiles: "test/seed.ts",
    // Tests of the bundle start Node, and those of the comment's picture a browser.
    testTimeout: 60_000,
    // These packages import JSON without saying so, which Node refuses and vitest does not.
    server: { deps: { inline: [/@actions\/(workflow-parser|languageservice|expressions)/] } },
    ...suites[mode],
  },
}));
