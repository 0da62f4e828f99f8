/** What GitHub answers about workflow runs and their artifacts. */
import { basename } from "node:path";
import {
  type Answer,
  type Context,
  forbidden,
  notFound,
  page,
  type Route,
  refusal,
  refuseToGuess,
} from "./answers.ts";
import { artifactBody, extension, runBody } from "./bodies.ts";
import type { Call } from "./contract.ts";
import type { Artifact, Run, State } from "./state.ts";

export const runRoutes: Readonly<Record<string, Route>> = {
  "actions/list-workflow-runs-for-repo": mayReadActions(({ state, call }) =>
    runsPage(state, call, state.runs),
  ),
  "actions/list-workflow-runs": mayReadActions(({ state, call }) => {
    const wanted = call.path.workflow_id ?? "";
    const found = state.runs.filter(
      ({ workflow }) => String(workflow.id) === wanted || basename(workflow.path) === wanted,
    );
    return found.length === 0 ? notFound : runsPage(state, call, found);
  }),
  "actions/get-workflow-run": mayReadActions(({ state, call }) => {
    const found = state.runs.find(({ id }) => id === Number(call.path.run_id));
    return found === undefined ? notFound : { status: 200, body: runBody(state, found) };
  }),
  "actions/list-artifacts-for-repo": mayReadActions(({ state, call }) =>
    artifactsPage(state, call, state.artifacts.toReversed()),
  ),
  "actions/list-workflow-run-artifacts": mayReadActions(({ state, call }) => {
    const id = Number(call.path.run_id);
    if (!state.runs.some((one) => one.id === id)) return notFound;
    const found = state.artifacts.filter((one) => one.run === id);
    return artifactsPage(state, call, found);
  }),
  "actions/get-artifact": onArtifact(({ state }, found) => ({
    status: 200,
    body: artifactBody(state, found),
  })),
  "actions/download-artifact": onArtifact(({ blobs }, found) => {
    if (found.expired) return refusal(410, "Artifact has expired");
    return {
      status: 302,
      body: null,
      headers: {
        location: found.url ?? `${blobs}/artifacts/${found.id}${extension(found.mimeType)}?sig=secret`,
      },
    };
  }),
};

function mayReadActions(route: Route): Route {
  return (context) => (context.state.permissions.actions === "none" ? forbidden : route(context));
}

function onArtifact(route: (context: Context, artifact: Artifact) => Answer): Route {
  return mayReadActions((context) => {
    const found = context.state.artifacts.find(({ id }) => id === Number(context.call.path.artifact_id));
    return found === undefined ? notFound : route(context, found);
  });
}

function runsPage(state: State, call: Call, runs: readonly Run[]): Answer {
  const {
    branch,
    event,
    status,
    head_sha,
    page: _,
    per_page,
    exclude_pull_requests,
    ...unknown
  } = call.query;
  refuseToGuess(call, unknown);
  const found = runs.filter(
    (run) =>
      (branch === undefined || run.head.ref === branch) &&
      (event === undefined || run.event === event) &&
      (status === undefined || run.status === status || run.conclusion === status) &&
      (head_sha === undefined || run.head.sha === head_sha),
  );
  const newestFirst = found.toSorted((a, b) => b.id - a.id);
  return page(call, newestFirst, (run) => runBody(state, run), "workflow_runs");
}

function artifactsPage(state: State, call: Call, artifacts: readonly Artifact[]): Answer {
  const { name, page: _, per_page, direction, ...unknown } = call.query;
  refuseToGuess(call, unknown);
  const found = artifacts.filter((one) => name === undefined || one.name === name);
  return page(call, found, (one) => artifactBody(state, one), "artifacts");
}
