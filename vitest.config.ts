import { defineConfig } from "vitest/config";

export default defineConfig({
  // The packages inlined below name source maps that they do not ship: sixty lines of warnings.
  logLevel: "error",
  test: {
    include: ["test/**/*.test.ts"],
    // Tests of the bundle start Node, and those of the comment's picture a browser.
    testTimeout: 30_000,
    // These packages import JSON without saying so, which Node refuses and vitest does not.
    server: { deps: { inline: [/@actions\/(workflow-parser|languageservice|expressions)/] } },
  },
});
