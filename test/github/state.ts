/** What the loopback GitHub knows. Tests read and change it at any time. */

export type Comment = {
  id: number;
  /** The number of the pull request. */
  issue: number;
  body: string;
  user: { login: string; type: "Bot" | "User" };
  createdAt: string;
  updatedAt: string;
};

export type Pull = {
  number: number;
  state: "open" | "closed";
  /** `repo` is `owner/name`: another one than the repository's own makes it a pull request from a fork. */
  head: { ref: string; sha: string; repo: string };
  base: { ref: string; sha: string };
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
  head: { ref: string; sha: string; repo: string };
  pulls: number[];
  createdAt: string;
};

export type Artifact = { id: number; run: number; name: string; zip: Uint8Array; expired: boolean };

/** `ref` is null where every commit has the file. */
type File = { path: string; ref: string | null; text: string };

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
    statuses: "write" | "read";
    actions: "read" | "none";
    contents: "read" | "none";
  };
  pulls: Pull[];
  /** In the order of their making. */
  comments: Comment[];
  commits: Commit[];
  runs: Run[];
  artifacts: Artifact[];
  files: File[];
  /** What was posted, oldest first. */
  statuses: Status[];
};

/** A pull request of the repository's own branch. */
export function pull(number: number, changes: Partial<Pull> = {}): Pull {
  return {
    number,
    state: "open",
    head: { ref: `topic-${number}`, sha: sha(`head-${number}`), repo: "lossgate/sample" },
    base: { ref: "main", sha: sha("main") },
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
    head: { ref: "main", sha: sha("main"), repo: "lossgate/sample" },
    pulls: [],
    createdAt: instant(id),
    ...changes,
  };
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
    permissions: { pullRequests: "write", statuses: "write", actions: "read", contents: "read" },
    pulls: [],
    comments: [],
    commits: [],
    runs: [],
    artifacts: [],
    files: [],
    statuses: [],
    ...changes,
  };
}
