import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

/** A Word template that cannot be filled: what the template asks for, and what is wrong with it, in words for the office. */
export class TemplateFault extends Error {
  override readonly name = "TemplateFault";
  /** The tag of the template, where the fault is one tag: "partyName". */
  readonly tag: string | undefined;
  constructor(what: string, tag?: string) {
    super(what);
    this.tag = tag;
  }
}

/** What fills a template: texts by tag, lists for `{#list}…{/list}`, true or false for a part that may be left out. */
export interface DocumentData {
  readonly [tag: string]: string | boolean | DocumentData | readonly DocumentData[];
}

/**
 * Fills a Word template (.docx bytes) and gives the bytes of the document. Values are text: they are escaped, line breaks
 * become line breaks, characters that XML cannot hold are dropped. The same template and data give the same bytes.
 * Throws `TemplateFault` when the file is no Word document, when its tags do not match up, and when it asks for a tag the
 * data lacks: a paper never prints "undefined".
 */
export function renderDocument(template: Uint8Array, data: DocumentData): Buffer {
  const document = open(template);
  try {
    document.render(data);
  } catch (error) {
    throw asTemplateFault(error);
  }
  return stamped(document.getZip()).generate({ type: "nodebuffer", compression: "DEFLATE" });
}

function open(template: Uint8Array): Docxtemplater<PizZip> {
  try {
    return new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      nullGetter: (part) => {
        throw new TemplateFault(`The template asks for {${part.value}}, which this paper does not provide`, part.value);
      },
      parser: (tag) => ({ get: (scope: unknown) => valueOf(scope, tag) }),
    });
  } catch (error) {
    throw asTemplateFault(error);
  }
}

/** Only what the data itself holds: no property that every object inherits, no expression of the template's author. */
function valueOf(scope: unknown, tag: string): unknown {
  if (tag === ".") return scope;
  if (typeof scope !== "object" || scope === null || !Object.hasOwn(scope, tag)) return undefined;
  return (scope as Record<string, unknown>)[tag];
}

function asTemplateFault(error: unknown): unknown {
  if (error instanceof TemplateFault) return error;
  const { properties, message } = error as { properties?: Properties; message?: string };
  if (properties === undefined) return new TemplateFault(`The file is not a Word document (.docx): ${message ?? ""}`);
  const faults = properties.errors ?? [error as { properties?: Properties; message?: string }];
  const own = faults.find((each) => each instanceof TemplateFault);
  if (own !== undefined) return own;
  const said = faults.map((each) => each.properties?.explanation ?? each.message ?? "unknown").join("; ");
  const tag = faults.find((each) => each.properties?.xtag !== undefined)?.properties?.xtag;
  return new TemplateFault(`The template cannot be read: ${said}`, tag);
}

interface Properties {
  readonly explanation?: string;
  readonly xtag?: string;
  readonly errors?: readonly { readonly properties?: Properties; readonly message?: string }[];
}

/** Zip entries carry the time of writing; one fixed time, so that equal papers have equal hashes. */
function stamped(zip: PizZip): PizZip {
  for (const entry of Object.values(zip.files)) entry.date = new Date(1980, 0, 1);
  return zip;
}
