import * as core from "@actions/core";
import { type Inputs, readInputs } from "../config/inputs.ts";
import { InputError } from "../problems.ts";
import type { ArtifactService } from "./artifact-service.ts";
import type { CallCount, GitHub, Purpose } from "./client.ts";
import { type Event, readEvent } from "./event.ts";
import { startPatience } from "./patience.ts";

/** One step of a workflow: what it was given, and the services that it may use. */
export type Step = {
  readonly inputs: Inputs;
  /** What is wrong with the inputs; null if nothing is. */
  readonly inputError: InputError | null;
  readonly event: Event;
  /** Opens a client whose calls together take no longer than the timeout, by default what is left of the patience of the step. */
  readonly connect: (purpose: Purpose, timeoutMs?: number) => Promise<GitHub>;
  readonly artifactService: () => Promise<ArtifactService>;
};

/** Reads the inputs and the event. The services are loaded at their first use, since that takes longer than to judge a run. */
export async function openStep(): Promise<Step> {
  const event = await readEvent(process.env);
  // The clients read it too when they are loaded, and throw.
  if (event.payloadError !== null) delete process.env["GITHUB_EVENT_PATH"];
  const { inputs, problems } = readInputs((name) => core.getInput(name), event.run?.job ?? "job");
  const calls: CallCount = { total: 0, failed: 0, remaining: "" };
  process.once("exit", () => {
    if (calls.total > 0) core.debug(summaryOf(calls));
  });
  const patience = startPatience();
  let service: Promise<ArtifactService> | undefined;
  return {
    inputs,
    inputError: problems.length > 0 ? new InputError(problems) : null,
    event,
    connect: async (purpose, timeoutMs = patience.left()) => {
      const { connect } = await import("./client.ts");
      return connect(inputs.token, calls, purpose, patience, timeoutMs);
    },
    artifactService: () => {
      service ??= import("./artifact-service.ts").then(({ openArtifactService }) =>
        openArtifactService(patience),
      );
      return service;
    },
  };
}

function summaryOf({ total, failed, remaining }: CallCount): string {
  const left = remaining === "" ? "" : `, ${remaining} left in this hour`;
  return `GitHub: ${total} calls, ${failed} of them failed${left}`;
}
