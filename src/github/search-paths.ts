import type { SearchPaths } from "../artifacts/find.ts";
import type { Inputs } from "../config/inputs.ts";
import type { Problem } from "../problems.ts";
import type { Event } from "./event.ts";

/** Where the trainings lie: in the checkout, or in artifacts, which are fetched. Throws InputError. */
export async function searchPathsOf(
  inputs: Inputs,
  event: Event,
  workspace: string,
): Promise<{ readonly paths: SearchPaths; readonly notes: readonly Problem[] }> {
  const { artifact, paths } = inputs;
  if (artifact === null) return { paths: { root: workspace, paths }, notes: [] };
  const { fetchArtifacts } = await import("./artifact-client.ts");
  const { root, met } = await fetchArtifacts(inputs, event, artifact);
  return { paths: { root, paths }, notes: met };
}
