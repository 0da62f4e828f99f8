/** Filters and sorts the runs, in the table and below it. */
export function listRuns(): void {
  const table = document.querySelector<HTMLTableElement>("#runs-table");
  const details = document.querySelector<HTMLElement>("#details");
  const [body] = table?.tBodies ?? [];
  if (!table || !body || !details) return;
  const sections = new Map(
    [...details.querySelectorAll<HTMLElement>("details.run")].map((one) => [one.dataset["run"], one]),
  );
  filterRows([...body.rows], sections);
  if (body.rows.length > 1)
    sortRows(table, body, (rows) => {
      body.append(...rows);
      details.append(...rows.flatMap(({ dataset }) => sections.get(dataset["run"]) ?? []));
    });
}

type Sections = ReadonlyMap<string | undefined, HTMLElement>;

function filterRows(rows: readonly HTMLTableRowElement[], sections: Sections): void {
  const text = document.querySelector<HTMLInputElement>("#filter");
  const verdict = document.querySelector<HTMLSelectElement>("#verdict");
  const count = document.querySelector<HTMLOutputElement>("#count");
  if (!text || !verdict || !count) return;
  const searched = rows.map((row) => `${row.textContent} ${row.dataset["search"]}`.toLowerCase());
  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/);
    let shown = 0;
    rows.forEach((row, i) => {
      const isShown =
        words.every((word) => searched[i]?.includes(word)) &&
        (verdict.value === "" || row.dataset["verdict"] === verdict.value);
      row.hidden = !isShown;
      const section = sections.get(row.dataset["run"]);
      if (section) section.hidden = !isShown;
      if (isShown) shown++;
    });
    count.value = shown === rows.length ? "" : `${shown} of ${rows.length} runs`;
  };
  text.addEventListener("input", apply);
  verdict.addEventListener("input", apply);
}

/** Makes each heading a button that sorts by its column, and the other way round when it is pressed again. */
function sortRows(
  table: HTMLTableElement,
  body: HTMLTableSectionElement,
  arrange: (rows: readonly HTMLTableRowElement[]) => void,
): void {
  const headings = [...table.querySelectorAll<HTMLElement>("thead th")];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const isDescending = heading.ariaSort === "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.ariaSort = isDescending ? "descending" : "ascending";
      arrange(
        [...body.rows].sort((a, b) => compare(cellValue(a, column), cellValue(b, column), isDescending)),
      );
    });
  });
  headings[0]?.setAttribute("aria-sort", "ascending");
}

const names = new Intl.Collator(undefined, { numeric: true });

type Value = string | number | null;

/** What a cell is sorted by: its text, or the number that it shows, in percent where it is a share. */
function cellValue(row: HTMLTableRowElement, column: number): Value {
  const cell = row.cells[column];
  const text = cell?.dataset["value"] ?? cell?.textContent ?? "";
  if (!cell?.classList.contains("number")) return text;
  const [number] = /[−-]?\d[\d.]*(e-?\d+)?/.exec(text) ?? [];
  return number === undefined ? null : Number(number.replace("−", "-")) * (text.includes("×") ? 100 : 1);
}

/** A row without a value stays at the end. */
function compare(a: Value, b: Value, isDescending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === "number" && typeof b === "number" ? a - b : names.compare(String(a), String(b));
  return isDescending ? -order : order;
}
