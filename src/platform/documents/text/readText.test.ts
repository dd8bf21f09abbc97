import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "./paragraphsOf.ts";
import { readText } from "./readText.ts";

const text = "某省工作计划\n一、任务\n1.加强监管。（商务部负责）\n";
/** The same in GB18030, which nothing in Node writes. */
const gb18030 = Buffer.from(
  "c4b3caa1b9a4d7f7bcc6bbae0ad2bba1a2c8cecef10a312ebcd3c7bfbce0b9dca1a3a3a8c9cccef1b2bfb8bad4f0a3a90a",
  "hex",
);

async function refused(bytes: Uint8Array): Promise<string> {
  const read = await readText(bytes);
  return "refusal" in read ? read.refusal.code : `read: ${read.ok.text}`;
}

function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const zip = new PizZip();
  zip.file(
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    "_rels/.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    "word/document.xml",
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generate({ type: "uint8array" });
}
const p = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join("")}</w:tr>`;

/** One page; `content` is what is drawn on it. Readers mend the missing table of places. */
function pdf(content: string): Uint8Array {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
    "latin1",
  );
}

describe("the text of a document", () => {
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["GB18030", gb18030],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
  ])("is read from %s", async (_, bytes) => {
    expect(await readText(bytes)).toEqual({ ok: { kind: "text", text } });
  });

  it("of a Word file keeps paragraphs, and tables as rows of cells", async () => {
    const bytes = docx(
      `${p("工作计划 &lt;试行&gt;")}<w:tbl>${row("任务", "牵头单位")}${row("建平台", "商务部")}</w:tbl>${p("以上。")}`,
    );
    expect(await readText(bytes)).toEqual({
      ok: { kind: "docx", text: "工作计划 <试行>\n| 任务 | 牵头单位 |\n| 建平台 | 商务部 |\n以上。\n" },
    });
  });

  it("of a Word file has the numbers that Word counts, and a merged cell in every row that it covers", async () => {
    const numbered = (words: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const merged = (value: string, words: string) => `<w:tc><w:tcPr><w:vMerge${value}/></w:tcPr>${p(words)}</w:tc>`;
    const bytes = docx(
      `${numbered("建平台。（商务部负责）")}${numbered("办培训。（教育部负责）")}<w:tbl><w:tr><w:tc>${p("甲")}</w:tc>${merged(' w:val="restart"', "财政部")}</w:tr><w:tr><w:tc>${p("乙")}</w:tc>${merged("", "")}</w:tr></w:tbl>`,
      {
        "word/numbering.xml": `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      },
    );
    expect(await readText(bytes)).toEqual({
      ok: {
        kind: "docx",
        text: "（一）建平台。（商务部负责）\n（二）办培训。（教育部负责）\n| 甲 | 财政部 |\n| 乙 | 财政部 |\n",
      },
    });
  });

  it("of a Word file starts a list again where the list says so, and keeps a number apart from the one that follows", async () => {
    const numbered = (list: number, words: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const bytes = docx(
      `${p("一、制度")}${numbered(1, "修订条例。")}${numbered(1, "30件办法。")}${p("二、保护")}${numbered(2, "执法。")}${numbered(2, "司法。")}${numbered(1, "其他。")}`,
      {
        "word/numbering.xml": `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>${restart}</w:num></w:numbering>`,
      },
    );
    const read = await readText(bytes);
    expect("ok" in read && read.ok.text.split("\n")).toEqual([
      "一、制度",
      "1.修订条例。",
      "2. 30件办法。",
      "二、保护",
      "1.执法。",
      "2.司法。",
      "3.其他。",
      "",
    ]);
  });

  it("of a PDF is put together from its lines", async () => {
    const drawn =
      "BT /F1 12 Tf 40 800 Td (Work plan for the year) Tj 0 -20 Td (1. Train staff. \\(The Ministry of Education is responsible\\)) Tj ET";
    const read = await readText(pdf(drawn));
    expect("ok" in read && read.ok.text).toBe(
      "Work plan for the year\n1. Train staff. (The Ministry of Education is responsible)\n",
    );
  });
});

describe("a document is refused with what to do", () => {
  it.each([
    ["an empty file", Buffer.alloc(0), "empty-document"],
    ["only blanks", Buffer.from(" \n\t"), "empty-document"],
    ["a PDF without text", pdf("0 0 100 100 re f"), "scanned-pdf"],
    ["a broken PDF", Buffer.from("%PDF-1.4\nnothing"), "broken-pdf"],
    ["an old Word file", Buffer.from("d0cf11e0a1b11ae1", "hex"), "wrong-kind-of-document"],
    ["a picture", Buffer.from("89504e470d0a1a0a", "hex"), "wrong-kind-of-document"],
    [
      "a zip of other things",
      (() => {
        const zip = new PizZip();
        zip.file("xl/workbook.xml", "<x/>");
        return zip.generate({ type: "uint8array" });
      })(),
      "wrong-kind-of-document",
    ],
    ["a cut zip", docx(p("甲")).slice(0, 200), "not-a-word-document"],
    ["an empty Word file", docx(""), "empty-document"],
  ])("%s", async (_, bytes, code) => {
    expect(await refused(bytes)).toBe(code);
  });
});

describe("lines of pages", () => {
  /** Ten units to a character, at the left edge or indented by two characters. */
  const line = (text: string, indent = 0) => ({
    text,
    x: 50 + 20 * indent,
    end: 50 + 20 * indent + 10 * text.length,
    size: 10,
  });
  const words = "推进工作推进工作推进工作推进工作推进工作";

  it("that are indented begin paragraphs; page numbers and running heads go", () => {
    const page = (at: number, ...lines: ReturnType<typeof line>[]) => [
      line("某办公室文件", 5),
      ...lines,
      line(`— ${at} —`, 5),
    ];
    expect(
      paragraphsOf([
        page(1, line(`1.${words}`, 1), line(`${words}。（商务部负责）`.slice(-22)), line(`2.${words}`, 1)),
        page(2, line("10.5%以上。"), line(`3.${words}`, 1), line(`${words.slice(0, 18)}（负责部门：`)),
        page(3, line("财政部）"), line(`4.${words}`, 1)),
        page(4, line("完成。"), line(words)),
      ]).split("\n"),
    ).toEqual([
      `1.${words}${`${words}。（商务部负责）`.slice(-22)}`,
      `2.${words}10.5%以上。`,
      `3.${words}${words.slice(0, 18)}（负责部门：财政部）`,
      `4.${words}完成。`,
      words,
      "",
    ]);
  });

  it("lose the gaps that a typesetter puts between digits and Chinese, but not the one after a number that begins a line", () => {
    expect(
      paragraphsOf([
        [line("第 3 章 工作"), line("3 办理第 12 件案件，于", 0), line("2026 年 12 月底前办结 iPhone 15 案")],
      ]),
    ).toBe("第3章 工作\n3 办理第12件案件，于\n2026年12月底前办结 iPhone 15 案\n");
  });

  it("without indents go on while the sentence does, unless a number begins", () => {
    expect(
      paragraphsOf([
        [line(`1.${words}`), line("完成。（商务部负责）"), line(`2.${words}`), line(`3.${words}`), line("又完成。")],
      ]).split("\n"),
    ).toEqual([`1.${words}完成。（商务部负责）`, `2.${words}`, `3.${words}又完成。`, ""]);
  });
});
