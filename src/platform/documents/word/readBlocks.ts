import type { Element } from "@xmldom/xmldom";
import type { Block, Paragraph, Run } from "./PaperTree.ts";
import { paragraphProps, type ParagraphProps, runProps } from "./props.ts";
import type { Reading } from "./Reading.ts";
import { lookOf, readRuns } from "./readRuns.ts";
import { readTable } from "./readTable.ts";
import { attribute, childOf, elementsOf } from "./WordFile.ts";

/** Paragraphs and tables, with a `break` where a new page begins. */
export function readBlocks(elements: readonly Element[], reading: Reading, inTable = false): Block[] {
  return elements.flatMap((element): Block[] => {
    switch (element.localName) {
      case "p":
        return readParagraph(element, reading, inTable);
      case "tbl":
        return [readTable(element, reading)];
      case "sdt":
        return readBlocks(elementsOf(childOf(element, "sdtContent") ?? element), reading, inTable);
      case "customXml":
      case "ins":
      case "moveTo":
        if (element.localName !== "customXml") reading.uncarried.add("trackedChange");
        return readBlocks(elementsOf(element), reading, inTable);
      case "del":
      case "moveFrom":
        reading.uncarried.add("trackedChange");
        return [];
      case "altChunk":
        reading.uncarried.add("embedded");
        return [];
      default:
        return [];
    }
  });
}

function readParagraph(element: Element, reading: Reading, inTable: boolean): Block[] {
  const pPr = childOf(element, "pPr");
  const style = reading.styles.paragraph(attribute(childOf(pPr, "pStyle"), "val"));
  const direct = paragraphProps(pPr);
  const list = "list" in direct ? direct.list : style.paragraph.list;
  const numbered = list === undefined ? undefined : reading.numbers.next(list);
  const props: ParagraphProps = { ...style.paragraph, ...numbered?.paragraph, ...direct };
  const marked = childOf(pPr, "rPr");
  if (marked !== undefined && elementsOf(marked).some(({ localName }) => localName === "ins" || localName === "del"))
    reading.uncarried.add("trackedChange");
  if (childOf(pPr, "pPrChange") !== undefined) reading.uncarried.add("trackedChange");
  const usual = lookOf({ ...style.run, ...runProps(marked) });
  const label: Run[] =
    numbered === undefined || numbered.label === ""
      ? []
      : [{ kind: "text", text: numbered.label, ...lookOf(style.run) }, { kind: "tab" }];
  const pieces = split([...label, ...readRuns(element, style, reading)]);
  const breaks = (props.breaksBefore ?? false) && !inTable;
  return pieces.flatMap((runs, at): Block[] => {
    const paragraph = shaped(runs, props, style.name, usual.size, reading.gridPitch, at > 0);
    // A page break at the very end of a paragraph leaves no empty line behind on the new page.
    const empty = at > 0 && runs.length === 0;
    const block: Block[] = empty ? [] : [paragraph];
    return (at === 0 ? breaks : !inTable) ? [{ kind: "break" }, ...block] : block;
  });
}

/** The runs between page breaks. */
function split(runs: readonly (Run | "page-break")[]): Run[][] {
  const pieces: Run[][] = [[]];
  for (const run of runs) {
    if (run === "page-break") pieces.push([]);
    else pieces.at(-1)?.push(run);
  }
  return pieces;
}

/** Song and its kin set lines at some 1.3 times the size of the letters where nothing else is said. */
const NATURAL = 1.3;

function shaped(
  runs: readonly Run[],
  props: ParagraphProps,
  style: string,
  usualSize: number,
  pitch: number | undefined,
  goesOn: boolean,
): Paragraph {
  const sizes = runs.flatMap((run) => (run.kind === "text" ? [run.size] : []));
  const size = sizes.length === 0 ? usualSize : Math.max(...sizes);
  const line = lineOf(props, size, pitch);
  return {
    kind: "paragraph",
    style,
    align: props.align ?? "left",
    before: goesOn ? 0 : (props.before ?? 0),
    after: props.after ?? 0,
    line,
    // The square of a Chinese character, from 0.88 above the base line to 0.12 below it, in the middle of the line.
    rise: line / 2 + size * 0.38,
    first: goesOn ? 0 : props.firstChars ? (props.firstChars / 100) * size : (props.first ?? 0),
    left: props.left ?? 0,
    right: props.right ?? 0,
    keepsNext: props.keepsNext ?? false,
    runs,
  };
}

function lineOf({ line, onGrid = true }: ParagraphProps, size: number, pitch: number | undefined): number {
  if (line?.rule === "exact") return line.value / 20;
  const natural = size * NATURAL;
  const single = pitch === undefined || !onGrid ? natural : Math.ceil(natural / pitch) * pitch;
  if (line?.rule === "atLeast") return Math.max(line.value / 20, single);
  return single * ((line?.value ?? 240) / 240);
}
