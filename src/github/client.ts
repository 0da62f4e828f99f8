import * as core from "@actions/core";
import { getOctokit } from "@actions/github";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { statusOf } from "../text/http-error.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import type { Patience } from "./patience.ts";

export type GitHub = ReturnType<typeof getOctokit>;

/** The calls of one step, for its debug log. */
export type CallCount = {
  total: number;
  failed: number;
  /** Calls left in this hour; empty until the first response. */
  remaining: string;
};

/** What a client is for: the throttling plugin paces the clients of each purpose separately. */
export type Purpose = "read" | "write";

const attemptTimeoutMs = 15_000;

/** Statuses that are not retried; the throttling plugin handles rate limits (429). */
const finalStatuses = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/**
 * Returns a client of GitHub's API that adds its calls to `calls` and logs each at debug level. Failed calls are repeated at
 * most twice, after 1 and 4 seconds; writes are a second apart; a rate limit is waited out if it ends within `timeoutMs`, the
 * time for all calls of the client together. Calls that fail use up `patience`.
 */
export function connect(
  token: string,
  calls: CallCount,
  purpose: Purpose,
  patience: Patience,
  timeoutMs: number,
): GitHub {
  const start = Date.now();
  const deadline = AbortSignal.timeout(timeoutMs);
  const shouldWait = (seconds: number, _options: object, _octokit: object, retries: number) => {
    const isWaiting = retries < 2 && Date.now() + seconds * 1000 < start + timeoutMs;
    core.info(`GitHub limits the rate of calls for ${seconds} s: ${isWaiting ? "waiting" : "giving up"}.`);
    return isWaiting;
  };
  const logCalls = ({ hook }: Pick<GitHub, "hook">) => {
    hook.wrap("request", async (request, options) => {
      const { method, url } = options;
      const began = Date.now();
      const log = (outcome: number | string) =>
        core.debug(sanitizeLine(`GitHub: ${method} ${url}: ${outcome} in ${Date.now() - began} ms`, 300));
      calls.total++;
      // Held to the end: Node 20 forgets the timeout of a signal that only `any` refers to.
      const attempt = AbortSignal.timeout(attemptTimeoutMs);
      options.request.signal = AbortSignal.any([deadline, attempt]);
      try {
        const response = await request(options);
        // A proxy may answer every call with its own page.
        const type = response.headers["content-type"] ?? "";
        if (response.status < 300 && type.startsWith("text/html"))
          throw new Error("expected a response from GitHub, got an HTML page: is there a proxy in between?");
        // Octokit gives JSON that stopped or does not parse as a text.
        const hasBody = response.status === 200 || response.status === 201;
        if (hasBody && type.startsWith("application/json") && typeof response.data === "string")
          throw new Error(
            `expected JSON from GitHub, got ${attempt.aborted ? `only a part in ${attemptTimeoutMs / 1000} s` : "text that does not parse"}`,
          );
        calls.remaining = response.headers["x-ratelimit-remaining"] ?? calls.remaining;
        log(response.status);
        return response;
      } catch (thrown) {
        calls.failed++;
        log(String(thrown));
        // An error that is none of a request is not retried.
        throw deadline.aborted ? new Error(`no answer within ${Math.round(timeoutMs / 1000)} s`) : thrown;
      }
    });
    return {};
  };
  return getOctokit(
    // Octokit refuses an empty token when it is made, `rejectWithoutToken` when it is used.
    token || "none",
    {
      // `logCalls` logs instead.
      log: { debug() {}, info() {}, warn() {}, error() {} },
      retry: { doNotRetry: finalStatuses, retries: 2 },
      // The plugin counts a GraphQL query as a write: the first write would wait a second for one that only reads.
      throttle: { id: purpose, onRateLimit: shouldWait, onSecondaryRateLimit: shouldWait },
    },
    logCalls,
    retry,
    throttling,
    copyRequestOptions,
    // The last one sees a call with all its retries.
    ({ hook }) => {
      hook.wrap("request", (request, options) => patience.waitFor(async () => request(options)));
      return {};
    },
    ...(token === "" ? [rejectWithoutToken] : []),
  );
}

/** The plugins count attempts in an object that all calls share, so that parallel calls would add up their retries. */
function copyRequestOptions({ hook }: Pick<GitHub, "hook">) {
  hook.before("request", (options) => {
    options.request = { ...options.request };
  });
  return {};
}

function rejectWithoutToken({ hook }: Pick<GitHub, "hook">) {
  hook.before("request", () => {
    throw new Error("the input github-token is empty");
  });
  return {};
}

/** Returns a sentence on the permission that a call needs; empty if it failed for another reason. */
export function permissionFor(thrown: unknown, permission: string): string {
  const status = statusOf(thrown);
  return status === 403 || status === 404 ? ` The job needs the permission ${permission}.` : "";
}
