/** What stands before the message of a line. */
export type Prefix = {
  /** Where the message begins. */
  readonly end: number;
  /** The name of the logger, or of the function that printed; "" if there is none. */
  readonly source: string;
  /** The process among several that print to one log; null if the line does not say. */
  readonly rank: string | null;
};

const rank =
  /^\s{0,8}(?:\[(?:rank|RANK|Rank|GPU)\s?(\d{1,6})\]:?|\[(\d{1,4},\d{1,6})\]<std(?:err|out)>:|(?:MPI )?[Rr]ank[ :=]{0,2}(\d{1,6})[:,\s|-]{1,3}|\((?:\w[\w ]{0,40} )?pid=(\d{1,9})[^)]{0,60}\)|(\d{1,5}): (?=\[|\d{4}-\d\d))\s{0,4}/;
/** `TRAIN ERROR: 0.5` is a value, and `12:30:05-INFO-loss 0.5` has a clock. */
const level =
  /^.{0,160}?(?:(?<![\w-])|(?<=:\d\d(?:[.,]\d{1,6})?-))(?:DEBUG|INFO|WARNING|WARN|NOTICE|ERROR(?! {0,3}[:=] {0,3}[-+.\d])|CRITICAL)(?![\w(])/;
const afterLevel =
  /^(?::([\w.-]{1,60}):(?=\S|\s)|\s{0,12}\|\s{0,4}([\w.]{1,80}:[\w<>.]{1,60}:\d{1,6})\s{0,4}[-|]|\s{0,4}\|\s{0,4}([\w.]{1,60})\s{0,4}\|(?=\s)|\s{0,4}-\s{1,2}([\w.]{1,60}(?:\.[\w]{1,60}){1,6})\s-(?=\s)|\]?[\s:]{0,4}\[?([\w./-]{1,60}\.(?:py|cpp|cc)):\s{0,4}\d{1,6}(?::[\w<>]{1,60})?\]?:?)?/;
/** Behind dots, a sign of progress. */
const glog = /^\s{0,4}\.{0,1000}[IWEF]\d{4,8} [\d:.]{8,15}\s{1,8}\d{1,20} ([\w.-]{1,60}):\d{1,6}\] /;
/** `[NeMo I 2026-11-23 12:00:00 nemo_logging:381]`, `[1714564801]`: seconds since 1970. */
const bracketed =
  /^\s{0,4}\[(?:[^[\]]{0,80}\d\d:\d\d:\d\d[^[\]]{0,80}|1[4-9]\d{8}(?:\.\d{1,9})?)\]\s{0,4}[:|>-]?\s{0,2}(?=\S)/;
const stamp =
  /^\s{0,4}[[(]?(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?\/\d\d?(?:\/\d{2,4}|(?=\s\d{1,2}:))|\[?\d{1,2}:\d\d:\d\d)[T\s]?(?:\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?|_\d\d-\d\d-\d\d)?(?:Z|[+-]\d\d:?\d\d)?[\])]?\s{0,4}[:|>-]?\s{0,2}/;
/** Its first sign is its own. */
const tableRow = /^[\]:\s>-]{0,6}\|.*\|\s*$/;
const sourceBefore = /(?:^|[\s|\]-]{1,3})([A-Za-z_][\w.]{1,60})[\s|-]{0,4}\[?$/;

/** Finds the prefix of a line that a logger or a launcher printed. */
export function readPrefix(text: string): Prefix {
  const tag = rank.exec(text);
  const from = tag?.[0].length ?? 0;
  const rest = from === 0 ? text : text.slice(from);
  const number = rankIn(tag);
  const ofGlog = glog.exec(rest);
  if (ofGlog) return { end: from + ofGlog[0].length, source: ofGlog[1] ?? "", rank: number };
  const head = level.exec(rest);
  if (head === null) {
    const end = (bracketed.exec(rest) ?? stamp.exec(rest))?.[0].length ?? 0;
    // `[2026-11-29 02:20:44][rank 0] epoch 0`
    const behind = number === null && end > 0 ? rank.exec(rest.slice(end)) : null;
    return {
      end: from + end + (behind?.[0].length ?? 0),
      source: "",
      rank: number ?? rankIn(behind),
    };
  }
  const [before] = head;
  const after = afterLevel.exec(rest.slice(before.length));
  const named = after?.slice(1).find((group) => group !== undefined);
  const own = before.replace(/(?:DEBUG|INFO|WARNING|WARN|NOTICE|ERROR|CRITICAL)$/, "").replace(stamp, "");
  const end = from + before.length + (after?.[0].length ?? 0);
  const behind = text.slice(end);
  const punctuation = (tableRow.test(behind) ? /^[\]:\s>-]{0,6}/ : /^[\]:\s|>-]{0,6}/).exec(behind);
  // A minus may be the sign of the message's first number.
  return {
    end: end + (punctuation?.[0].length ?? 0),
    source: named ?? sourceBefore.exec(own.trimEnd())?.[1] ?? "",
    rank: number,
  };
}

function rankIn(tag: RegExpExecArray | null): string | null {
  return tag?.slice(1).find((group) => group !== undefined) ?? null;
}
