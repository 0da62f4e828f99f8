/** What the loopback GitHub knows. Tests read and change it at any time. */
import { createHash } from "node:crypto";

export type Comment = {
  id: number;
  /** The number of the pull request. */
  issue: number;
  body: string;
  user: { login: string; type: "Bot" | "User" };
  createdAt: string;
  updatedAt: string;
};

export type Issue = {
  number: number;
  title: string;
  body: string;
  state: "open" | "closed";
  stateReason: "completed" | "not_planned" | null;
  user: Comment["user"];
};

export type Pull = {
  number: number;
  state: "open" | "closed";
  /**
   * `repo` is `owner/name`: another one than the repository's own makes it a pull request from a fork, null one from a
   * fork that is gone.
   */
  head: { ref: string; sha: string; repo: string | null };
  base: { ref: string; sha: string };
  /** Who opened it. */
  user: string;
  labels: string[];
  mergedAt: string | null;
  /** On the base branch. GitHub's test merges of open pull requests are none. */
  mergeCommit: string | null;
};

export type Commit = {
  sha: string;
  parents: string[];
  /** Branches and tags that point at it. */
  refs: string[];
};

export type Run = {
  id: number;
  workflow: { id: number; path: string };
  event: string;
  status: "queued" | "in_progress" | "completed";
  conclusion: "success" | "failure" | "cancelled" | null;
  attempt: number;
  head: { ref: string; sha: string; repo: string };
  pulls: number[];
  createdAt: string;
};

export type Artifact = {
  id: number;
  run: number;
  /** Of the run. The same name may be uploaded once in each. */
  attempt: number;
  name: string;
  /** What a download gives. */
  bytes: Uint8Array;
  /** `application/zip`, or that of a single file which was uploaded as it is and whose name is the artifact's. */
  mimeType: string;
  /** What GitHub tells, which need not be that of `bytes`. Artifacts of old have none. */
  digest: string | null;
  expired: boolean;
  createdAt: string;
  /** Where the bytes are downloaded, if not from the loopback GitHub's own storage. */
  url: string | null;
};

/** `ref` is null where every commit has the file; `repository` is this one, if left out. */
export type File = { path: string; ref: string | null; text: string; repository?: string };

export type Status = {
  sha: string;
  state: string;
  context: string;
  description: string | null;
  targetUrl: string | null;
};

export type State = {
  repository: string;
  /** Whose token it is. */
  login: string;
  /** What `GET /user` answers: installation tokens, as the workflow's own, get a 403. */
  user: "forbidden" | "login";
  /** What a GraphQL query for the viewer's login answers. */
  graphql: "login" | "forbidden" | "errors";
  permissions: {
    pullRequests: "write" | "read";
    issues: "write" | "read" | "none";
    statuses: "write" | "read";
    actions: "read" | "none";
    contents: "read" | "none";
  };
  /** `remaining` counts down with every request, and those below 0 are refused. `reset` is in seconds since 1970. */
  rateLimit: { limit: number; remaining: number; reset: number };
  pulls: Pull[];
  /** Null where the repository has them disabled. */
  issues: Issue[] | null;
  /** In the order of their making. */
  comments: Comment[];
  commits: Commit[];
  runs: Run[];
  artifacts: Artifact[];
  files: File[];
  /** What was posted, oldest first. */
  statuses: Status[];
};

/** No entries: nothing but the record that ends a zip. */
const EMPTY_ZIP = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)]);

/** A pull request of the repository's own branch. */
export function pull(number: number, changes: Partial<Pull> = {}): Pull {
  return {
    number,
    state: "open",
    head: { ref: `topic-${number}`, sha: sha(`head-${number}`), repo: "lossgate/sample" },
    base: { ref: "main", sha: sha("main") },
    user: "octocat",
    labels: [],
    mergedAt: null,
    mergeCommit: null,
    ...changes,
  };
}

/** A finished run on the main branch. */
export function run(id: number, changes: Partial<Run> = {}): Run {
  return {
    id,
    workflow: { id: 1, path: ".github/workflows/train.yml" },
    event: "push",
    status: "completed",
    conclusion: "success",
    attempt: 1,
    head: { ref: "main", sha: sha("main"), repo: "lossgate/sample" },
    pulls: [],
    createdAt: instant(id),
    ...changes,
  };
}

/** A zip; `digest` is the true one unless the test says otherwise. */
export function artifact(id: number, changes: Partial<Artifact> = {}): Artifact {
  const bytes = changes.bytes ?? EMPTY_ZIP;
  return {
    id,
    run: 1,
    attempt: 1,
    name: "lossgate",
    bytes,
    mimeType: "application/zip",
    digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    expired: false,
    createdAt: instant(id),
    url: null,
    ...changes,
  };
}

/** What the token of a fork's `pull_request` may do, whatever the workflow asks for. */
export function forkToken(): State["permissions"] {
  return { pullRequests: "read", issues: "read", statuses: "read", actions: "read", contents: "read" };
}

/** Forty hexadecimal digits that stay the same for the same word. */
export function sha(word: string): string {
  return Buffer.from(word).toString("hex").padEnd(40, "0").slice(0, 40);
}

/** Second `count` of 2026: times that order things and stay the same in snapshots. */
export function instant(count: number): string {
  return new Date(Date.UTC(2026, 0, 1) + count * 1000).toISOString().replace(".000", "");
}

export function initialState(changes: Partial<State>): State {
  return {
    repository: "lossgate/sample",
    login: "github-actions[bot]",
    user: "forbidden",
    graphql: "login",
    permissions: {
      pullRequests: "write",
      issues: "write",
      statuses: "write",
      actions: "read",
      contents: "read",
    },
    rateLimit: { limit: 1000, remaining: 1000, reset: Math.ceil(Date.now() / 1000) + 3600 },
    pulls: [],
    issues: [],
    comments: [],
    commits: [],
    runs: [],
    artifacts: [],
    files: [],
    statuses: [],
    ...changes,
  };
}
