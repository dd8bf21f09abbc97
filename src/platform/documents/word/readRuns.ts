import type { Element } from "@xmldom/xmldom";
import type { Look, Run } from "./PaperTree.ts";
import { type RunProps, runProps } from "./props.ts";
import type { Reading } from "./Reading.ts";
import { readPicture } from "./readPicture.ts";
import type { Style } from "./styleSheet.ts";
import { attribute, childOf, elementsOf } from "./WordFile.ts";

/** The texts of a paragraph with their look, in order; "page-break" where a new page begins. */
export function readRuns(paragraph: Element, style: Style, reading: Reading): (Run | "page-break")[] {
  return elementsOf(paragraph).flatMap((element): (Run | "page-break")[] => {
    switch (element.localName) {
      case "r":
        return readRun(element, style, reading);
      case "ins":
      case "moveTo":
        reading.uncarried.add("trackedChange");
        return readRuns(element, style, reading);
      case "del":
      case "moveFrom":
        reading.uncarried.add("trackedChange");
        return [];
      case "hyperlink":
      case "smartTag":
      case "customXml":
      case "dir":
      case "bdo":
        return readRuns(element, style, reading);
      case "sdt":
        return readRuns(childOf(element, "sdtContent") ?? element, style, reading);
      case "fldSimple": {
        const field = fieldRun(attribute(element, "instr") ?? "", lookOf(style.run));
        return field === undefined ? readRuns(element, style, reading) : [field];
      }
      case "oMath":
      case "oMathPara":
        reading.uncarried.add("equation");
        return [];
      default:
        return [];
    }
  });
}

function readRun(run: Element, style: Style, reading: Reading): (Run | "page-break")[] {
  const rPr = childOf(run, "rPr");
  if (childOf(rPr, "rPrChange") !== undefined) reading.uncarried.add("trackedChange");
  const props: RunProps = {
    ...style.run,
    ...reading.styles.run(attribute(childOf(rPr, "rStyle"), "val")),
    ...runProps(rPr),
  };
  const look = lookOf(props);
  return elementsOf(run).flatMap((element) => piece(element, look, props.hidden ?? false, reading));
}

function piece(element: Element, look: Look, hidden: boolean, reading: Reading): (Run | "page-break")[] {
  const field = reading.fields.at(-1);
  const shown = !hidden && reading.fields.every(({ shows }) => shows);
  const text = (written: string): Run[] => (shown && written !== "" ? [{ kind: "text", text: written, ...look }] : []);
  switch (element.localName) {
    case "t":
      return text(withoutControls(element.textContent ?? ""));
    case "tab":
    case "ptab":
      return shown ? [{ kind: "tab" }] : [];
    case "noBreakHyphen":
      return text("\u2011");
    case "sym":
      return text(symbol(attribute(element, "char")));
    case "cr":
      return shown ? [{ kind: "line" }] : [];
    case "br":
      if (attribute(element, "type") === "page") return ["page-break"];
      return shown ? [{ kind: "line" }] : [];
    case "fldChar":
      return fieldChange(attribute(element, "fldCharType"), look, reading);
    case "instrText":
      if (field !== undefined) field.instruction += element.textContent ?? "";
      return [];
    case "drawing":
    case "pict":
    case "AlternateContent":
      return readPicture(element, reading);
    case "object":
      reading.uncarried.add("embedded");
      return [];
    case "footnoteReference":
    case "endnoteReference":
      reading.uncarried.add("footnote");
      return [];
    default:
      return [];
  }
}

/** A field runs from `begin` over its instruction and `separate` to `end`; what stands between the last two is its result. */
function fieldChange(type: string | undefined, look: Look, reading: Reading): Run[] {
  const field = reading.fields.at(-1);
  if (type === "begin") reading.fields.push({ instruction: "", shows: false });
  else if (type === "separate" && field !== undefined) field.shows = fieldRun(field.instruction, look) === undefined;
  else if (type === "end" && field !== undefined) {
    reading.fields.pop();
    const run = fieldRun(field.instruction, look);
    return run === undefined ? [] : [run];
  }
  return [];
}

/** Only the page's number and the number of pages are ours to say; every other field shows the result that Word left. */
function fieldRun(instruction: string, look: Look): Run | undefined {
  const name = instruction
    .trim()
    .split(/[\s\\]/, 1)[0]
    ?.toUpperCase();
  if (name === "PAGE") return { kind: "page", ...look };
  return name === "NUMPAGES" || name === "SECTIONPAGES" ? { kind: "pages", ...look } : undefined;
}

export function lookOf(props: RunProps): Look {
  return {
    size: props.size ?? 10.5,
    east: props.east ?? "",
    latin: props.latin ?? "",
    bold: props.bold ?? false,
    italic: props.italic ?? false,
    underline: props.underline ?? false,
    strike: props.strike ?? false,
    colour: props.colour,
    raised: props.raised,
  };
}

function symbol(char: string | undefined): string {
  const point = Number.parseInt(char ?? "", 16);
  if (!(point > 31)) return "";
  // The boxes and ticks of Word's symbol fonts, which sit in a private part of them.
  return symbols[point & 0xff] !== undefined && point >= 0xe000 && point <= 0xf8ff
    ? (symbols[point & 0xff] ?? "")
    : String.fromCodePoint(point);
}
const symbols: Readonly<Record<number, string>> = { 0x52: "☑", 0xa3: "□", 0xa8: "□", 0xfe: "☑", 0xfd: "☒", 0xfc: "✓" };

/** Controls have no shape; marks of direction could turn a number around on paper. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n]|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "");
}
