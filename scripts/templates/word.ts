/** The parts of a Word file, by hand: a handful of styles, paragraphs of one run each (so that a tag is never split), tables. */

const styles = {
  authority: { name: "文书机关", font: "方正小标宋简体", size: 44, align: "center", line: 600 },
  title: { name: "文书标题", font: "方正小标宋简体", size: 44, align: "center", line: 700, after: 120 },
  number: { name: "文书文号", font: "仿宋_GB2312", size: 32, align: "center", line: 560, after: 240 },
  text: { name: "文书正文", font: "仿宋_GB2312", size: 32, align: "both", line: 560, indent: 640 },
  flush: { name: "文书顶格", font: "仿宋_GB2312", size: 32, align: "both", line: 560 },
  heading: { name: "文书小标题", font: "黑体", size: 32, align: "both", line: 560, indent: 640 },
  signature: { name: "文书落款", font: "仿宋_GB2312", size: 32, align: "right", line: 560, right: 640 },
  cell: { name: "文书表格", font: "仿宋_GB2312", size: 28, align: "left", line: 440 },
  picture: { name: "文书图片", font: "仿宋_GB2312", size: 28, align: "center", line: 560 },
  entry: { name: "清单表格", font: "仿宋_GB2312", size: 21, align: "left", line: 320 },
} as const;
export type Style = keyof typeof styles;

interface Look {
  readonly name: string;
  readonly font: string;
  readonly size: number;
  readonly align: string;
  readonly line: number;
  readonly after?: number;
  readonly indent?: number;
  readonly right?: number;
}

export function p(style: Style, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** A loop over a list, or a part that is left out when its tag is false. */
export function each(tag: string, ...inner: readonly string[]): string {
  return `${p("text", `{#${tag}}`)}${inner.join("")}${p("text", `{/${tag}}`)}`;
}

/** Rows of cells; a row of one pair is label and value, of two pairs four cells. Widths are twentieths of a point, 8844 in all; a table does not end a document, so a paragraph follows. */
export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr>${grid}${rows.map(row).join("")}</w:tbl><w:p/>`;
}

/** A table with a heading row and, under it, rows as many as `tag` has entries; widths as above, one a column. */
export function list(
  tag: string,
  columns: readonly (readonly [heading: string, cell: string, width: number])[],
): string {
  const cells = (texts: readonly string[]) =>
    columns
      .map(
        ([, , width], at) =>
          `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${p("entry", texts[at] ?? "")}</w:tc>`,
      )
      .join("");
  const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cells(columns.map(([heading]) => heading))}</w:tr>`;
  const body = columns.map(([, cell], at) => {
    const open = at === 0 ? `{#${tag}}` : "";
    const close = at === columns.length - 1 ? `{/${tag}}` : "";
    return open + cell + close;
  });
  const made = `<w:tblGrid>${columns.map(([, , width]) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr>${made}${head}<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(body)}</w:tr></w:tbl><w:p/>`;
}

const grid = `<w:tblGrid>${[1700, 2722, 1700, 2722].map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
const borders = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`)
  .join("")}</w:tblBorders>`;

function row(cells: readonly string[]): string {
  const wide = cells.length === 2;
  const made = cells.map((text, index) => {
    const span = wide && index === 1 ? 3 : 1;
    const width = index % 2 === 0 ? 1700 : span === 3 ? 7144 : 2722;
    const spans = span === 1 ? "" : `<w:gridSpan w:val="${span}"/>`;
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}<w:vAlign w:val="center"/></w:tcPr>${p("cell", text)}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:trHeight w:val="${wide ? 900 : 600}"/></w:trPr>${made.join("")}</w:tr>`;
}

export function wordParts(title: string, body: readonly string[]): readonly (readonly [string, string])[] {
  return [
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", packageRelations],
    ["docProps/core.xml", core(title)],
    ["word/document.xml", document(body)],
    ["word/styles.xml", styleSheet(body)],
    ["word/fontTable.xml", fontTable],
    ["word/footer1.xml", footer],
    ["word/_rels/document.xml.rels", relations],
  ];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

function document(body: readonly string[]): string {
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1134" w:gutter="0"/></w:sectPr>';
  return `${head}<w:document ${w} ${r}><w:body>${body.join("")}${page}</w:body></w:document>`;
}

/** The styles of official papers in every document, so that an office finds them in Word; those of lists and pictures where there is one. */
function styleSheet(body: readonly string[]): string {
  const own = Object.entries(styles)
    .filter(([id]) => (id !== "entry" && id !== "picture") || body.some((part) => part.includes(`w:val="${id}"`)))
    .map(([id, style]) => styleXml(id, style))
    .join("");
  return `${head}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${own}</w:styles>`;
}

function styleXml(id: string, { name, font, size, align, line, after = 0, indent = 0, right = 0 }: Look): string {
  const indents = `<w:ind w:firstLine="${indent}" w:right="${right}"/>`;
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="${after}" w:line="${line}" w:lineRule="exact"/>${indents}<w:jc w:val="${align}"/></w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}

/** Where a font of official papers is missing, Word takes the second name. */
const fontTable = `${head}<w:fonts ${w}>${[
  ["方正小标宋简体", "宋体"],
  ["仿宋_GB2312", "仿宋"],
  ["黑体", "SimHei"],
]
  .map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  .join("")}</w:fonts>`;

const footer = `${head}<w:ftr ${w}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/fontTable.xml" ContentType="${wordType}.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const packageRelations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const relations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/fontTable" Target="fontTable.xml"/><Relationship Id="rId3" Type="${office}/footer" Target="footer1.xml"/></Relationships>`;

function core(title: string): string {
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
