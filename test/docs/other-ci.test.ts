import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { type Snippet, snippets, yamlKind } from "./snippets.ts";

/** Files of other programs, by the schemas that they publish (as check-jsonschema brings them along) and by a parser of Groovy. */

const tools = "pip install check-jsonschema==0.39.0 groovy-parser==0.2.2";
const python = ["python3", "python"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? "";
const has = (module: string) => spawnSync(python, ["-c", `import ${module}`]).status === 0;
const [hasSchemas, hasParser] = [has("check_jsonschema"), has("groovy_parser")];

type Checker = { readonly isThere: boolean; readonly args: readonly string[] };
const bySchema = (name: string): Checker => ({
  isThere: hasSchemas,
  args: ["-m", "check_jsonschema", "--builtin-schema", `vendor.${name}`, "--default-filetype", "yaml", "-"],
});
const byParser: Checker = {
  isThere: hasParser,
  args: [
    "-c",
    "import sys; from groovy_parser.parser import parse_groovy_content as parse; parse(sys.stdin.read())",
  ],
};

/** By the name of the file; null where the program itself runs it: pre-commit.test.ts. */
const checkers: Readonly<Record<string, Checker | null>> = {
  ".gitlab-ci.yml": bySchema("gitlab-ci"),
  "azure-pipelines.yml": bySchema("azure-pipelines"),
  Jenkinsfile: byParser,
  ".pre-commit-config.yaml": null,
};

/** Its first line names the file. */
const nameOf = ({ text }: Snippet) => /^(?:#|\/\/) (\S+)\n/.exec(text)?.[1] ?? "";
const files = snippets.filter(
  (snippet) =>
    snippet.language === "groovy" || (snippet.language === "yaml" && yamlKind(snippet) === "other"),
);

function accepts({ args }: Checker, text: string): boolean {
  return spawnSync(python, args, { input: text, encoding: "utf8" }).status === 0;
}

test("each file is one that can be checked, and none is missing", () => {
  expect(files.map(nameOf).sort()).toEqual(Object.keys(checkers).sort());
});

describe("accepted, and not with a word misspelt", () => {
  const checked = files.map((file) => ({
    name: nameOf(file),
    text: file.text,
    checker: checkers[nameOf(file)],
  }));
  test.for(checked.filter(({ checker }) => checker !== null))("$name", ({ text, checker }, { skip }) => {
    if (!checker?.isThere) return skip(`not installed: ${tools}`);
    const broken = text.replace(/(?:when|condition):/, "not-$&").replace("stages {", "stages ) {");
    expect([accepts(checker, text), accepts(checker, broken)]).toEqual([true, false]);
  });
});
