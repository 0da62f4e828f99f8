import { sanitizeLine } from "../../text/sanitize.ts";
import { resultTable } from "../result-table.ts";
import type { Report } from "../schema.ts";
import type { Column, Table } from "../table.ts";
import { html, type Markup, nothing } from "./markup.ts";
import { signBadge } from "./status.ts";
import type { RunView } from "./view.ts";

/** A table of more rows scrolls. */
const maxHeight = 12;

/** The results of trainings that several seeds repeat; nothing without such trainings. */
export function seedTable(report: Report): Markup {
  if (report.runs.every(({ name, group }) => name === group)) return nothing;
  return html`<section><h2>Seeds</h2>${formatTable("Results by seeds", withVerdict(resultTable(report)))}</section>`;
}

/** The results of each run, to be sorted and filtered; those of a single run by its metrics. */
export function runTable(report: Report, views: readonly RunView[]): Markup {
  const runs = views.map(({ run, id }) => ({ ...run, group: id }));
  const results = withVerdict(resultTable({ ...report, runs }));
  return formatTable("Results", results, views.length > 1 ? views : []);
}

function withVerdict({ columns, lines }: Table): Table {
  return {
    columns: columns.map((column) => (column.kind === "sign" ? { ...column, heading: "Verdict" } : column)),
    lines,
  };
}

/** A table with its numbers to the right. Where its last lines are runs, the script of the page sorts and filters them. */
export function formatTable(
  label: string,
  { columns, lines }: Table,
  views: readonly RunView[] = [],
): Markup {
  const headings = columns.map(({ heading, kind }) =>
    heading === ""
      ? html`<td role="cell"></td>`
      : html`<th role="columnheader" scope="col" class="${kind}">${heading}</th>`,
  );
  const rows = lines.map((line, i) => {
    const view = views[i - (lines.length - views.length)];
    const cells = line.map((text, column) => cell(columns[column], text, view));
    return html`<tr role="row"${view ? attributes(view) : nothing}>${cells}</tr>`;
  });
  const id = views.length > 0 ? html` id="runs-table"` : nothing;
  return html`<div class="scroll${lines.length > maxHeight ? " tall" : ""}" role="region" aria-label="${label}" tabindex="0"><table${id} role="table"><thead role="rowgroup"><tr role="row">${headings}</tr></thead><tbody role="rowgroup">${rows}</tbody></table></div>`;
}

function attributes({ run, id, verdict }: RunView): Markup {
  const params = Object.entries(run.params).map(([param, value]) => `${param}=${value}`);
  const search = sanitizeLine([...params, ...run.metrics].join(" "), 500);
  return html` data-run="${id}" data-verdict="${verdict}" data-search="${search}"`;
}

/** A cell is named on a small screen. */
function cell(column: Column | undefined, text: string, view: RunView | undefined): Markup {
  const { heading = "", kind = "text" } = column ?? {};
  if (kind === "sign") return html`<td role="cell" data-value="${view?.order ?? -1}">${signBadge(text)}</td>`;
  if (kind === "name")
    return html`<th role="rowheader" scope="row">${view ? html`<a href="#${view.id}">${text}</a>` : text}</th>`;
  return html`<td role="cell" class="${kind}" data-label="${heading}">${text}</td>`;
}
