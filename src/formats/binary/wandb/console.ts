import type { FileKind } from "../../../reading/first-matching.ts";
import type { Format } from "../../../reading/format.ts";

/** `run-20260101_120000-abc`, or with `offline-` before it until it is synced. */
export const runDirectoryName = /^(offline-)?run-\d{8}_\d{6}-/;

const consoleLog = /(^|\/)(offline-)?run-\d{8}_\d{6}-[^/]*\/(files\/)?output\.log$/;

/** What the training printed, as W&B copies it: a console log like any other, if nothing else has kept the curves. */
export const wandbConsole: FileKind = {
  files: ["*run-*/files/output.log", "*run-*/output.log"],
  matches: ({ path }) => consoleLog.test(path),
  read: async ([artifact], columns) => {
    for (const { matches, read } of await textFormats()) {
      if (await matches(artifact, columns)) return read([artifact], columns);
    }
    return [];
  },
};

/** What a console log may be, in the order in which a log elsewhere is tried. */
async function textFormats(): Promise<readonly Format[]> {
  const folders = await Promise.all([
    import("../../json/index.ts"),
    import("../../csv/index.ts"),
    import("../../console/index.ts"),
  ]);
  return [...folders.flatMap(({ formats }) => formats), ...folders.flatMap(({ generic }) => generic)];
}
