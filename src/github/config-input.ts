import type { ConfigText } from "../config/yaml.ts";
import { error, InputError } from "../problems.ts";
import { errorMessage } from "../text/error-message.ts";
import { statusOf } from "../text/http-error.ts";
import type { Step } from "./step.ts";

/** Returns the path of the config in the checkout, null for the default one, or its text from a repository. Throws InputError. */
export async function readConfigInput({ inputs, connect }: Step): Promise<string | ConfigText | null> {
  const { config } = inputs;
  if (config === null || typeof config === "string") return config;
  const { readRepositoryFile } = await import("./repository-file.ts");
  const { owner, repo, path, ref } = config;
  const file = `${owner}/${repo}/${path}@${ref}`;
  const problem = (message: string) => new InputError([error("input config", `${file}: ${message}`)]);
  let text: string | null;
  try {
    text = await readRepositoryFile(await connect("read"), config);
  } catch (thrown) {
    const isHidden = [403, 404].includes(statusOf(thrown) ?? 0);
    const cure = isHidden
      ? ` Check repository and ref; the token needs the permission contents: read for ${owner}/${repo}.`
      : "";
    throw problem(`could not be read: ${errorMessage(thrown)}.${cure}`);
  }
  if (text === null) throw problem("no such file");
  return { file, text };
}
