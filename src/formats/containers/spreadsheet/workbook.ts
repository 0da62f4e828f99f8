import { posix } from "node:path";
import { FormatError } from "../../../reading/format-error.ts";
import { attributeOf, type Tag, tagsIn } from "../../../reading/markup/tags.ts";
import type { Zip } from "../../../reading/zip/open.ts";

const maxXmlBytes = 32 * 1024 ** 2;
const maxSheets = 100;

const workbookPath = "xl/workbook.xml";

/** The worksheets in the order of their tabs. Throws a FormatError. */
export function sheetsOf(zip: Zip): { readonly name: string; readonly xml: string }[] {
  const workbook = readXml(zip, workbookPath);
  if (workbook === null)
    throw new FormatError(`expected an Excel workbook, got a zip without ${workbookPath}`);
  const relations = [...tagsIn(readXml(zip, "xl/_rels/workbook.xml.rels") ?? "")].filter(
    isNamed("relationship"),
  );
  const targets = new Map(
    relations.map((tag) => [attributeOf(tag, "Id"), posix.resolve("/xl", attributeOf(tag, "Target") ?? "")]),
  );
  const sheets = [...tagsIn(workbook)].filter(isNamed("sheet"));
  if (sheets.length > maxSheets)
    throw new FormatError(`expected at most ${maxSheets} sheets, got ${sheets.length}`);
  return sheets.flatMap((tag) => {
    const path = targets.get(relationOf(tag))?.slice(1) ?? "";
    // A chart has a tab, too.
    const xml = path.includes("worksheets/") ? readXml(zip, path) : null;
    return xml === null ? [] : [{ name: attributeOf(tag, "name") ?? path, xml }];
  });
}

/** The texts that cells name by number. A text of several formats has several parts. */
export function readSharedTexts(zip: Zip): string[] {
  const texts: string[] = [];
  let text = "";
  for (const tag of tagsIn(readXml(zip, "xl/sharedStrings.xml") ?? "")) {
    if (tag.name === "t" && tag.isClosing) text += tag.text;
    else if (tag.name === "si" && (tag.isClosing || tag.isEmpty)) {
      texts.push(text);
      text = "";
    }
  }
  return texts;
}

function relationOf(tag: Tag): string | null {
  return /(?:^|\s)[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag.attributes)?.[1] ?? null;
}

function isNamed(name: string): (tag: Tag) => boolean {
  return (tag) => tag.name === name && !tag.isClosing;
}

function readXml({ entries, read }: Zip, path: string): string | null {
  const entry = entries.get(path);
  return entry ? read(entry, maxXmlBytes).toString("utf8") : null;
}
