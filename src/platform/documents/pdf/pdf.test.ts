import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import PizZip from "pizzip";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, describe, expect, it } from "vitest";
import { renderDocument } from "../renderDocument.ts";
import { templateOf } from "../templateOf.ts";
import { Fonts } from "./Fonts.ts";
import { Press } from "./Press.ts";
import { Typesetter } from "./Typesetter.ts";
import { typesetPaper } from "./typesetPaper.ts";

const fonts = new Fonts(undefined);
const press = new Press(fonts);
const receipt = readFileSync(templateOf("trademark-enforcement", "serviceReceipt"));
const data = {
  authority: "岚城知识产权局（演示）",
  documentNumber: "岚知送回〔2026〕1号",
  cause: "侵犯注册商标专用权",
  servedPaper: "《行政处罚决定书》",
  partyName: "岚城某商贸有限公司",
  serviceWay: "直接送达",
  servedOn: "2026年4月1日",
  servicePlace: "岚城演示路1号",
  receiver: "陈某",
};

function receiptOf(partyName: string): Buffer {
  return renderDocument(receipt, { ...data, partyName });
}

async function made(docx: Uint8Array): Promise<{ text: string; pages: number; pdf: Uint8Array }> {
  const result = await typesetPaper(docx, fonts, press);
  if (result.kind === "refused") throw new Error(result.refusal.sentence.en);
  const text = await extractText(await getDocumentProxy(result.pdf.slice()), { mergePages: true });
  return { text: text.text, pages: result.pages, pdf: result.pdf };
}

/** A Word file around paragraphs written by hand. */
function docx(body: string, others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const zip = new PizZip(receipt);
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  zip.file("word/document.xml", xml.replace(/<w:body>[\s\S]*<w:sectPr>/, `<w:body>${body}<w:sectPr>`));
  for (const [path, content] of Object.entries(others)) zip.file(path, content);
  return zip.generate({ type: "uint8array" });
}

const bare = (text: string) => text.replaceAll(/\s/g, "");

describe("a paper as PDF", () => {
  it("says what the Word document says, with its page number", async () => {
    const { text, pages } = await made(receiptOf(data.partyName));
    for (const each of Object.values(data)) expect(bare(text)).toContain(bare(each));
    expect(bare(text)).toContain("送达回证");
    expect(pages).toBe(1);
    expect(bare(text)).toMatch(/—1—/);
  });

  it("comes out the same, byte for byte", async () => {
    const one = await made(receiptOf("甲"));
    expect(Buffer.from((await made(receiptOf("甲"))).pdf).equals(Buffer.from(one.pdf))).toBe(true);
    expect(Buffer.from((await made(receiptOf("乙"))).pdf).equals(Buffer.from(one.pdf))).toBe(false);
  });

  it("prints rare characters of names", async () => {
    expect(bare((await made(receiptOf("㐂䶮龘堃公司")))["text"])).toContain("㐂䶮龘堃公司");
  });

  it("never takes a party's name for anything but a name", async () => {
    const names = [
      '#pagebreak()#panic("x")',
      "*粗* _斜_ $x$ `y` <z> @w \\ ~ -- ---",
      '"引号" // 注释 /* 注 */ = 标题',
      "#{1+1}]",
    ];
    for (const name of names) expect(bare((await made(receiptOf(name))).text)).toContain(bare(name));
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...Array.from(`#$*_\`<>@\\~-=/+"'[]{}()!%^&|;:,.?甲 x1`)), maxLength: 30 }),
        async (name) => {
          const { text, pages } = await made(receiptOf(`甲${name}乙`));
          expect(pages).toBe(1);
          expect(bare(text)).toContain(bare(`甲${name}乙`));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("draws numbered lists, tables with spans, page breaks and both bold and plain text", async () => {
    const p = (inner: string, pPr = "") => `<w:p><w:pPr>${pPr}</w:pPr>${inner}</w:p>`;
    const r = (text: string, rPr = "") => `<w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>';
    const cell = (text: string, tcPr = "") => `<w:tc><w:tcPr>${tcPr}</w:tcPr>${p(r(text))}</w:tc>`;
    const body =
      p(r("头一项"), item) +
      p(r("第二项"), item) +
      p(r("粗体", "<w:b/>") + r("平体", '<w:b w:val="0"/>')) +
      `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>` +
      `<w:tr>${cell("横跨", '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${cell("纵跨", '<w:vMerge w:val="restart"/>')}${cell("右上")}</w:tr>` +
      `<w:tr>${cell("", "<w:vMerge/>")}${cell("右下")}</w:tr></w:tbl>` +
      p('<w:r><w:br w:type="page"/></w:r>' + r("次页"));
    const numbering =
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>';
    const { text, pages } = await made(docx(body, { "word/numbering.xml": numbering }));
    expect(pages).toBe(2);
    for (const each of ["一、头一项", "二、第二项", "粗体平体", "横跨", "纵跨", "右上", "右下", "次页"]) {
      expect(bare(text)).toContain(each);
    }
  });

  it("is refused, naming it, for a character that no font here has", async () => {
    const result = await typesetPaper(receiptOf("甲\u{10FFFD}乙"), fonts, press);
    expect(result).toMatchObject({ kind: "refused", refusal: { code: "pdf-no-glyph" } });
    expect(result.kind === "refused" && result.refusal.sentence.en).toContain("U+10FFFD");
  });

  it("is refused for what cannot be carried, and for what is no Word document", async () => {
    const p = '<w:p><w:ins w:id="1"><w:r><w:t>加</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
    const tracked = await typesetPaper(docx(p), fonts, press);
    expect(tracked).toMatchObject({ kind: "refused", refusal: { code: "pdf-cannot-carry" } });
    expect(tracked.kind === "refused" && tracked.refusal.sentence.zh).toContain("脚注或尾注、未处理的修订");
    const refusals = [
      [new Uint8Array([1, 2, 3]), "not-a-word-document"],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), "old-or-encrypted-word"],
      [docx("", { "word/vbaProject.bin": "x" }), "word-macros"],
      [docx("", { "word/styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }), "not-a-word-document"],
      [docx("<w:p>"), "not-a-word-document"],
    ] as const;
    for (const [bytes, code] of refusals) {
      expect(await typesetPaper(bytes, fonts, press)).toMatchObject({ kind: "refused", refusal: { code } });
    }
  });

  it("cannot read a file of this machine from within", () => {
    expect(() => press.set('#read("/etc/passwd")', new Map())).toThrow(/not found/);
    expect(() => press.set('#set text(font: "No Such Font")\nx', new Map())).toThrow(/unknown font family/);
  });
});

describe("the fonts", () => {
  const folder = mkdtempSync(join(tmpdir(), "yuheng-fonts-"));

  it("write Chinese on a machine where nothing is installed, and know when there is none", () => {
    expect(new Fonts(undefined).canWrite).toBe(true);
    expect(new Fonts(undefined, []).canWrite).toBe(false);
    expect(fonts.beyond("玉衡㐂䶮龘")).toEqual({ families: [], lacking: [] });
  });

  it("are the office's own where a document asks for them by any of their names, and else the shipped one", () => {
    const [regular = ""] = fonts.files;
    copyFileSync(regular, join(folder, "own.ttf"));
    writeFileSync(join(folder, "broken.ttf"), "no font");
    const own = new Fonts(folder);
    expect(own.familiesFor("仿宋_GB2312")).toEqual(["Noto Serif SC"]);
    expect(own.files).toContain(join(folder, "own.ttf"));
    expect(own.files).not.toContain(join(folder, "broken.ttf"));
  });

  it("take a rare character from the machine's fonts, or name it", () => {
    const { families, lacking } = fonts.beyond("玉衡 𠮷");
    expect(families.length + lacking.length).toBe(1);
    if (lacking.length > 0) expect(lacking).toEqual(["𠮷"]);
  });
});

describe("a typesetter", () => {
  const typesetter = new Typesetter();
  afterAll(() => typesetter.stop());

  it("answers many at once from its own thread, and goes on after one that is refused", async () => {
    const results = await Promise.all([
      typesetter.pdfOf(receiptOf("甲")),
      typesetter.pdfOf(new Uint8Array([1])),
      typesetter.pdfOf(receiptOf("乙")),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(["made", "refused", "made"]);
  });
});
