import uplot from "uplot/dist/uPlot.min.css?text";
import chart from "./chart.css?text";
import media from "./media.css?text";
import page from "./page.css?text";
import run from "./run.css?text";
import table from "./table.css?text";

/** The style sheet of the page, which fits any width, both colour schemes and paper. */
export const style = [uplot, page, table, run, chart, media].join("\n");
