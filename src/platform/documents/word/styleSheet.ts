import type { Element } from "@xmldom/xmldom";
import { type ParagraphProps, paragraphProps, type RunProps, runProps } from "./props.ts";
import { attribute, childOf, elementsOf, type WordFile } from "./WordFile.ts";

/** One style with all that it is based on. */
export interface Style {
  readonly name: string;
  readonly paragraph: ParagraphProps;
  readonly run: RunProps;
  /** Of a table style: it draws lines around its cells. */
  readonly lines: boolean;
}

/** Finds styles by their id; an unknown or absent id is the document's usual paragraph. */
export interface StyleSheet {
  paragraph(id: string | undefined): Style;
  /** The look that a style of characters adds. */
  run(id: string | undefined): RunProps;
  table(id: string | undefined): Style | undefined;
}

/** No chain of styles is longer in a document that Word wrote; one that goes in a circle ends here. */
const DEEPEST = 20;

export function styleSheet(word: WordFile): StyleSheet {
  const root = word.root("word/styles.xml");
  const specs = new Map<string, Element>();
  let usual: string | undefined;
  for (const each of root === undefined ? [] : elementsOf(root)) {
    if (each.localName !== "style") continue;
    const id = attribute(each, "styleId") ?? "";
    specs.set(id, each);
    if (attribute(each, "type") === "paragraph" && attribute(each, "default") === "1") usual = id;
  }
  const defaults = childOf(root, "docDefaults");
  const base: Style = {
    name: "",
    paragraph: paragraphProps(childOf(childOf(defaults, "pPrDefault"), "pPr")),
    run: { size: 10, ...runProps(childOf(childOf(defaults, "rPrDefault"), "rPr")) },
    lines: false,
  };
  const resolve = (id: string, on: Style, depth = 0): Style => {
    const spec = specs.get(id);
    if (spec === undefined || depth > DEEPEST) return on;
    const parent = attribute(childOf(spec, "basedOn"), "val");
    const under = parent === undefined ? on : resolve(parent, on, depth + 1);
    return {
      name: attribute(childOf(spec, "name"), "val") ?? id,
      paragraph: { ...under.paragraph, ...paragraphProps(childOf(spec, "pPr")) },
      run: { ...under.run, ...runProps(childOf(spec, "rPr")) },
      lines: under.lines || hasLines(childOf(spec, "tblPr")),
    };
  };
  const known = new Map<string, Style>();
  const paragraph = (id: string | undefined): Style => {
    const own = id !== undefined && specs.has(id) ? id : (usual ?? "");
    const style = known.get(own) ?? resolve(own, base);
    known.set(own, style);
    return style;
  };
  const nothing: Style = { name: "", paragraph: {}, run: {}, lines: false };
  return {
    paragraph,
    run: (id) => (id === undefined ? {} : resolve(id, nothing).run),
    table: (id) => (id === undefined ? undefined : resolve(id, nothing)),
  };
}

export function hasLines(tblPr: Element | undefined): boolean {
  const borders = childOf(tblPr, "tblBorders");
  return borders !== undefined && elementsOf(borders).some((side) => isLine(side));
}

export function isLine(side: Element): boolean {
  return !/^(none|nil)$/.test(attribute(side, "val") ?? "none");
}
