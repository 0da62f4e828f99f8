import { html, type Markup, nothing } from "./markup.ts";
import { word } from "./status.ts";
import type { RunView } from "./view.ts";

/** What the script of the page offers; hidden without it. */
export function tools(runs: readonly RunView[]): Markup {
  const verdicts = [...new Set(runs.map(({ verdict }) => verdict))];
  const filters = html`<label>Filter <input id="filter" type="search" autocomplete="off" spellcheck="false" placeholder="name or param=value"></label>
<label>Verdict <select id="verdict"><option value="">all</option>${verdicts.map(
    (verdict) => html`<option value="${verdict}">${word(verdict).toLowerCase()}</option>`,
  )}</select></label>`;
  return html`<div class="tools" role="group" aria-label="Runs and charts" hidden>
${runs.length > 1 ? filters : nothing}
<label>Smoothing <input id="smoothing" type="range" min="0" max="95" step="5" value="0"></label>
<label><input id="log" type="checkbox"> Log scale</label>
<output id="count" aria-live="polite"></output>
<span class="hint">Drag over a chart, or pinch, to zoom</span>
</div>`;
}
