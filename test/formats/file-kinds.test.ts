import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { describeKind } from "../../src/formats/file-kinds.ts";
import { artifactOf } from "./artifact.ts";

/** The local header of a zip's first file, followed by some bytes. */
const zipOf = (name: string, content = "") => `PK\x03\x04${"\0".repeat(26)}${name}${content}`;

test.each<[content: string | Uint8Array, kind: string | null]>([
  [gzipSync("{}"), "a gzip archive: unpack it before the gate"],
  ["\x28\xb5\x2f\xfd\0", "a Zstandard archive: unpack it before the gate"],
  [`${"a".repeat(257)}ustar\0`, "a tar archive: unpack it before the gate"],
  [zipOf("docProps/app.xml", "\0xl/workbook.xml"), "a spreadsheet: save the sheet as CSV"],
  [zipOf("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "a spreadsheet: save the sheet as CSV"],
  [
    zipOf("loss.npy"),
    "an archive of NumPy arrays: it holds no lists of known metrics; save the history as JSON or CSV",
  ],
  [
    zipOf("archive/data.pkl"),
    "a PyTorch checkpoint: it holds no lists of known metrics; save the history as JSON or CSV",
  ],
  [zipOf("runs/history.json"), "a zip archive: unpack it before the gate"],
  ["\x89HDF\r\n\x1a\n", "an HDF5 file: save the history as JSON or CSV"],
  ["MATLAB 5.0 MAT-file, Platform: posix", "a MATLAB file: save the history as JSON or CSV"],
  ["\x89PNG\r\n\x1a\n", "a PNG image: it holds no history; name the file that does"],
  ["%PDF-1.7", "a PDF document: it holds no history; name the file that does"],
  ["SQLite format 3\0", "a SQLite database: save the history as JSON or CSV"],
  [
    "version https://git-lfs.github.com/spec/v1\noid sha256:00\n",
    "a Git LFS pointer: fetch it with `git lfs pull` (`lfs: true` of actions/checkout)",
  ],
  [
    "<html>502 Bad Gateway</html>",
    "an HTML page: if its download failed, fetch the file again; of a report, save the log as text",
  ],
  [
    "\xef\xbb\xbf\n<!DOCTYPE html>",
    "an HTML page: if its download failed, fetch the file again; of a report, save the log as text",
  ],
  [
    'Traceback (most recent call last):\n  File "train.py"\n',
    "a Python traceback: the training failed; its last lines say why",
  ],
  [
    "\x80\x04\x95\x10\0\0\0\0\0\0\0\x8c\x11pandas.core.frame",
    "a pickle of pandas: save its table by `to_csv` or `to_json`",
  ],
  ["\x80\x04\x95", "a pickle: it holds no lists of known metrics; save the history as JSON or CSV"],
  ["epoch,loss\r1,0.5\r2,0.4\r", "a table whose lines end in CR alone, as on old Macs: write it with LF"],
  ["epoch,loss\r\n1,0.5\r\n2,0.4\r\n", null],
  ["epoch,loss\r\r\n1,0.5\r\r\n2,0.4\r\r\n", null],
  [" 1%|, a\r 2%|, b\n", null],
  [" 1%|, a\r 2%|, b\r 3%|, c\r", null],
  ["epoch,loss\n", null],
  ["\0\0\0", null],
  ["", null],
])("%j is %j", (content, kind) => {
  const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
  expect(describeKind(artifactOf("history.json", bytes))).toBe(kind);
});

test("names the directory of CatBoost's event files", () => {
  const events = artifactOf("catboost_info/learn/events.out.tfevents", "\0");
  const beside = { ...events, sibling: (path: string) => (path === "../learn_error.tsv" ? events : null) };
  expect(describeKind(beside)).toMatch(/^CatBoost's copy of its tables .*`catboost_info`$/);
  expect(describeKind(events)).toBe(null);
});

test("the sheets of a workbook were looked at", () => {
  const kind = describeKind(artifactOf("a/loss.xlsx", zipOf("docProps/app.xml", "\0xl/workbook.xml")));
  expect(kind).toBe("a spreadsheet: none of its sheets is a history");
});
