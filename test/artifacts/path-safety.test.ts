import { expect, test } from "vitest";
import { toGlob } from "../../src/artifacts/path-safety.ts";

test("a pattern of Windows gets forward slashes, one of another system keeps its escapes", () => {
  expect(toGlob("runs\\*\\history.json", "\\")).toBe("runs/*/history.json");
  expect(toGlob("C:\\runs\\**", "\\")).toBe("C:/runs/**");
  expect(toGlob("runs/\\[1\\]/*.json", "/")).toBe("runs/\\[1\\]/*.json");
});
