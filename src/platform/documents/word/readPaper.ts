import type { Element } from "@xmldom/xmldom";
import { numbering } from "./numbering.ts";
import type { Block, Margin, PageShape, PaperTree, Section } from "./PaperTree.ts";
import { isOn, points } from "./props.ts";
import { readBlocks } from "./readBlocks.ts";
import type { Reading } from "./Reading.ts";
import { styleSheet } from "./styleSheet.ts";
import { attribute, childOf, elementsOf, mainPart, type WordFile } from "./WordFile.ts";

/** An opened Word document as pages, paragraphs and tables. What cannot be carried is named in the result, never dropped unsaid. */
export function readPaper(word: WordFile): PaperTree {
  const body = childOf(word.root(mainPart), "body");
  const reading: Reading = {
    part: mainPart,
    word,
    styles: styleSheet(word),
    numbers: numbering(word),
    pictures: new Map(),
    uncarried: new Set(),
    gridPitch: undefined,
    fields: [],
  };
  const sections: Section[] = [];
  let waiting: Element[] = [];
  for (const each of body === undefined ? [] : elementsOf(body)) {
    if (each.localName === "sectPr") {
      sections.push(section(each, waiting, reading, sections.at(-1)));
      waiting = [];
      continue;
    }
    waiting.push(each);
    // The last paragraph of a section carries its page.
    const ending = childOf(childOf(each, "pPr"), "sectPr");
    if (ending === undefined) continue;
    sections.push(section(ending, waiting, reading, sections.at(-1)));
    waiting = [];
  }
  if (waiting.length > 0 || sections.length === 0) sections.push(section(undefined, waiting, reading, sections.at(-1)));
  return {
    title: titleOf(word),
    sections,
    pictures: reading.pictures,
    uncarried: [...reading.uncarried].sort(),
  };
}

function section(
  sectPr: Element | undefined,
  content: readonly Element[],
  reading: Reading,
  before: Section | undefined,
): Section {
  const own = { ...reading, gridPitch: gridOf(sectPr) };
  return {
    page: pageOf(sectPr),
    header: marginOf(sectPr, "headerReference", own) ?? before?.header ?? noMargin,
    footer: marginOf(sectPr, "footerReference", own) ?? before?.footer ?? noMargin,
    titlePage: childOf(sectPr, "titlePg") !== undefined && isOn(attribute(childOf(sectPr, "titlePg"), "val")),
    blocks: readBlocks(content, own),
  };
}

const noMargin: Margin = { usual: [], first: [] };

/** The header or footer that a section names, or undefined where it goes on with the one before. */
function marginOf(sectPr: Element | undefined, kind: string, reading: Reading): Margin | undefined {
  const references = sectPr === undefined ? [] : elementsOf(sectPr).filter(({ localName }) => localName === kind);
  if (references.length === 0) return undefined;
  const of = (type: string): readonly Block[] => {
    const found = references.find((each) => (attribute(each, "type") ?? "default") === type);
    const path = reading.word.relations(mainPart).get(attribute(found, "id") ?? "");
    const root = path === undefined ? undefined : reading.word.root(path);
    if (path === undefined || root === undefined) return [];
    return readBlocks(elementsOf(root), { ...reading, part: path, gridPitch: undefined, fields: [] });
  };
  return { usual: of("default"), first: of("first") };
}

const a4: PageShape = {
  width: 595.3,
  height: 841.9,
  top: 72,
  right: 90,
  bottom: 72,
  left: 90,
  header: 42.55,
  footer: 49.6,
};

function pageOf(sectPr: Element | undefined): PageShape {
  const size = childOf(sectPr, "pgSz");
  const margins = childOf(sectPr, "pgMar");
  const of = (element: Element | undefined, name: string, standard: number) => {
    const found = points(attribute(element, name));
    return found === undefined || Math.abs(found) > 5000 ? standard : Math.abs(found);
  };
  return {
    width: of(size, "w", a4.width),
    height: of(size, "h", a4.height),
    top: of(margins, "top", a4.top),
    right: of(margins, "right", a4.right),
    bottom: of(margins, "bottom", a4.bottom),
    left: of(margins, "left", a4.left) + of(margins, "gutter", 0),
    header: of(margins, "header", a4.header),
    footer: of(margins, "footer", a4.footer),
  };
}

/** Word's Chinese pages set lines on a grid; the distance of its lines in points. */
function gridOf(sectPr: Element | undefined): number | undefined {
  const grid = childOf(sectPr, "docGrid");
  if (!/lines/i.test(attribute(grid, "type") ?? "")) return undefined;
  return points(attribute(grid, "linePitch"));
}

function titleOf(word: WordFile): string {
  return childOf(word.root("docProps/core.xml"), "title")?.textContent ?? "";
}
