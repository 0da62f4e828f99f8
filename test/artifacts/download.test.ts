import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type ArtifactSource,
  downloadMatching,
  type ListedArtifact,
  maxDownloadBytes,
} from "../../src/artifacts/download.ts";
import { InputError } from "../../src/problems.ts";
import { zip } from "./zip.ts";

function listed(id: number, name: string, changes: Partial<ListedArtifact> = {}): ListedArtifact {
  return { id, name, bytes: 100, digest: null, expired: false, ...changes };
}

/** A source of zips that each contain a file with the artifact's id. */
function sourceOf(artifacts: readonly ListedArtifact[]): ArtifactSource & { readonly downloaded: number[] } {
  const downloaded: number[] = [];
  return {
    name: "the test",
    downloaded,
    list: async () => artifacts,
    download: async ({ id }, directory) => {
      downloaded.push(id);
      writeFileSync(join(directory, "any.zip"), zip([{ name: "id.txt", content: String(id) }]));
    },
  };
}

const ignoreProgress = () => {};

async function problemsOf(source: ArtifactSource, pattern = "*"): Promise<string[]> {
  const thrown = await downloadMatching(source, pattern, ignoreProgress).catch((error: unknown) => error);
  if (!(thrown instanceof InputError)) throw new Error(`expected an InputError, got ${String(thrown)}`);
  return thrown.problems.map(({ file, message }) => `${file}: ${message}`);
}

describe("downloadMatching", () => {
  test("extracts each matching artifact into a directory of its name", async () => {
    const source = sourceOf([listed(1, "train-0"), listed(2, "train-1"), listed(3, "model")]);
    const { root, directories, notes } = await downloadMatching(source, "train-*", ignoreProgress);
    expect(readdirSync(root).sort()).toEqual(["train-0", "train-1"]);
    expect(readFileSync(join(root, "train-1/id.txt"), "utf8")).toBe("2");
    expect(directories.map(({ name }) => name).sort()).toEqual(["train-0", "train-1"]);
    expect(notes).toEqual([]);
    expect(source.downloaded.sort()).toEqual([1, 2]);
  });

  test("extracts a named artifact as it is", async () => {
    const source = sourceOf([listed(1, "train"), listed(2, "train-1")]);
    const { root, directories } = await downloadMatching(source, "train", ignoreProgress);
    expect(readdirSync(root)).toEqual(["id.txt"]);
    expect(directories).toEqual([{ name: "train", path: root }]);
  });

  test("names the available artifacts when none matches", async () => {
    const names = Array.from({ length: 12 }, (_, i) => listed(i, `a${i}`));
    const { root, notes } = await downloadMatching(sourceOf(names), "b*", ignoreProgress);
    expect(notes.map(({ level, message }) => [level, message])).toEqual([
      [
        "note",
        "no artifact of the test matches b* (available: a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 and 2 more)",
      ],
    ]);
    expect(existsSync(root)).toBe(true);
  });

  test("reports progress after every 50 artifacts", async () => {
    const messages: string[] = [];
    const source = sourceOf(Array.from({ length: 120 }, (_, i) => listed(i, `a${i}`)));
    await downloadMatching(source, "*", (message) => messages.push(message));
    expect(messages).toEqual(["Downloaded 50 of 120 artifacts", "Downloaded 100 of 120 artifacts"]);
  });

  test("downloads no artifact that is too large or has expired, and fails with all of them", async () => {
    const source = sourceOf([
      listed(1, "large", { bytes: maxDownloadBytes + 1 }),
      listed(2, "old", { expired: true }),
      listed(3, "good"),
    ]);
    expect(await problemsOf(source)).toEqual([
      "artifact large: could not be downloaded: expected at most 1073741824 bytes, got 1073741825",
      "artifact old: could not be downloaded: it has expired",
    ]);
    expect(source.downloaded).toEqual([3]);
  });

  test("fails when the digest differs", async () => {
    const digest = `sha256:${"0".repeat(64)}`;
    expect(await problemsOf(sourceOf([listed(1, "a", { digest })]))).toEqual([
      expect.stringMatching(/^artifact a: expected the digest sha256:0+, got sha256:[0-9a-f]{64}$/),
    ]);
  });

  test("fails when the artifacts cannot be listed", async () => {
    const source = { ...sourceOf([]), list: () => Promise.reject(new Error("no permission")) };
    expect(await problemsOf(source)).toEqual([
      "input artifact: could not list the artifacts of the test: no permission",
    ]);
  });
});
