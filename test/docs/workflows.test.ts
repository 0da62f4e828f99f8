import { describe, expect, test } from "vitest";
import { validateActionFile, validateWorkflow } from "./workflows.ts";

const action = `name: Lossgate
description: Judges loss curves.
inputs:
  path:
    description: Where the curves are.
  token:
    description: Whose comment it is.
    required: true
runs:
  using: node24
  main: dist/action.js
`;

function workflow(step: string, permissions = "pull-requests: write"): string {
  return `name: Train
on: pull_request
permissions:
  ${permissions}
jobs:
  train:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with: { persist-credentials: false }
${step}`;
}

function step(uses: string, input: string): string {
  return `      - uses: ${uses}
        with:
          token: \${{ github.token }}
          ${input}
`;
}

describe.each(["lossgate/lossgate@v1", "./", '"./"', "./ # from this checkout"])(
  "a step that uses %s",
  (uses) => {
    test("passes with the right inputs", async () => {
      expect(await validateWorkflow(workflow(step(uses, "path: runs")), action)).toEqual([]);
    });

    test("is told of an input that we do not have", async () => {
      const found = await validateWorkflow(workflow(step(uses, "paths: runs")), action);
      expect(found).toEqual([{ line: 14, text: "Invalid action input 'paths'" }]);
    });

    test("is told of an input that it left out", async () => {
      const found = await validateWorkflow(workflow(`      - uses: ${uses}\n`), action);
      expect(found).toEqual([{ line: 11, text: "Missing required input `token`" }]);
    });
  },
);

test.each([
  ["pull-requests: admin", "Unexpected value 'admin'"],
  ["pull-request: write", "Unexpected value 'pull-request'"],
])("permissions: %s", async (permissions, text) => {
  expect(await validateWorkflow(workflow("", permissions), action)).toContainEqual({ line: 4, text });
});

test("an expression that names no known context", async () => {
  const found = await validateWorkflow(workflow(step("./", `path: \${{ githob.sha }}`)), action);
  expect(found).toMatchObject([{ line: 14, text: expect.stringContaining("githob") }]);
});

test("text that is no YAML", async () => {
  expect(await validateWorkflow("on: [push\njobs: {}", action)).not.toEqual([]);
});

describe("action.yml", () => {
  test("passes", async () => {
    expect(await validateActionFile(action)).toEqual([]);
  });

  test("with a Node that GitHub does not have", async () => {
    const found = await validateActionFile(action.replace("node24", "node99"));
    expect(found).toContainEqual({ line: 10, text: "Unexpected value 'node99'" });
  });

  test("with a word written wrongly", async () => {
    const found = await validateActionFile(action.replace("description: Judges", "descripton: Judges"));
    expect(found).toContainEqual({ line: 2, text: "Unexpected value 'descripton'" });
  });
});
