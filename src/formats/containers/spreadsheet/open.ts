import { partOf } from "../../../reading/part.ts";
import { toCsv } from "../../../reading/table/to-csv.ts";
import { openZip } from "../../../reading/zip/open.ts";
import { plural } from "../../../text/plural.ts";
import type { Container, Part } from "../container.ts";
import { cellsOf, readRows } from "./rows.ts";
import { tablesOf } from "./tables.ts";
import { readSharedTexts, sheetsOf } from "./workbook.ts";

/** Opens the sheets of a workbook as CSV files. Throws a FormatError. */
export const openSheets: Container["open"] = async (artifact, isArtifact) => {
  const { path: container } = artifact;
  const zip = await openZip(artifact);
  const sheets = sheetsOf(zip);
  const texts = readSharedTexts(zip);
  const parts: Part[] = [];
  for (const { name, xml } of sheets) {
    for (const { title, rows, leftOut } of tablesOf(readRows(xml, texts))) {
      const names = title === null ? [name] : [name, title];
      const path = names.map((one) => one.replaceAll("/", "-")).join("/");
      const part = {
        artifact: partOf(artifact, `${container}/${path}.csv`, toCsv(cellsOf(rows))),
        container,
        place: `sheet ${names.join(", ")}`,
        notes: [],
        leftOut,
        cut: null,
      };
      if (await isArtifact(part)) parts.push(part);
    }
  }
  return { parts, lookedAt: `its ${plural(sheets.length, "sheet")}` };
};
