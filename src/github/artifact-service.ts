import { AsyncLocalStorage } from "node:async_hooks";
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DefaultArtifactClient, type UploadArtifactOptions } from "@actions/artifact";
import * as core from "@actions/core";
import type { ArtifactSource } from "../artifacts/download.ts";
import { errorMessage } from "../text/error-message.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import { httpErrorMessage } from "../text/http-error.ts";
import type { Patience } from "./patience.ts";
import { watchDownload } from "./watch-download.ts";

const listTimeoutMs = 60_000;
/** For one artifact. */
const downloadTimeoutMs = 120_000;
const uploadTimeoutMs = 60_000;

/** GitHub's artifact service for the steps of a workflow run; it sees only the artifacts of this run. */
export type ArtifactService = {
  readonly thisRun: ArtifactSource;
  /** Uploads files of a directory as one artifact of this run and returns its id. */
  readonly upload: (name: string, directory: string, files: readonly string[]) => Promise<number>;
  /** Uploads one file as it is, under its own name, so that a browser shows it. Returns the id of the artifact. */
  readonly uploadFile: (path: string) => Promise<number>;
};

/** Opens the service, and silences its client from then on. */
export function openArtifactService(patience: Patience): ArtifactService {
  const client = new DefaultArtifactClient();
  const call = silencer(patience);
  const upload = async (
    name: string,
    directory: string,
    files: readonly string[],
    options: UploadArtifactOptions,
  ) => {
    const attempt = async () => {
      const { id } = await call(Math.min(uploadTimeoutMs, patience.left()), () =>
        client.uploadArtifact(name, [...files], directory, options),
      );
      if (id === undefined) throw new Error("expected an artifact id from the artifact service, got none");
      return id;
    };
    try {
      return await attempt();
    } catch (thrown) {
      // A job that runs again replaces what it uploaded before.
      if (!isNameTaken(thrown) || !(Number(process.env["GITHUB_RUN_ATTEMPT"]) > 1)) throw thrown;
      await call(Math.min(uploadTimeoutMs, patience.left()), () => client.deleteArtifact(name));
      const message = `Replaced the artifact ${name} of an earlier attempt.`;
      core.notice(escapeWorkflowCommands(message), { title: "lossgate" });
      return attempt();
    }
  };
  return {
    thisRun: {
      name: "this run",
      list: async () => {
        const { artifacts } = await call(Math.min(listTimeoutMs, patience.left()), () =>
          client.listArtifacts({ latest: true }),
        ).catch((thrown) => {
          throw isUnavailable(thrown)
            ? new Error(
                `${unavailable}: download the artifacts with actions/download-artifact@v3 and set \`path\` to their directory`,
              )
            : thrown;
        });
        return artifacts.map(({ id, name, size, digest }) => {
          return { id, name, bytes: size, digest: digest ?? null, expired: false };
        });
      },
      download: async ({ id }, path) => {
        await call(downloadTimeoutMs, () =>
          watchDownload(() => bytesIn(path), client.downloadArtifact(id, { path, skipDecompress: true })),
        );
      },
    },
    upload: (name, directory, files) => upload(name, directory, files, {}),
    uploadFile: (path) => upload(basename(path), dirname(path), [path], { skipArchive: true }),
  };
}

function bytesIn(directory: string): number {
  const sizes = readdirSync(directory).map((name) => statSync(join(directory, name)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
}

function isNameTaken(thrown: unknown): boolean {
  return /\(409\)/.test(errorMessage(thrown));
}

export const unavailable = "GitHub Enterprise Server has no artifact service for an action";

/** Whether the client refused to work because GitHub Enterprise Server has no such service. */
export function isUnavailable(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === "GHESNotSupportedError";
}

/** Says why an upload failed. */
export function uploadError(thrown: unknown): string {
  if (isNameTaken(thrown))
    return "an artifact of that name already exists: give each gate a `name` of its own";
  return httpErrorMessage(thrown);
}

type Call = <Value>(timeoutMs: number, call: () => Promise<Value>) => Promise<Value>;

/**
 * Returns a function that calls the client with a timeout, since the client itself waits for minutes, and drops what the client
 * prints: it logs the names of artifacts and files, which the runner could take for commands. Masks of secrets and debug lines
 * pass. The filter stays in place, because a call that was given up may still print.
 */
function silencer(patience: Patience): Call {
  const isInCall = new AsyncLocalStorage<boolean>();
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array, ...rest: []) =>
    isInCall.getStore() && !/^::(add-mask|debug)::/.test(String(chunk)) ? true : write(chunk, ...rest);
  return (timeoutMs, call) =>
    patience.waitFor(async () => {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => reject(new Error(`no answer within ${Math.round(timeoutMs / 1000)} s`)),
          timeoutMs,
        );
      });
      try {
        return await Promise.race([isInCall.run(true, call), timeout]);
      } finally {
        clearTimeout(timer);
      }
    });
}
