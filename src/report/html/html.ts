import { createHash } from "node:crypto";
import { plural } from "../../text/plural.ts";
import { noContext, type ReportContext } from "../context.ts";
import { errorHeading } from "../error-heading.ts";
import type { RenderOptions } from "../render.ts";
import type { Report } from "../schema.ts";
import script from "./client/index.ts?text";
import { html as markup, nothing, sentence } from "./markup.ts";
import { pack } from "./packed-plots.ts";
import { runSection } from "./run.ts";
import { sections } from "./sections.ts";
import { verdictBadge } from "./status.ts";
import { style } from "./style/index.ts";
import { runTable, seedTable } from "./table.ts";
import { tools } from "./tools.ts";
import { runViews } from "./view.ts";

/** Runs that are open at first glance. */
const maxOpen = 3;

/** Nothing is loaded, and nothing runs but the script and the style of the page itself. */
const policy = [
  "default-src 'none'",
  `script-src '${digest(script)}'`,
  `style-src '${digest(style)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The report as one self-contained page that makes no request, and that can be read without its script. */
export function html(report: Report, { context = noContext, judged = [] }: RenderOptions = {}): string {
  const runs = runViews(report, judged);
  const hasFailed = runs.some(({ verdict }) => verdict === "error");
  const open = runs.filter(({ verdict }) => verdict === "error" || !hasFailed).slice(0, maxOpen);
  const all = report.runs.length;
  const body = markup`<header>
<p class="brand">Lossgate</p>
<h1>${verdictBadge(report.verdict)} <span>${sentence(report.verdict === "error" ? errorHeading(report) : report.headline)}</span></h1>
${report.notes.map((note) => markup`<p class="advice">${sentence(note)}</p>`)}
${report.advice === "" ? nothing : markup`<p class="advice">${sentence(report.advice)}</p>`}
<p class="facts">${facts(report, context)}</p>
</header>
<main>${
    runs.length === 0
      ? nothing
      : markup`${seedTable(report)}<section id="runs"><h2>${plural(all, "run")}</h2>
${all > runs.length ? markup`<p class="quiet">The ${runs.length} worst; the JSON report has all.</p>` : nothing}
${tools(runs)}
${runTable(report, runs)}
<div id="details">${runs.map((run) => runSection(run, open.includes(run), all === 1 ? report.advice : ""))}</div></section>`
  }
${sections(report)}</main>`.markup;
  const plots = JSON.stringify(pack(runs.flatMap(({ plots }) => plots)));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${markup`Lossgate: ${report.headline}`.markup}</title>
<style>${style}</style>
</head>
<body>
${body}
<script type="application/json" id="plots">${plots}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Commit, baseline and workflow run. */
function facts({ baseline }: Report, { commit, run, url }: ReportContext) {
  const [published] = baseline.kind === "found" ? baseline.published : [];
  const age = published
    ? `, ${published.age === 0 ? "from today" : `${plural(published.age, "day")} old`}`
    : "";
  const link = (label: string, id: number) =>
    url === null ? label : markup`<a href="${url}/actions/runs/${id}" rel="noreferrer">${label}</a>`;
  const parts = [
    ...(commit ? [markup`Commit <code>${commit.slice(0, 12)}</code>`] : []),
    baseline.kind === "found"
      ? markup`Baseline ${baseline.from}${age}${published ? markup`, ${link("its workflow run", published.run)}` : nothing}`
      : markup`No baseline: ${baseline.because}`,
    ...(run === null ? [] : [link("Workflow run", run)]),
  ];
  return parts.map((part) => markup`<span>${part}</span>`);
}
