import type { Artifact } from "../reading/artifact.ts";
import { isLfsPointer } from "../reading/git-lfs.ts";
import { isCatboostCopy } from "./catboost-copy.ts";

/** What a file is, by its first bytes, and what a person does with it. */
type Kind = {
  readonly what: string;
  readonly cure: string;
  /** Matches the beginning of the file, a character for each byte. */
  readonly signature: RegExp;
};

const noLists = "it holds no lists of known metrics; save the history as JSON or CSV";
const unpack = "unpack it before the gate";
const saveSheet = "save the sheet as CSV";
const saveHistory = "save the history as JSON or CSV";
const noHistory = "it holds no history; name the file that does";
const failed = "the training failed; its last lines say why";
const download = "the download failed; fetch the file again";

const workbook: Kind = {
  what: "a spreadsheet",
  cure: saveSheet,
  signature: /^PK\x03\x04[\s\S]*?xl\/(workbook|worksheets|theme|styles)/,
};

/** The most specific first. Zips are told by the names of their first entries, which begin at byte 30. */
const kinds: readonly Kind[] = [
  { what: "a gzip archive", cure: unpack, signature: /^\x1f\x8b/ },
  { what: "a Zstandard archive", cure: unpack, signature: /^\x28\xb5\x2f\xfd/ },
  { what: "an xz archive", cure: unpack, signature: /^\xfd7zXZ\0/ },
  { what: "a bzip2 archive", cure: unpack, signature: /^BZh[1-9](1AY&SY|\x17rE8P\x90)/ },
  { what: "an LZ4 archive", cure: unpack, signature: /^\x04\x22\x4d\x18/ },
  { what: "a 7-Zip archive", cure: unpack, signature: /^7z\xbc\xaf\x27\x1c/ },
  { what: "a RAR archive", cure: unpack, signature: /^Rar!\x1a\x07/ },
  { what: "a tar archive", cure: unpack, signature: /^[\s\S]{257}ustar/ },
  workbook,
  {
    what: "a spreadsheet",
    cure: saveSheet,
    signature: /^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/s,
  },
  {
    what: "a spreadsheet or another old Office document",
    cure: saveSheet,
    signature: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
  },
  { what: "an archive of NumPy arrays", cure: noLists, signature: /^PK\x03\x04.{26}[^\0]{1,255}?\.npy/s },
  {
    what: "a PyTorch checkpoint",
    cure: noLists,
    signature: /^PK\x03\x04.{26}[^\0/]{1,255}\/(data\.pkl|\.format_version|byteorder|version)/s,
  },
  { what: "a Keras model", cure: saveHistory, signature: /^PK\x03\x04.{26}(metadata|config)\.json/s },
  { what: "a zip archive", cure: unpack, signature: /^PK(\x03\x04|\x05\x06)/ },
  { what: "a NumPy array", cure: noLists, signature: /^\x93NUMPY/ },
  { what: "a MATLAB file", cure: saveHistory, signature: /^MATLAB [57]\.[0-9] MAT-file/ },
  { what: "an HDF5 file", cure: saveHistory, signature: /^\x89HDF\r\n\x1a\n/ },
  {
    what: "a joblib file",
    cure: saveHistory,
    signature: /^(\x80[\x02-\x05][\s\S]{0,200}?joblib\.numpy_pickle|ZF0x)/,
  },
  {
    what: "a checkpoint of PyTorch before 1.6",
    cure: saveHistory,
    signature: /^\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19/,
  },
  {
    what: "a pickle of pandas",
    cure: "save its table by `to_csv` or `to_json`",
    signature: /^\x80[\x02-\x05][\s\S]{0,1000}?pandas\.core\./,
  },
  { what: "a pickle", cure: noLists, signature: /^\x80[\x02-\x05]/ },
  {
    what: "data compressed by zlib, as joblib writes it",
    cure: saveHistory,
    signature: /^\x78(\x01|\x9c|\xda|\x5e[\s\S]{0,8}?[^\t\n\r -~])/,
  },
  {
    what: "a SQLite database",
    cure: saveHistory,
    signature: /^SQLite format 3\0/,
  },
  { what: "a Parquet file", cure: saveHistory, signature: /^PAR1/ },
  { what: "an Arrow or Feather file", cure: saveHistory, signature: /^(ARROW1\0|FEA1)/ },
  { what: "an R data file", cure: saveHistory, signature: /^(RDX[23]\n|X\n\0\0)/ },
  { what: "a PNG image", cure: noHistory, signature: /^\x89PNG\r\n/ },
  { what: "a JPEG image", cure: noHistory, signature: /^\xff\xd8\xff/ },
  { what: "a GIF image", cure: noHistory, signature: /^GIF8[79]a/ },
  { what: "a PDF document", cure: noHistory, signature: /^%PDF-/ },
  { what: "a program", cure: noHistory, signature: /^(\x7fELF|MZ[\s\S]{2}\0)/ },
  {
    what: "an HTML page",
    cure: "if its download failed, fetch the file again; of a report, save the log as text",
    signature: /^\s*(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body)\b/i,
  },
  { what: "an XML document", cure: download, signature: /^\s*<\?xml\b/ },
  { what: "a Python traceback", cure: failed, signature: /^\s*Traceback \(most recent call last\):/ },
  {
    what: "a table whose lines end in CR alone, as on old Macs",
    cure: "write it with LF",
    // A progress bar overwrites its line so.
    signature: /^(?:(?![^\r\n]*\d%)[^\r\n,;\t]*[,;\t][^\r\n]*\r(?!\n)){3}/,
  },
];

/**
 * Describes a file that is no history by what it is and the cure, in words that follow "the file is": `a gzip archive: unpack it
 * before the gate`. Returns null for any other text, and for bytes of no known kind.
 */
export function describeKind(artifact: Artifact): string | null {
  if (isLfsPointer(artifact))
    return "a Git LFS pointer: fetch it with `git lfs pull` (`lfs: true` of actions/checkout)";
  if (isCatboostCopy(artifact))
    return "CatBoost's copy of its tables for TensorBoard: name the directory `catboost_info`";
  const head = Buffer.from(artifact.headBytes)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  const kind = kinds.find(({ signature }) => signature.test(head));
  // The sheets of such a workbook were read before.
  if (kind === workbook && /\.xls[xm]$/i.test(artifact.path))
    return "a spreadsheet: none of its sheets is a history";
  return kind ? `${kind.what}: ${kind.cure}` : null;
}
