import { drawCharts } from "./charts.ts";
import { listRuns } from "./list.ts";

// What the page can do more than be read. It was made by `html.ts`, with everything in it that is shown.

for (const tools of document.querySelectorAll<HTMLElement>(".tools")) tools.hidden = false;
listRuns();
drawCharts();
