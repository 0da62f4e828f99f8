import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractZip } from "../../src/artifacts/zip/extract.ts";
import { InputError } from "../../src/problems.ts";
import { defaultLimits, type ZipLimits } from "../../src/reading/zip/limits.ts";
import { mutated, mutation } from "../formats/mutations.ts";
import { type ZipEnd, type ZipEntry, zip } from "./zip.ts";

const root = mkdtempSync(join(tmpdir(), "lossgate-unpack-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Unpacks into `place/in/to`, with room above it to slip to. */
async function unpacked(
  bytes: Uint8Array,
  limits: ZipLimits = defaultLimits,
  below = "in/to",
): Promise<string> {
  const place = mkdtempSync(join(root, "p"));
  const directory = join(place, below);
  mkdirSync(directory, { recursive: true });
  const file = join(place, "artifact.zip");
  writeFileSync(file, bytes);
  try {
    await extractZip(file, directory, "logs", limits);
  } finally {
    const outside = listing(place).filter((path) => !path.startsWith(below) && !below.startsWith(path));
    expect(outside, "only the zip lies outside").toEqual(["artifact.zip"]);
  }
  return directory;
}

/** Every path below a directory, in order. */
function listing(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** The paths below, and what the files hold. */
function contentsOf(directory: string): Record<string, string> {
  const files = listing(directory).filter((path) => statSync(join(directory, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(directory, path), "utf8")]));
}

/** The message of the problem; nothing may be left of what was unpacked. */
async function refusal(bytes: Uint8Array, limits: ZipLimits = defaultLimits): Promise<string> {
  const place = mkdtempSync(join(root, "r"));
  const directory = join(place, "in", "to");
  mkdirSync(directory, { recursive: true });
  const file = join(place, "artifact.zip");
  writeFileSync(file, bytes);
  try {
    await extractZip(file, directory, "logs", limits);
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    expect(listing(place)).toEqual(["artifact.zip", "in", "in/to"]);
    const [problem, ...others] = thrown.problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ level: "error", file: "logs", line: null });
    return problem?.message ?? "";
  }
  return `unpacked ${JSON.stringify(contentsOf(directory))}`;
}

function refusalOf(entries: readonly ZipEntry[], end?: ZipEnd): Promise<string> {
  return refusal(zip(entries, end));
}

/** With a good entry before it, so that "nothing is left" means something. */
function refusalOfName(name: string | Uint8Array): Promise<string> {
  return refusalOf([
    { name: "good", content: "1" },
    { name, content: "bad" },
  ]);
}

describe("a good zip", () => {
  test("is extracted with its files and directories", async () => {
    const directory = await unpacked(
      zip([
        { name: "run/", mode: 0o040755 },
        { name: "run/log.csv", content: "step,loss\n1,0.5\n", mode: 0o100600 },
        { name: "a/b/c.json", content: "{}", method: 0 },
        { name: "empty.txt" },
        { name: "none/" },
      ]),
    );
    expect(listing(directory)).toEqual(["a", "a/b", "a/b/c.json", "empty.txt", "none", "run", "run/log.csv"]);
    expect(contentsOf(directory)).toEqual({
      "a/b/c.json": "{}",
      "empty.txt": "",
      "run/log.csv": "step,loss\n1,0.5\n",
    });
  });

  test.each([0, 8])("is extracted with large files, method %i", async (method) => {
    const content = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => (i * i) % 251));
    const directory = await unpacked(zip([{ name: "large", content, method }, { name: "last" }]));
    expect(readFileSync(join(directory, "large")).equals(content)).toBe(true);
    expect(listing(directory)).toEqual(["large", "last"]);
  });

  test.skipIf(process.platform === "win32")("is extracted without executable files", async () => {
    const directory = await unpacked(zip([{ name: "run.sh", content: "rm -rf /", mode: 0o104777 }]));
    expect(statSync(join(directory, "run.sh")).mode & 0o7133).toBe(0);
  });

  test("can be empty", async () => {
    expect(zip([])).toHaveLength(22);
    expect(listing(await unpacked(zip([])))).toEqual([]);
  });

  test("can have a comment and non-ASCII names", async () => {
    const name = "läufe/损失 曲线.csv";
    expect(contentsOf(await unpacked(zip([{ name, content: "1" }], { comment: "made by hand" })))).toEqual({
      [name]: "1",
    });
  });

  test("can be a zip64", async () => {
    const entry = { name: "a", content: "1" };
    const before = zip([entry]).readUInt32LE(zip([entry]).length - 6);
    expect(contentsOf(await unpacked(zip([entry], { directory64: BigInt(before) })))).toEqual({ a: "1" });
  });

  test("lets other work proceed while a large file is extracted", async () => {
    const turns = async (entry: ZipEntry) => {
      const bytes = zip([entry]);
      let count = 0;
      const turn = () => {
        count += 1;
        next = setImmediate(turn);
      };
      let next = setImmediate(turn);
      await unpacked(bytes);
      clearImmediate(next);
      return count;
    };
    // Large once inflated, and large before it: empty blocks and the last.
    const blocks = Buffer.alloc(5_000_000, Buffer.from([0, 0, 0, 0xff, 0xff]));
    const raw = Buffer.concat([blocks, deflateRawSync("1")]);
    expect(await turns({ name: "small", content: "1" })).toBeLessThan(10);
    expect(await turns({ name: "large", content: Buffer.alloc(5_000_000, "loss 0.5\n") })).toBeGreaterThan(
      20,
    );
    expect(await turns({ name: "large", content: "1", raw })).toBeGreaterThan(20);
  });

  test("is only extracted into an empty directory", async () => {
    const place = mkdtempSync(join(root, "full"));
    writeFileSync(join(place, "mine"), "1");
    writeFileSync(join(root, "full.zip"), zip([{ name: "a" }]));
    await expect(extractZip(join(root, "full.zip"), place, "logs")).rejects.toThrow(
      "expected an empty directory",
    );
    expect(listing(place)).toEqual(["mine"]);
  });
});

describe("the directory", () => {
  test.each<[string, ZipEntry]>([
    ["name", { name: "../a" }],
    ["kind", { name: "a", mode: 0o120777 }],
    ["size", { name: "a", size: 2 ** 31 }],
    ["place", { name: "a", offset: 1 }],
    ["method", { name: "a", method: 99 }],
    ["duplicate", { name: "good" }],
  ])("is not touched when a header is invalid: its %s", async (_, entry) => {
    const place = mkdtempSync(join(root, "untouched"));
    const file = join(root, "untouched.zip");
    writeFileSync(file, zip([{ name: "good" }, entry]));
    utimesSync(place, 1, 1);
    await expect(extractZip(file, place, "logs")).rejects.toThrow(InputError);
    expect(statSync(place).mtimeMs).toBe(1000);
  });

  test("is not left through a link that was created meanwhile", async () => {
    const place = mkdtempSync(join(root, "between"));
    const [file, directory, victim] = [join(place, "zip"), join(place, "to"), join(place, "victim")];
    mkdirSync(directory);
    writeFileSync(file, zip([{ name: "a", content: "bad" }]));
    writeFileSync(victim, "good");
    const done = extractZip(file, directory, "logs");
    symlinkSync(victim, join(directory, "a"));
    await expect(done).rejects.toThrow('logs: could not write "a": EEXIST');
    expect(contentsOf(place)).toMatchObject({ victim: "good" });
  });
});

describe("zip slip", () => {
  test.each(["../slip", "a/../../slip", "a/..", "..", "./../slip", "../../in/to/slip", "a/b/../c"])(
    "%s",
    async (name) => {
      expect(await refusalOfName(name)).toBe(
        `expected a name without "", "." and ".." in its path, got ${JSON.stringify(name)}`,
      );
    },
  );

  test("in a directory's name", async () => {
    expect(await refusalOfName("../slip/")).toContain('without "", "." and ".." in its path, got "../slip/"');
  });

  test("in the Unicode extra field", async () => {
    const name = "good";
    const head = Buffer.alloc(9);
    head.writeUInt16LE(0x7075, 0);
    head.writeUInt16LE(5 + "../slip".length, 2);
    head.writeUInt8(1, 4);
    head.writeUInt32LE(crc32(name), 5);
    const extra = Buffer.concat([head, Buffer.from("../slip")]);
    expect(await refusalOf([{ name, extra, content: "1" }])).toContain('got "../slip"');
  });
});

describe("names", () => {
  test.each(["/etc/passwd", "//host/share", "C:/slip", "c:slip", "C:"])("absolute: %s", async (name) => {
    expect(await refusalOfName(name)).toBe(`expected a relative name, got ${JSON.stringify(name)}`);
  });

  test.each(["..\\slip", "a\\b", "\\\\host\\share", "C:\\slip"])("backslashes: %s", async (name) => {
    const expected = `expected a name without backslashes, got ${JSON.stringify(name)}`;
    expect(await refusalOfName(name)).toBe(expected);
  });

  test.each(["", "a//b", "a//", "./a", "a/./b", "."])("empty and dot parts: %j", async (name) => {
    expect(await refusalOfName(name)).toBe(
      `expected a name without "", "." and ".." in its path, got ${JSON.stringify(name)}`,
    );
  });

  test.each(["a\0b", "a\nb", "a\r", "\x1b[31m", "a\x7f", "a\u0085b"])(
    "control characters: %j",
    async (name) => {
      expect(await refusalOfName(name)).toMatch(
        /^expected a name without control characters, got "[\x20-\x7e]+"$/,
      );
    },
  );

  test("of more than 1,000 characters", async () => {
    const name = `${"a/".repeat(500)}b`;
    expect(await refusalOfName(name)).toMatch(
      /^expected a name of at most 1,000 characters, got "a\/.{76}…$/,
    );
    expect(contentsOf(await unpacked(zip([{ name: name.slice(2), content: "1" }])))).toEqual({
      [name.slice(2)]: "1",
    });
  });

  test("a part of more than 255 bytes", async () => {
    const name = `a/${"é".repeat(128)}`;
    expect(await refusalOfName(name)).toMatch(/^expected at most 255 bytes between slashes, got "a\/é+…$/);
    const good = `a/${"é".repeat(127)}`;
    expect(contentsOf(await unpacked(zip([{ name: good, content: "1" }])))).toEqual({ [good]: "1" });
  });

  test("duplicate", async () => {
    expect(
      await refusalOf([{ name: "a/b", content: "1" }, { name: "c" }, { name: "a/b", content: "2" }]),
    ).toBe('expected unique names, got "a/b" twice');
    expect(await refusalOf([{ name: "a/" }, { name: "a/b" }, { name: "a/" }])).toBe(
      'expected unique names, got "a" twice',
    );
  });

  test("duplicate, of a directory that a file's path contains", async () => {
    expect(await refusalOf([{ name: "a/b" }, { name: "a/" }, { name: "a/" }])).toBe(
      'expected unique names, got "a" twice',
    );
  });

  test("colliding by case", async () => {
    expect(await refusalOf([{ name: "Loss.csv" }, { name: "loss.CSV" }])).toBe(
      'expected names that differ by more than case and composition, got "Loss.csv" and "loss.CSV"',
    );
    expect(await refusalOf([{ name: "Run/a" }, { name: "run/b" }])).toBe(
      'expected names that differ by more than case and composition, got "Run" and "run"',
    );
  });

  test("colliding by composition, NFC and NFD", async () => {
    expect(await refusalOf([{ name: "caf\u00e9" }, { name: "cafe\u0301" }])).toBe(
      'expected names that differ by more than case and composition, got "caf\u00e9" and "cafe\u0301"',
    );
  });

  test.each([
    [["a", "a/b"], "a"],
    [["a/b", "a"], "a"],
    [["a/b/c/d", "a/b"], "a/b"],
    [["a", "a/"], "a"],
  ])("a file that is also a directory: %j", async (names, both) => {
    expect(await refusalOf(names.map((name) => ({ name })))).toBe(
      `expected a file or a directory, got both as "${both}"`,
    );
  });

  test("of prototype properties are ordinary names", async () => {
    const names = ["__proto__/x", "constructor", "hasOwnProperty", "prototype/__proto__", "toString/valueOf"];
    const directory = await unpacked(zip(names.map((name) => ({ name, content: name }))));
    expect(contentsOf(directory)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("in invalid UTF-8 are shown as decoded", async () => {
    expect(
      await refusalOf([{ name: Buffer.from("a\xff", "latin1") }, { name: Buffer.from("a\xfe", "latin1") }]),
    ).toBe('expected unique names, got "a\ufffd" twice');
  });
});

describe("entries of another kind", () => {
  test.each([
    ["a symbolic link", 0o120777],
    ["a named pipe", 0o010644],
    ["a character device", 0o020644],
    ["a block device", 0o060644],
    ["a socket", 0o140644],
    ["a directory", 0o040755],
    ["an unknown file type", 0o150644],
  ])("%s", async (kind, mode) => {
    expect(await refusalOf([{ name: "good" }, { name: "a", content: "/etc/passwd", mode }])).toBe(
      `expected a file, got ${kind}: "a"`,
    );
  });

  test("a link with the name of a directory", async () => {
    expect(await refusalOf([{ name: "a/", mode: 0o120777 }])).toBe(
      'expected a directory, got a symbolic link: "a/"',
    );
  });

  test("a link, and a file through it", async () => {
    expect(await refusalOf([{ name: "a", content: "..", mode: 0o120777 }, { name: "a/b" }])).toBe(
      'expected a file, got a symbolic link: "a"',
    );
  });

  test("encrypted", async () => {
    expect(await refusalOf([{ name: "good" }, { name: "a", content: "1", flags: 0x801 }])).toBe(
      'expected no encryption, got an encrypted "a"',
    );
    expect(await refusalOf([{ name: "good" }, { name: "a", content: "1", flags: 0x841 }])).toBe(
      "expected a readable zip: strong encryption is not supported",
    );
  });

  test.each([1, 9, 12, 14, 93, 99])("compression method %i", async (method) => {
    expect(await refusalOf([{ name: "good" }, { name: "a", content: "1", method }])).toBe(
      `expected a stored or deflated file, got compression method ${method}: "a"`,
    );
  });

  test("a directory with bytes", async () => {
    expect(await refusalOf([{ name: "good" }, { name: "a/", content: "12" }])).toBe(
      'expected at most 0 bytes in the directory "a/", got 2',
    );
  });
});

describe("zip bombs", () => {
  const mebibyte = 1024 ** 2;
  const few: ZipLimits = { entries: 3, file: 100, total: 150, ratio: 200 };

  test("by ratio", async () => {
    const bomb = zip([{ name: "good" }, { name: "zeros", content: Buffer.alloc(11 * mebibyte) }]);
    expect(await refusal(bomb)).toBe(
      `expected files at most 200 times larger than their zip, got 11,534,336 bytes from ${bomb.length.toLocaleString("en-US")}`,
    );
    const small = zip([{ name: "zeros", content: Buffer.alloc(10 * mebibyte) }]);
    expect(listing(await unpacked(small))).toEqual(["zeros"]);
    expect(listing(await unpacked(bomb, { ...defaultLimits, ratio: 2000 }))).toEqual(["good", "zeros"]);
  });

  test("by the size of a file", async () => {
    const hundred = { name: "a", content: "x".repeat(100) };
    expect(await refusal(zip([hundred, { name: "b", content: "x".repeat(101) }]), few)).toBe(
      'expected at most 100 bytes in the file "b", got 101',
    );
    expect(listing(await unpacked(zip([hundred]), few))).toEqual(["a"]);
  });

  test("by the size of all files", async () => {
    const entries = ["a", "b"].map((name) => ({ name, content: "x".repeat(75) }));
    expect(listing(await unpacked(zip(entries), few))).toEqual(["a", "b"]);
    expect(await refusal(zip([...entries, { name: "c", content: "x" }]), few)).toBe(
      "expected at most 150 bytes in all files, got 151",
    );
  });

  test("by count", async () => {
    const entries = ["a", "b", "c", "d"].map((name) => ({ name }));
    expect(listing(await unpacked(zip(entries.slice(1)), few))).toEqual(["b", "c", "d"]);
    expect(await refusal(zip(entries), few)).toBe("expected at most 3 files and directories, got 4");
    expect(await refusal(zip([{ name: "a" }], { count: 60_000 }))).toBe(
      "expected at most 10,000 files and directories, got 60,000",
    );
  });

  test("by the declared count, before any entry is read", async () => {
    expect(await refusal(zip([{ name: "../a" }, ...["b", "c", "d"].map((name) => ({ name }))]), few)).toBe(
      "expected at most 3 files and directories, got 4",
    );
  });

  test("by count of directories in paths", async () => {
    expect(listing(await unpacked(zip([{ name: "a/b/c" }]), few))).toEqual(["a", "a/b", "a/b/c"]);
    expect(await refusal(zip([{ name: "a/b/c/d" }]), few)).toBe(
      "expected at most 3 files and directories, got 4",
    );
    const deep = Array.from({ length: 100 }, (_, i) => ({ name: `${i}/${"a/".repeat(400)}b` }));
    expect(await refusal(zip(deep))).toMatch(/^expected at most 10,000 files and directories, got 10,\d+$/);
  });

  test("by count of undeclared entries", async () => {
    expect(await refusal(zip([{ name: "a" }, { name: "b" }, { name: "c" }], { count: 1 }))).toBe(
      "expected as many entries as the zip declares, got more than 1",
    );
    const many = Array.from({ length: 65_537 }, (_, i) => ({ name: `${i}`, method: 0 }));
    expect(await refusal(zip(many))).toBe("expected as many entries as the zip declares, got more than 1");
  });

  test("by a header that declares too few bytes", async () => {
    expect(await refusalOf([{ name: "a", content: "12", size: 0 }])).toBe(
      'expected 0 bytes in "a" by its header, got more',
    );
    expect(await refusalOf([{ name: "a", content: "12", size: 1 }])).toBe(
      'expected 1 bytes in "a" by its header, got more',
    );
  });

  test.each([
    ["small", 1000],
    ["streamed", 3 * mebibyte],
  ])("by a wrong header, stopped at the first excess byte, %s", async (_, size) => {
    // Were it read to its end, the last bytes would be what is wrong with it.
    const zeros = deflateRawSync(Buffer.alloc(16 * mebibyte), { finishFlush: constants.Z_SYNC_FLUSH });
    const raw = Buffer.concat([zeros, Buffer.alloc(10, 0xff)]);
    const any = { ...defaultLimits, ratio: 3000 };
    expect(await refusal(zip([{ name: "a", raw, size: 32 * mebibyte }]), any)).toBe(
      'expected deflated bytes in "a": invalid block type',
    );
    expect(await refusal(zip([{ name: "a", raw, size }]), any)).toBe(
      `expected ${size.toLocaleString("en-US")} bytes in "a" by its header, got more`,
    );
  });

  test("of overlapping entries, by ratio", async () => {
    const names = Array.from({ length: 2000 }, (_, i) => `${i}`);
    const entry = { raw: deflateRawSync(Buffer.alloc(mebibyte)), size: mebibyte };
    const bomb = zip(names.map((name, i) => ({ ...entry, name, overlaps: i > 0 })));
    expect(await refusal(bomb)).toMatch(
      /^expected files at most 200 times larger than their zip, got 2,097,152,000 bytes from \d+,\d+$/,
    );
  });

  test("of overlapping entries, by total size", async () => {
    const content = Buffer.alloc(8 * mebibyte, "0123456789abcdef");
    const names = Array.from({ length: 1000 }, (_, i) => `${i}`);
    const entry = { content: "", raw: content, method: 0, size: content.length, crc: crc32(content) };
    const bomb = zip(names.map((name, i) => ({ ...entry, name, overlaps: i > 0 })));
    expect(await refusal(bomb, { ...defaultLimits, ratio: 5000 })).toBe(
      "expected at most 4,294,967,296 bytes in all files, got 8,388,608,000",
    );
  });

  test("nested, are left as zips", async () => {
    const inner = zip([{ name: "../slip", content: Buffer.alloc(9 * mebibyte) }]);
    const directory = await unpacked(zip([{ name: "inner.zip", content: inner }]));
    expect(listing(directory)).toEqual(["inner.zip"]);
    expect(readFileSync(join(directory, "inner.zip")).equals(inner)).toBe(true);
  });
});

describe("damage", () => {
  const good = zip([
    { name: "a", content: "loss 0.5\n".repeat(100) },
    { name: "b", content: "2" },
  ]);
  const unreadable = "expected a readable zip: ";

  test("an empty file", async () => {
    expect(await refusal(Buffer.alloc(0))).toContain(
      `${unreadable}End of central directory record signature`,
    );
  });

  test("garbage", async () => {
    expect(await refusal(Buffer.from("<html>503</html>".repeat(100)))).toContain(
      `${unreadable}End of central directory record signature`,
    );
  });

  test("truncated at every byte", async () => {
    for (let length = 0; length < good.length; length++) {
      expect(await refusal(good.subarray(0, length))).toContain(unreadable);
    }
  });

  test("without its start", async () => {
    expect(await refusal(good.subarray(50))).toContain(unreadable);
  });

  test("fewer entries than declared", async () => {
    expect(await refusal(zip([{ name: "a" }], { count: 2 }))).toBe(`${unreadable}unexpected end of the file`);
    expect(await refusal(zip([{ name: "a" }], { count: 2, comment: "long".repeat(20) }))).toBe(
      `${unreadable}invalid central directory file header signature: 0x6054b50`,
    );
  });

  test("bytes that do not inflate", async () => {
    const raw = Buffer.from("\xff\xff\xff\xff", "latin1");
    expect(await refusalOf([{ name: "good" }, { name: "a", raw, size: 10 }])).toBe(
      'expected deflated bytes in "a": invalid block type',
    );
    const long = Buffer.concat([raw, Buffer.alloc(2 * 1024 ** 2)]);
    expect(await refusalOf([{ name: "good" }, { name: "a", raw: long, size: 10 }])).toBe(
      'expected deflated bytes in "a": invalid block type',
    );
  });

  test("bytes that end early", async () => {
    const raw = deflateRawSync("loss 0.5, loss 0.4").subarray(0, 10);
    expect(await refusalOf([{ name: "good" }, { name: "a", raw, size: 18 }])).toBe(
      'expected deflated bytes in "a": unexpected end of file',
    );
  });

  test("fewer bytes than declared", async () => {
    expect(await refusalOf([{ name: "good" }, { name: "a", content: "1234", size: 1000 }])).toBe(
      'expected 1,000 bytes in "a" by its header, got 4',
    );
  });

  test("a stored file of two sizes", async () => {
    expect(await refusalOf([{ name: "good" }, { name: "a", content: "1234", method: 0, size: 3 }])).toBe(
      `${unreadable}compressed/uncompressed size mismatch for stored file: 4 != 3`,
    );
  });

  test.each([0, 8])("another checksum, method %i", async (method) => {
    expect(await refusalOf([{ name: "good" }, { name: "a", content: "1", method, crc: 1 }])).toBe(
      'wrong checksum of "a"',
    );
  });

  test.each([100, 2 ** 31, 2 ** 32 - 1])("an entry at offset %i", async (offset) => {
    expect(await refusalOf([{ name: "good" }, { name: "a", content: "1", offset }])).toContain(unreadable);
  });

  test("an entry larger than the zip", async () => {
    const compressedSize = 2 ** 31;
    expect(await refusalOf([{ name: "good" }, { name: "a", content: "1", compressedSize }])).toContain(
      `${unreadable}file data overflows file bounds`,
    );
  });

  test.each([2n ** 32n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n])("a central directory at %i", async (at) => {
    expect(await refusalOf([{ name: "a" }], { directory64: at })).toBe(
      `${unreadable}unexpected end of the file`,
    );
    expect(listing(await unpacked(zip([], { directory64: at })))).toEqual([]);
  });

  test("an extra field that ends beyond its entry", async () => {
    const extra = Buffer.from([1, 0, 255, 255]);
    expect(await refusalOf([{ name: "a", extra }])).toContain(`${unreadable}extra field length exceeds`);
  });

  test.skipIf(process.platform !== "linux")("what the file system refuses", async () => {
    const place = `${"d".repeat(250)}/`.repeat(14);
    const name = `${"f".repeat(240)}/`.repeat(4).slice(0, -1);
    await expect(unpacked(zip([{ name: "good" }, { name }]), defaultLimits, place)).rejects.toThrow(
      /^logs: could not write "f+…: ENAMETOOLONG$/,
    );
  });
});

describe("any input is extracted or refused", () => {
  const place = join(root, "any");
  const directory = join(place, "in/to");
  const file = join(place, "artifact.zip");
  beforeAll(() => mkdirSync(directory, { recursive: true }));

  /** Unpacks or is refused, with nothing outside. */
  async function expectContained(bytes: Uint8Array): Promise<void> {
    writeFileSync(file, bytes);
    try {
      await extractZip(file, directory, "logs");
      for (const child of readdirSync(directory)) rmSync(join(directory, child), { recursive: true });
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
    }
    expect(listing(place)).toEqual(["artifact.zip", "in", "in/to"]);
  }

  test("arbitrary bytes", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), expectContained), { numRuns: 500 });
  });

  test("mutated zips", async () => {
    const entries = [
      { name: "run/log.csv", content: "step,loss\n1,0.5\n" },
      { name: "a", content: "{}", method: 0, mode: 0o100644 },
      { name: "b/" },
    ];
    const goods = [zip(entries), zip(entries, { directory64: 200n }), zip(entries, { comment: "PK" })];
    const changes = fc.array(mutation, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...goods),
        fc.constantFrom(...goods),
        changes,
        (good, other, changes) => expectContained(mutated(good, other, changes)),
      ),
      { numRuns: 3000 },
    );
  });

  test("zips of any names, modes and sizes", async () => {
    const part = fc.constantFrom("..", ".", "", "a", "A", "b", "C:", "\\", "\0", "é", "e\u0301", "~", "-");
    const number = fc.option(fc.constantFrom(0, 1, 2, 2 ** 31, 2 ** 32 - 1), { nil: undefined, freq: 8 });
    const entry = fc
      .record({
        parts: fc.array(part, { maxLength: 4 }),
        content: fc.string({ maxLength: 3 }),
        mode: fc.constantFrom(0, 0o100644, 0o040755, 0o120777),
        method: fc.constantFrom(0, 8),
        size: number,
        compressedSize: number,
        offset: number,
      })
      .map(({ parts, mode, content, method, ...lies }) => {
        const told = Object.entries(lies).filter(([, value]) => value !== undefined);
        return { name: parts.join("/"), mode, content, method, ...Object.fromEntries(told) };
      });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 4 }), (entries) => expectContained(zip(entries))),
      { numRuns: 1000 },
    );
  });
});
