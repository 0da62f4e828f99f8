import { describe, expect, test } from "vitest";
import { foundBySearch, told } from "./found.ts";

const history = '{"loss": [0.5, 0.4, 0.3], "val_loss": [0.6, 0.5, 0.4]}';
const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n";
const page = "<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>";
const packed = "BZh91AY&SY\x00\x00";
const traceback = 'Traceback (most recent call last):\n  File "train.py", line 3\nRuntimeError: CUDA\n';

/** What is said of a file beside a healthy run, without the advice. */
async function saidOf(path: string, content: string | Uint8Array): Promise<string | undefined> {
  const { runs, problems } = await told(
    foundBySearch({ "ok/history.json": history, [`bad/${path}`]: content }),
  );
  expect(runs).toEqual(["ok: loss[3] val_loss[3]"]);
  expect(problems.length).toBeLessThan(2);
  return problems[0]?.replace(` bad/${path}:`, "").replace(/ \(if it is none, .*| \(`lfs: .*/, "");
}

describe.each([
  ["a Git LFS pointer", pointer, "the file is a Git LFS pointer: fetch it with `git lfs pull`"],
  [
    "an HTML page",
    page,
    "the file is an HTML page: if its download failed, fetch the file again; of a report, save the log as text",
  ],
  ["a traceback", traceback, "the file is a Python traceback: the training failed; its last lines say why"],
  ["nothing", "", "the file is empty"],
  ["zeros", "\0".repeat(100), "the file is binary"],
])("%s", (_, content, fault) => {
  const certain = [
    "history.json",
    "trainer_state.json",
    "metrics.csv",
    "training.log",
    "history.csv",
    "loss.tsv",
  ];
  test.each(certain)("in %s is an error", async (path) => {
    expect(await saidOf(path, content)).toBe(`error expected a training history; ${fault}`);
  });

  const likely = ["resnet_history.json", "val_loss.csv", "train.log", "results.csv", "metrics.json"];
  test.each(likely)("in %s is noted", async (path) => {
    expect(await saidOf(path, content)).toBe(`note skipped: expected a training history; ${fault}`);
  });

  test.each(["data.json", "notes.txt", "loss.png", "lossy.json", "src/history.ts"])(
    "in %s is not mentioned",
    async (path) => {
      expect(await saidOf(path, content)).toBeUndefined();
    },
  );
});

test.each([
  ["history.json.bz2", "error expected a training history; the file is compressed: unpack it"],
  ["metrics.csv.zst", "error expected a training history; the file is compressed: unpack it"],
  ["train_history.json.xz", "note skipped: expected a training history; the file is compressed: unpack it"],
  ["training.log.1.bz2", "note skipped: expected a training history; the file is compressed: unpack it"],
  ["data.json.xz", undefined],
])("a compressed %s: %s", async (path, said) => {
  expect(await saidOf(path, packed)).toBe(said);
});

test.each([
  ["history.json", "{}", 'error expected a training history; no format matches this text: "{}"'],
  ["history.json", "Killed", 'error expected a training history; no format matches this text: "Killed"'],
  ["history.json", '{"loss": [], "val_loss": []}', "error no metric found: `loss` is empty"],
  ["config.json", '{"loss": [], "lr": 0.1}', "note skipped: no metric found: `loss` is empty"],
  [
    "train.log",
    "Epoch 1/9\n 1/8 [==>...........] - ETA: 9s - loss: 0.5\n",
    "note skipped: no finished epoch: expected a line `Epoch 1/10`, then one with its metrics",
  ],
  [
    "metrics.csv",
    "epoch,loss,val_loss\n",
    "error expected a row of numbers below the heading, got the end of the file",
  ],
  // Web sites keep a history of prices, of visits, of a service's health.
  [
    "history.json",
    '[{"day": "Monday", "price": 3}]',
    'note skipped: expected a training history; no format matches this text: "[{\\"day\\": \\"Monday\\", \\"price\\": 3}]"',
  ],
  ["results.json", '{"accuracy": 0.9}', undefined],
  [
    "train_log.csv",
    "iter,trn,tst\n0,1.5,1.6\n1,1.4,1.5\n2,1.3,1.45\n",
    "note skipped: its columns `iter`, `trn`, `tst` name no known metric; name them in the config: `metrics: { loss: { train: trn, val: tst } }`",
  ],
  [
    "eval_metrics.json",
    '{"epoch": [1, 2, 3], "accuracy": [0.5, 0.6, 0.7]}',
    "note skipped: its keys `epoch`, `accuracy` are not those of a training; name them in the config: `metrics: { loss: { train: accuracy, val: … } }`",
  ],
])("%s with %j", async (path, content, said) => {
  expect(await saidOf(path, content)).toBe(said);
});

describe("an empty runs.json, as `lossgate collect > runs.json` leaves it,", () => {
  const runs =
    '{"schema":"lossgate.runs/1","kind":"collected","accepted":false,"runs":[{"path":"a.json","format":"json","files":["a.json"],"params":{},"series":[{"name":"loss","axis":"row","positions":[0,1],"values":[2,1],"truncated":false}],"clock":null}],"problems":[]}';

  test("is noted beside a history", async () => {
    expect(await saidOf("runs.json", "")).toBe(
      "note skipped: expected the runs of `lossgate collect`; the file is empty",
    );
  });

  test("is an error beside the runs of other jobs", async () => {
    const { problems } = await told(foundBySearch({ "one/runs.json": runs, "two/runs.json": "" }));
    expect(problems).toEqual([
      "error two/runs.json: expected the runs of `lossgate collect`; the file is empty",
    ]);
  });

  test("is an error if it is no empty file", async () => {
    expect(await saidOf("runs.json", page)).toMatch(/^error .* the file is an HTML page/);
  });
});

test("what cannot be opened is told by its name", async () => {
  const never = () => {
    throw new Error("opened");
  };
  const found = ["history.json", "train.log", "data.json"].map((path) => ({
    path,
    by: "search" as const,
    obstacle: "a named pipe",
    open: never,
  }));
  const links = ["a", "b", "c", "d", "e"].map((path) => ({
    path,
    by: "search" as const,
    obstacle: "a link to a directory",
    open: never,
  }));
  expect((await told([...found, ...links])).problems).toEqual([
    expect.stringMatching(/^error history\.json: expected a training history; it is a named pipe/),
    "note train.log: skipped: expected a training history; it is a named pipe",
    "note a: skipped: a link to a directory; name it in `path` to search it",
    "note b: skipped: a link to a directory; name it in `path` to search it",
    "note c: skipped: a link to a directory; name it in `path` to search it",
    "note a: … and 2 more files like it",
  ]);
});

test("a file that is gone is an error, as it may have held a history", async () => {
  const gone = Object.assign(new Error("ENOENT: no such file or directory"), { syscall: "open" });
  const open = () => {
    throw gone;
  };
  const { problems } = await told([{ path: "a.json", by: "search", open }]);
  expect(problems).toEqual(["error a.json: expected a readable file: ENOENT: no such file or directory"]);
});

test("tests, docs and samples are counted, not judged", async () => {
  const [ok, ...samples] = foundBySearch({
    "runs/history.json": history,
    "tests/a/history.json": history,
    "tests/b/history.json": page,
    "tests/c/history.csv": "epoch,loss\n0,1\n1,0.9\n",
  });
  const found = [...(ok ? [ok] : []), ...samples.map((one) => ({ ...one, sampleDirectory: "tests" }))];
  expect(await told(found)).toEqual({
    runs: ["runs: loss[3] val_loss[3]"],
    problems: ["note tests: skipped: 2 files of tests, docs or samples; name it to judge it"],
  });
});

test.each<[patterns: string[], left: string[]]>([
  [["old"], ["new/a.json", "x/older/b.json"]],
  [["old/"], ["new/a.json", "x/older/b.json"]],
  [["x/old*/**"], ["new/a.json", "old/a.json"]],
  [["*.json"], []],
  [["old/a.json", "{new,x}"], []],
  [["nothing"], ["new/a.json", "old/a.json", "x/older/b.json"]],
])("`ignore: %j` leaves %j", async (patterns, left) => {
  const files = foundBySearch({ "new/a.json": history, "old/a.json": history, "x/older/b.json": history });
  const { runs, problems } = await told(files, patterns);
  expect(runs).toHaveLength(left.length);
  const ignored = 3 - left.length;
  const note = `note ignore: ${ignored} file${ignored === 1 ? "" : "s"} left out by the config`;
  expect(problems).toEqual(ignored === 0 ? [] : [note]);
});

test("a file that is named is read, whatever `ignore` says", async () => {
  const found = foundBySearch({ "old/a.json": history }).map((one) => ({ ...one, by: "name" as const }));
  expect((await told(found, ["old"])).runs).toHaveLength(1);
});
