/** One line of a text, without its end. */
export type Line = {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** False for a last line that no line feed ends: the program that wrote it may have been killed. */
  readonly ended: boolean;
};

const carriageReturn = 13;

/** The lines that are not blank. Ends are LF, CRLF, and the CR CR LF of a Keras CSVLogger on Windows. */
export function* linesOf(text: string): Generator<Line, undefined> {
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf("\n", from);
    const next = feed === -1 ? text.length : feed + 1;
    let end = feed === -1 ? text.length : feed;
    while (end > from && text.charCodeAt(end - 1) === carriageReturn) end--;
    number++;
    const line = text.slice(from, end);
    if (line.trim() !== "") yield { text: line, number, ended: feed !== -1 };
    from = next;
  }
}
