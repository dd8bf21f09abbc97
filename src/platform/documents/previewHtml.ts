import mammoth from "mammoth";

/** Paragraph styles of our templates, as the page dresses them. A template of the office's own falls back to plain paragraphs. */
const styleMap = [
  "p[style-name='文书机关'] => p.paper-authority:fresh",
  "p[style-name='文书标题'] => p.paper-title:fresh",
  "p[style-name='文书文号'] => p.paper-number:fresh",
  "p[style-name='文书正文'] => p.paper-text:fresh",
  "p[style-name='文书顶格'] => p.paper-flush:fresh",
  "p[style-name='文书落款'] => p.paper-signature:fresh",
  "p[style-name='文书表格'] => p.paper-cell:fresh",
];

const elements = new Set("p h1 h2 h3 h4 h5 h6 strong em s sup sub br ul ol li table thead tbody tr th td".split(" "));

/**
 * A Word document (.docx bytes) as HTML for the page. What comes out is safe to place into it: text is escaped, and only the
 * elements of a paper are left, without links, pictures, scripts, styles or any attribute but the spans of table cells and
 * our own `paper-…` classes. Rejects when the bytes are no Word document.
 */
export async function previewHtml(document: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(document) },
    { styleMap, includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  return onlyPaper(value);
}

/** mammoth escapes `<` and `>` in text and in attribute values, so that every `<…>` of its output is a tag of its own. */
export function onlyPaper(html: string): string {
  return html.replace(/<(\/?)([a-zA-Z0-9]+)([^<>]*)>/g, (_, slash: string, name: string, rest: string) => {
    const element = name.toLowerCase();
    if (!elements.has(element)) return "";
    return slash === "" ? `<${element}${attributes(rest)}${element === "br" ? " /" : ""}>` : `</${element}>`;
  });
}

function attributes(rest: string): string {
  const kept = [...rest.matchAll(/\b(colspan|rowspan|class)="([^"]*)"/g)].filter(([, name, value]) =>
    name === "class" ? /^paper-[a-z]+$/.test(value ?? "") : /^\d{1,3}$/.test(value ?? ""),
  );
  return kept.map(([, name, value]) => ` ${name}="${value}"`).join("");
}
