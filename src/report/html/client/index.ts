/*! Contains uPlot, Copyright (c) 2025 Leon Sorokin, under the MIT License: https://github.com/leeoniya/uPlot */
import { drawCharts } from "./charts.ts";
import { listRuns } from "./list.ts";

// What the page can do more than be read. It was made by `html.ts`, with everything in it that is shown.

for (const tools of document.querySelectorAll<HTMLElement>(".tools")) tools.hidden = false;
listRuns();
drawCharts();
