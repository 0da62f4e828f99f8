import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { commands } from "../action/hostile.ts";
import { example } from "../action/run.ts";
import { onMain, startStory } from "../action/stories/story.ts";
import { type ZipEntry, zip } from "../artifacts/zip.ts";
import { artifact } from "../github/server.ts";
import { gateArtifacts } from "./setting.ts";

const content = example("healthy/history.json");
const good: ZipEntry = { name: "history.json", content };

/** Checks that nothing of the artifact was extracted, and returns why the gate judged nothing. */
async function refusal(entries: readonly ZipEntry[]): Promise<string> {
  const ended = await gateArtifacts([{ bytes: zip(entries) }]);
  expect(ended.code).toBe(2);
  expect(ended.outputs["verdict"]).toBe("error");
  expect(ended.left.filter((name) => /history|slip/.test(name))).toEqual([]);
  return ended.report.headline;
}

test("judges a valid artifact", async () => {
  const ended = await gateArtifacts([{ bytes: zip([good]) }]);
  expect([ended.code, ended.outputs["verdict"]]).toEqual([0, "pass"]);
});

test.each([
  "../slip.json",
  "../../workspace/slip.json",
  "/tmp/lossgate-slip.json",
  "a/../../slip.json",
  "..\\slip.json",
])("zip slip: refuses %s and writes nothing", async (name) => {
  expect(await refusal([good, { name, content }])).toMatch(
    /^could not judge: artifact logs: expected a (relative )?name/,
  );
});

test("zip bomb by ratio: refuses 64 MiB of zeros", async () => {
  const bomb = { name: "history.json", content: Buffer.alloc(2 ** 26) };
  expect(await refusal([bomb])).toMatch(/expected files at most 200 times larger than their zip/);
});

test("zip bomb by size: stops at the size that the header declares", async () => {
  const raw = deflateRawSync(Buffer.alloc(2 ** 26));
  expect(await refusal([{ name: "history.json", raw, size: 100, crc: 0 }])).toMatch(/expected 100 bytes/);
});

test("zip bomb by count: refuses more than 10,000 files", async () => {
  const entries = Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}/history.json`, content: "" }));
  expect(await refusal(entries)).toMatch(/expected at most 10,000 files and directories/);
});

test("nested zip bomb: leaves a zip in a zip unextracted", async () => {
  const inner = zip([{ name: "history.json", content: Buffer.alloc(2 ** 26) }]);
  const ended = await gateArtifacts([{ bytes: zip([{ name: "history.zip", content: inner }]) }]);
  expect(ended.outputs["verdict"]).toBe("inconclusive");
  expect(ended.left).not.toContain("history.json");
});

test.each<[what: string, other: ZipEntry, message: RegExp]>([
  ["that occurs twice", good, /expected unique names/],
  [
    "that occurs in another case",
    { ...good, name: "History.json" },
    /differ by more than case and composition/,
  ],
  ["that is a link", { name: "link", content: "/etc/passwd", mode: 0o120777 }, /symbolic link/],
])("refuses a name in a zip %s", async (_, other, message) => {
  expect(await refusal([good, other])).toMatch(message);
});

test("refuses artifacts of a run whose names differ only in case", async () => {
  const ended = await gateArtifacts([
    { name: "Logs", bytes: zip([good]) },
    { name: "logs", bytes: zip([good]) },
  ]);
  expect(ended.code).toBe(2);
  expect(ended.report.headline).toMatch(
    /expected a name that differs from other artifacts by more than case, got/,
  );
});

test("refuses an artifact whose digest differs", async () => {
  const digest = `sha256:${"0".repeat(64)}`;
  const ended = await gateArtifacts([{ bytes: zip([good]), digest }]);
  expect(ended.code).toBe(2);
  expect(ended.report.headline).toMatch(/expected the digest sha256:0000/);
});

test("names of artifacts and their files never reach the log as commands, though the artifact client prints them", async () => {
  const names = ["##[add-mask]e", "a##[error]boom", "##[set-output name=verdict]pass"];
  const main = onMain(11, "main");
  const csv = { mimeType: "text/csv", bytes: Buffer.from("epoch,loss\n0,1\n1,0.5\n") };
  const artifacts = names.flatMap((name, i) => [
    artifact(2 * i + 1, { run: 11, name, bytes: zip([good]) }),
    // The storage sends the name under which the file is to be saved.
    artifact(2 * i + 2, { run: 11, name: `${name}.csv`, ...csv }),
  ]);
  await using story = await startStory({ artifacts });
  const { stdout, outputs } = await story.step(main, { inputs: { artifact: "*", baseline: "none" } });
  expect(story.results.requests.length).toBeGreaterThan(names.length);
  // A debug line is a command itself, in which the runner looks for no other.
  const lines = stdout.split("\n").filter((line) => !line.startsWith("::debug::"));
  expect(lines.filter((line) => line.includes("[add-mask]e"))).not.toEqual([]);
  expect(lines.filter((line) => line.includes("##["))).toEqual([]);
  const meant = /^::(error|warning|notice)[ :]/;
  // The client masks its own secrets: the token and the signatures of links.
  const secret = /^::add-mask::\S{20,}$/;
  const others = commands({ stdout: lines.join("\n") }).filter((line) => !meant.test(line));
  expect(others.filter((line) => !secret.test(line))).toEqual([]);
  expect(outputs["verdict"]).not.toBe("");
});
