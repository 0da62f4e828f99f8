import * as core from "@actions/core";
import { getOctokit } from "@actions/github";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { sanitizeLine } from "../text/sanitize.ts";

export type GitHub = ReturnType<typeof getOctokit>;

/** So long, in milliseconds, may one attempt of a call take. */
const attemptTimeoutMs = 15_000;

/** All calls of this process, for the log. */
const calls = { count: 0, failed: 0, left: "" };

/** What another attempt does not mend; a 429 is the rate limits' matter. */
const final = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/**
 * GitHub's client: calls that break down are made again (twice at most, after 1 and 4 seconds), writes keep a second's
 * distance, and a rate limit is waited for where it ends within our patience: so many milliseconds for all calls of this
 * client together. Each call is told at debug level, and their sum.
 */
export function connect(token: string, patience = 60_000): GitHub {
  const start = Date.now();
  const deadline = AbortSignal.timeout(patience);
  const waits = (seconds: number, _options: object, _octokit: object, count: number) => {
    const isWaited = count < 2 && Date.now() + seconds * 1000 < start + patience;
    core.info(`GitHub limits the rate of calls for ${seconds} s: ${isWaited ? "waiting" : "giving up"}.`);
    return isWaited;
  };
  const told = ({ hook }: Pick<GitHub, "hook">) => {
    hook.wrap("request", async (request, options) => {
      const began = Date.now();
      const tell = (status: number | string) =>
        core.debug(
          sanitizeLine(
            `GitHub: ${options.method} ${options.url}: ${status} in ${Date.now() - began} ms`,
            300,
          ),
        );
      calls.count++;
      options.request.signal = AbortSignal.any([deadline, AbortSignal.timeout(attemptTimeoutMs)]);
      try {
        const response = await request(options);
        // What stands between us and GitHub may answer every call with a page for people.
        const type = response.headers["content-type"] ?? "";
        if (response.status < 300 && type.startsWith("text/html"))
          throw new Error("expected GitHub's answer, got a page of HTML: is there a proxy in between?");
        calls.left = response.headers["x-ratelimit-remaining"] ?? calls.left;
        tell(response.status);
        return response;
      } catch (thrown) {
        calls.failed++;
        tell(String(thrown));
        throw thrown;
      }
    });
    return {};
  };
  if (process.listenerCount("exit", tellCalls) === 0) process.once("exit", tellCalls);
  return getOctokit(
    token,
    {
      // Told at debug level below.
      log: { debug() {}, info() {}, warn() {}, error() {} },
      retry: { doNotRetry: final, retries: 2 },
      throttle: { onRateLimit: waits, onSecondaryRateLimit: waits },
    },
    told,
    retry,
    throttling,
    ownRequest,
  );
}

/** The plugins count attempts in an object that all calls share, so that calls at the same time would wait for each other's. */
function ownRequest({ hook }: Pick<GitHub, "hook">) {
  hook.before("request", (options) => {
    options.request = { ...options.request };
  });
  return {};
}

function tellCalls(): void {
  const left = calls.left === "" ? "" : `, ${calls.left} left in this hour`;
  core.debug(`GitHub: ${calls.count} calls, ${calls.failed} of them failed${left}`);
}

/** The HTTP status of what Octokit threw; null where there was none. */
export function statusOf(thrown: unknown): unknown {
  return typeof thrown === "object" && thrown !== null && "status" in thrown ? thrown.status : null;
}

/** On one line. */
export function messageOf(thrown: unknown): string {
  return sanitizeLine(thrown instanceof Error ? thrown.message : String(thrown), 300);
}

/** What a job needs so that a call is allowed; empty where it failed for another reason. */
export function permissionFor(thrown: unknown, permission: string): string {
  const status = statusOf(thrown);
  return status === 403 || status === 404 ? ` The job needs the permission ${permission}.` : "";
}
