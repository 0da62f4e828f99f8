/** GitHub's own reading of workflows and of action.yml (the package behind its editors), for our docs' examples. */
import {
  type ActionsMetadataProvider,
  LogLevel,
  registerLogger,
  setLogLevel,
  validate,
} from "@actions/languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";

export type Message = {
  /** 1-based, in the text that was given. */
  readonly line: number;
  readonly text: string;
};

/** The reader passes over what it does not know about a local action: name it as a published one. */
const OURS = "lossgate/lossgate";
const LOCAL = /^(\s*(?:-\s+)?uses:\s*)(["']?)\.\/?\2(?=\s*(?:#.*)?$)/gm;

let documents = 0;
const crashes: string[] = [];
registerLogger({ error: (message) => crashes.push(message), warn() {}, info() {}, log() {} });
setLogLevel(LogLevel.Error);

/** What GitHub says of a workflow that uses this action. What other actions take, it does not know here. */
export function validateWorkflow(yamlText: string, actionYmlText: string): Promise<Message[]> {
  const ours = parse(actionYmlText);
  const provider: ActionsMetadataProvider = {
    // Without inputs, an action's `with:` is not looked at.
    fetchActionMetadata: async ({ owner, name, ref }) =>
      `${owner}/${name}` === OURS ? ours : { name: `${owner}/${name}@${ref}`, description: "" },
  };
  return read(
    `.github/workflows/example-${documents++}.yml`,
    yamlText.replace(LOCAL, `$1${OURS}@local`),
    provider,
  );
}

export function validateActionFile(text: string): Promise<Message[]> {
  return read(`example-${documents++}/action.yml`, text);
}

/** `path` tells the reader what kind of file it is, and must be new each time: it remembers files by their path. */
async function read(path: string, text: string, provider?: ActionsMetadataProvider): Promise<Message[]> {
  const document = TextDocument.create(`file:///${path}`, "yaml", 1, text);
  const found = await validate(document, provider === undefined ? {} : { actionsMetadataProvider: provider });
  // It logs its own errors and reports nothing: a broken reader would find every example good.
  if (crashes.length > 0) throw new Error(crashes.splice(0).join("\n"));
  return found
    .map(({ message, range }) => ({
      line: range.start.line + 1,
      text: typeof message === "string" ? message : message.value,
    }))
    .toSorted((a, b) => a.line - b.line);
}
