/** A tag of HTML or XML, and the text before it. */
export type Tag = {
  /** In lower case, without the prefix of a namespace. */
  readonly name: string;
  readonly isClosing: boolean;
  /** `<c/>` */
  readonly isEmpty: boolean;
  /** What stands between the name and the end of the tag. */
  readonly attributes: string;
  /** The text since the tag before, with its entities decoded. */
  readonly text: string;
};

/** The characters that have names in XML, and the blank that HTML tables use. No others are expanded. */
const named = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
]);

const tagName = /^(\/?)(?:[\w.-]*:)?([\w.-]+)/;

/** Reads the tags of a text in one pass; comments, declarations and a tag that is not closed are skipped. */
export function* tagsIn(markup: string): Generator<Tag, undefined> {
  let text = "";
  for (let at = 0; ; ) {
    const open = markup.indexOf("<", at);
    if (open === -1) return;
    text += markup.slice(at, open);
    if (!/[a-z/!?]/i.test(markup[open + 1] ?? "")) {
      text += "<";
      at = open + 1;
      continue;
    }
    const isComment = markup.startsWith("<!--", open);
    const close = markup.indexOf(isComment ? "-->" : ">", open + 1);
    if (close === -1) return;
    at = close + (isComment ? 3 : 1);
    const inside = markup.slice(open + 1, close);
    const [{ length } = "", slash, name] = tagName.exec(inside) ?? [];
    if (name === undefined || isComment) continue;
    yield {
      name: name.toLowerCase(),
      isClosing: slash === "/",
      isEmpty: inside.endsWith("/"),
      attributes: inside.slice(length),
      text: decodeEntities(text),
    };
    text = "";
  }
}

/** Returns the value of an attribute; null if the tag has none of that name. */
export function attributeOf({ attributes }: Tag, name: string): string | null {
  for (let at = attributes.indexOf(`${name}=`); at !== -1; at = attributes.indexOf(`${name}=`, at + 1)) {
    const quote = attributes[at + name.length + 1] ?? "";
    const end = attributes.indexOf(quote, at + name.length + 2);
    const isWhole = (quote === '"' || quote === "'") && end !== -1 && /\s/.test(attributes[at - 1] ?? " ");
    if (isWhole) return decodeEntities(attributes.slice(at + name.length + 2, end));
  }
  return null;
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return named.get(entity) ?? whole;
    const code =
      entity[1] === "x" || entity[1] === "X" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
