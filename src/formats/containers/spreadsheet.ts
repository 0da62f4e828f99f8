import { type Container, expectSignature } from "./container.ts";

/** The sheets of an Excel workbook (ECMA-376), each read like a CSV file. Formulas are not computed: the values saved with them count. */
export const spreadsheet: Container = {
  id: "spreadsheet",
  title: "Excel workbook",
  files: ["*.xlsx", "*.xlsm"],
  open: async (artifact, isArtifact) => {
    expectSignature(artifact, /^PK\x03\x04/, "an Excel workbook");
    const { openSheets } = await import("./spreadsheet/open.ts");
    return openSheets(artifact, isArtifact);
  },
};
