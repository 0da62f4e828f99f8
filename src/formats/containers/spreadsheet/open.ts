import { partOf } from "../../../reading/part.ts";
import { toCsv } from "../../../reading/table/to-csv.ts";
import { openZip } from "../../../reading/zip/open.ts";
import { plural } from "../../../text/plural.ts";
import type { Container, Part } from "../container.ts";
import { readRows } from "./rows.ts";
import { readSharedTexts, sheetsOf } from "./workbook.ts";

/** Opens the sheets of a workbook as CSV files. Throws a FormatError. */
export const openSheets: Container["open"] = async (artifact, isArtifact) => {
  const { path: container } = artifact;
  const zip = await openZip(artifact);
  const sheets = sheetsOf(zip);
  const texts = readSharedTexts(zip);
  const parts: Part[] = [];
  for (const { name, xml } of sheets) {
    const csv = toCsv(readRows(xml, texts));
    const sheet = partOf(artifact, `${container}/${name.replaceAll("/", "-")}.csv`, csv);
    if (!(await isArtifact(sheet))) continue;
    parts.push({ artifact: sheet, container, place: `sheet ${name}`, notes: [], leftOut: [], isCut: false });
  }
  return { parts, lookedAt: `its ${plural(sheets.length, "sheet")}` };
};
