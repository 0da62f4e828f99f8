import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { pages, read, root } from "./snippets.ts";

/** The anchors that GitHub makes of headings, apart from those of code blocks. */
function anchorsOf(file: string): string[] {
  const text = read(file).replace(/^( *)```[\s\S]*?^\1```$/gm, "");
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function isBroken(page: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return true;
  return anchor !== undefined && !anchorsOf(file).includes(anchor);
}

test.each(pages)("the links of %s lead somewhere", (page) => {
  const text = read(page);
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image ?? "",
  );
  const own = targets.filter((target) => !/^[a-z]+:/.test(target));
  expect(own.filter((target) => isBroken(page, target))).toEqual([]);
});
