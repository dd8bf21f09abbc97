import { type Element, XMLSerializer } from "@xmldom/xmldom";
import { elementsOf, mainPart, parse, type WordFile } from "../word/WordFile.ts";

/** The parts of a document that are printed; named one by one, so that a kind of hidden data that nobody thought of stays out too. */
const printed =
  /^word\/(document|styles|numbering|fontTable|footnotes|endnotes|header\d*|footer\d*|theme\/theme\d+)\.xml$|^word\/media\/[^/]+\.(png|jpe?g)$/i;

/**
 * A document's printed parts, with relations and content types for them alone, and without the marks that comments and saving
 * leave in the text. In a fixed order.
 */
export function keptParts(word: WordFile): ReadonlyMap<string, Buffer> {
  const kept = new Map<string, Buffer>();
  const paths = [...word.parts.keys()].filter((path) => printed.test(path)).sort();
  for (const path of paths) {
    const bytes = word.parts.get(path) ?? Buffer.alloc(0);
    kept.set(path, path.endsWith(".xml") ? withoutMarks(bytes) : bytes);
  }
  const result = new Map<string, Buffer>();
  result.set("[Content_Types].xml", typesFor(word, kept));
  result.set("_rels/.rels", Buffer.from(packageRelations));
  for (const [path, bytes] of kept) {
    result.set(path, bytes);
    const relations = relationsFor(word, path, kept);
    if (relations !== undefined) result.set(relations.path, relations.bytes);
  }
  return result;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageRelations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${mainPart}"/></Relationships>`;

/** Declared for what stays; a type that the file declares for all its pictures stays too. */
function typesFor(word: WordFile, kept: ReadonlyMap<string, Buffer>): Buffer {
  return rewritten(word.parts.get("[Content_Types].xml"), (each) => {
    const part = each.getAttribute("PartName");
    return part === null || part === "" || kept.has(part.replace(/^\//, ""));
  });
}

function relationsFor(
  word: WordFile,
  path: string,
  kept: ReadonlyMap<string, Buffer>,
): { readonly path: string; readonly bytes: Buffer } | undefined {
  const slash = path.lastIndexOf("/") + 1;
  const at = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
  const bytes = word.parts.get(at);
  if (bytes === undefined) return undefined;
  const targets = word.relations(path);
  return {
    path: at,
    bytes: rewritten(bytes, (each) => {
      const target = targets.get(each.getAttribute("Id") ?? "");
      // A link that leads outside stays a link: the text refers to it by its id.
      return target === undefined ? (each.getAttribute("Type") ?? "").endsWith("hyperlink") : kept.has(target);
    }),
  };
}

function rewritten(bytes: Buffer | undefined, keeps: (element: Element) => boolean): Buffer {
  const document = parse(bytes?.toString("utf8") ?? "");
  const root = document.documentElement;
  if (root !== null) for (const each of elementsOf(root)) if (!keeps(each)) root.removeChild(each);
  return Buffer.from(new XMLSerializer().serializeToString(document));
}

/** Marks of comments, of proofing and of the sessions in which something was written. */
const marks = new Set([
  "commentRangeStart",
  "commentRangeEnd",
  "commentReference",
  "annotationRef",
  "proofErr",
  // What Word keeps of a field for itself.
  "fldData",
  // Fonts within the file are parts that are not kept.
  "embedRegular",
  "embedBold",
  "embedItalic",
  "embedBoldItalic",
]);

function withoutMarks(bytes: Buffer): Buffer {
  const document = parse(bytes.toString("utf8"));
  const walk = (element: Element): void => {
    for (let at = element.attributes.length - 1; at >= 0; at -= 1) {
      const attribute = element.attributes.item(at);
      if (attribute !== null && /^(rsid|paraId$|textId$)/.test(attribute.localName ?? ""))
        element.removeAttributeNode(attribute);
    }
    for (const each of elementsOf(element)) {
      // Hidden text is in the file for everybody who looks.
      if (marks.has(each.localName ?? "") || isHidden(each)) element.removeChild(each);
      else walk(each);
    }
  };
  if (document.documentElement !== null) walk(document.documentElement);
  return Buffer.from(new XMLSerializer().serializeToString(document));
}

function isHidden(element: Element): boolean {
  if (element.localName !== "r") return false;
  const properties = elementsOf(element).find(({ localName }) => localName === "rPr");
  return properties !== undefined && elementsOf(properties).some(({ localName }) => localName === "vanish");
}
