/** Azure's blob storage, where GitHub keeps artifacts: one emulator for all tests of a process, started when needed. */
import { spawn } from "node:child_process";
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { Socket } from "node:net";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url);
const MAIN = require.resolve("azurite/dist/src/blob/main.js");
// The client's API version is newer than the newest that the emulator knows.
const OPTIONS = ["--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck"];
const ADDRESS = ["--blobHost", "127.0.0.1", "--blobPort", "0"];
/** Its standard input ends with this process, however that ends. */
const ENDS_WITH_US = 'data:text/javascript,process.stdin.resume().on("end",()=>process.exit())';

const ACCOUNT = "github";
const CONTAINER = "actions-results";
const KEY = randomBytes(32);
const VERSION = "2021-12-02";
const EXPIRY = "2100-01-01T00:00:00Z";

let started: Promise<string> | null = null;

/** Its address, which is not the one that clients are given. */
export function azurite(): Promise<string> {
  started ??= start();
  return started;
}

async function start(): Promise<string> {
  const child = spawn(process.execPath, ["--import", ENDS_WITH_US, MAIN, ...OPTIONS, ...ADDRESS], {
    env: { PATH: process.env["PATH"], AZURITE_ACCOUNTS: `${ACCOUNT}:${KEY.toString("base64")}` },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.on("error", reject).on("exit", (code) => reject(new Error(`Azurite ended with ${code}`)));
    createInterface(child.stdout).on("line", (line) => {
      const address = /successfully listens on (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  child.unref();
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref();
  await put(`${url}/${ACCOUNT}/${CONTAINER}?restype=container&${accountSas()}`, null, {});
  return url;
}

/** A new place for `bytes`, whose address ends in `extension`. */
export function newBlob(extension: string): string {
  return `${randomUUID()}${extension}`;
}

export type Signature = {
  /** r, c, w: read, create, write. */
  readonly permissions: string;
  /** What a download shall say of itself. */
  readonly disposition?: string;
};

/** The path and query of a blob, with all that is needed to use it so. */
export function signed(blob: string, { permissions, disposition = "" }: Signature): string {
  const resource = `/blob/${ACCOUNT}/${CONTAINER}/${blob}`;
  // In the order of Azure's documentation ("Create a service SAS"); what we leave out is an empty line.
  const fields = [
    permissions,
    "",
    EXPIRY,
    resource,
    "",
    "",
    "",
    VERSION,
    "b",
    "",
    "",
    "",
    disposition,
    "",
    "",
    "",
  ];
  const query = { sv: VERSION, sr: "b", sp: permissions, se: EXPIRY, sig: sign(fields) };
  const all = { ...query, ...(disposition === "" ? {} : { rscd: disposition }) };
  return `/${ACCOUNT}/${CONTAINER}/${blob}?${new URLSearchParams(all)}`;
}

/** Only the whole account's signature may create a container. */
function accountSas(): URLSearchParams {
  const fields = [ACCOUNT, "c", "b", "c", "", EXPIRY, "", "", VERSION, "", ""];
  return new URLSearchParams({ sv: VERSION, ss: "b", srt: "c", sp: "c", se: EXPIRY, sig: sign(fields) });
}

function sign(fields: readonly string[]): string {
  return createHmac("sha256", KEY).update(fields.join("\n")).digest("base64");
}

/** Past the client, what only the tests do: lay something there. */
export async function put(
  url: string,
  body: Uint8Array | null,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const answer = await fetch(url, { method: "PUT", body, headers });
  if (!answer.ok) throw new Error(`Azurite: ${answer.status} ${await answer.text()}`);
}

/** What a client laid there; null where it did not. */
export async function get(url: string): Promise<Uint8Array | null> {
  const answer = await fetch(url);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
