import type { Render } from "./render.ts";

export type Renderer = {
  /** The name that `--format` takes. */
  readonly id: string;
  /** The ending of a file by which `--output` chooses it. */
  readonly extension: string;
  readonly load: () => Promise<Render>;
};

/** Every rendering of a report: a new one is a file of its own and a line here. Each loads only when it is used. */
export const renderers: readonly Renderer[] = [
  { id: "terminal", extension: ".txt", load: async () => (await import("./terminal/terminal.ts")).terminal },
  { id: "markdown", extension: ".md", load: async () => (await import("./markdown/markdown.ts")).markdown },
  { id: "json", extension: ".json", load: async () => (await import("./json.ts")).json },
  { id: "html", extension: ".html", load: async () => (await import("./html/html.ts")).html },
  { id: "junit", extension: ".xml", load: async () => (await import("./junit.ts")).junit },
  { id: "sarif", extension: ".sarif", load: async () => (await import("./sarif.ts")).sarif },
];
