import type { Artifact } from "../../../reading/artifact.ts";
import type { ColumnConfig, Format, ParsedRun } from "../../../reading/format.ts";
import { tfevents } from "../tfevents.ts";

/** Reads a file that W&B keeps for a run as what it would be elsewhere; no runs if it is no history. Throws a FormatError. */
export async function readAsOther(artifact: Artifact, columns: ColumnConfig): Promise<ParsedRun[]> {
  for (const { matches, read } of await otherFormats())
    if (await matches(artifact, columns)) return read([artifact], columns);
  return [];
}

/** In the order in which a file elsewhere is tried. */
async function otherFormats(): Promise<readonly Format[]> {
  const folders = await Promise.all([
    import("../../json/index.ts"),
    import("../../csv/index.ts"),
    import("../../console/index.ts"),
  ]);
  return [
    tfevents,
    ...folders.flatMap(({ formats }) => formats),
    ...folders.flatMap(({ generic }) => generic),
  ];
}
