import * as z from "zod/mini";

const repository = z.nullish(z.object({ full_name: z.string() }));

const payloadSchema = z.object({
  repository: z.nullish(z.object({ default_branch: z.nullish(z.string()) })),
  pull_request: z.nullish(
    z.object({
      number: z.int(),
      head: z.object({ sha: z.string(), repo: repository }),
      base: z.object({ sha: z.string(), ref: z.string() }),
      labels: z.nullish(z.array(z.object({ name: z.string() }))),
    }),
  ),
  merge_group: z.nullish(z.object({ base_sha: z.string(), base_ref: z.string(), head_ref: z.string() })),
  workflow_run: z.nullish(
    z.object({
      id: z.int(),
      run_attempt: z.int(),
      workflow_id: z.int(),
      event: z.string(),
      conclusion: z.nullish(z.string()),
      head_sha: z.string(),
      head_branch: z.nullable(z.string()),
      head_repository: repository,
    }),
  ),
});

export type Payload = z.output<typeof payloadSchema>;

/** Parses the payload of an event, as far as we read it. Throws where it is not as GitHub writes it. */
export function parsePayload(text: string): Payload {
  return payloadSchema.parse(JSON.parse(text));
}
