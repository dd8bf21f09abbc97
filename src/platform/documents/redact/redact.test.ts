import { readFileSync } from "node:fs";
import fc from "fast-check";
import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { previewHtml } from "../previewHtml.ts";
import { renderDocument } from "../renderDocument.ts";
import { templateOf } from "../templateOf.ts";
import { findTerms } from "#casework";
import { maskedForms, type RedactedTerm } from "./maskedForms.ts";
import { redactPaper } from "./redactPaper.ts";
import { stripPicture } from "./stripPicture.ts";

const template = readFileSync(templateOf("trademark-enforcement", "serviceReceipt"));
const data = {
  authority: "岚城知识产权局（演示）",
  documentNumber: "岚知送回〔2026〕1号",
  cause: "侵犯注册商标专用权",
  servedPaper: "《行政处罚决定书》",
  partyName: "岚城某甲商贸有限公司",
  serviceWay: "直接送达",
  servedOn: "2026年4月1日",
  servicePlace: "岚城演示路１２３号",
  receiver: "王　演（证件号 TEST-00001234）",
};
const terms: RedactedTerm[] = [
  { text: "岚城某甲商贸有限公司", as: "organisation" },
  { text: "王演", as: "person" },
  { text: "test-00001234", as: "identifier" },
  { text: "岚城演示路123号", as: "address" },
];
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function paper(
  change: (xml: string) => string = (xml) => xml,
  others: Readonly<Record<string, string>> = {},
): Uint8Array {
  const zip = new PizZip(renderDocument(template, data));
  zip.file("word/document.xml", change(zip.file("word/document.xml")?.asText() ?? ""));
  for (const [path, content] of Object.entries(others)) zip.file(path, content);
  return zip.generate({ type: "uint8array" });
}

async function redacted(docx: Uint8Array, wanted = terms) {
  const result = await redactPaper(docx, wanted);
  if (result.kind === "refused") throw new Error(result.refusal.sentence.en);
  return result;
}

/** Everything in the zip, unpacked, and the zip itself. */
function everything(docx: Buffer): string {
  const zip = new PizZip(docx);
  const parts = Object.values(zip.files).map((entry) => entry.asText());
  return [docx.toString("latin1"), docx.toString("utf8"), ...parts, ...Object.keys(zip.files)].join("\n");
}

const byText = (one: string, other: string) => one.localeCompare(other);

describe("a copy of a paper for publication", () => {
  it("says the usual masked forms in place of names, numbers and addresses, and where it did", async () => {
    const { docx, redactions } = await redacted(paper());
    const html = await previewHtml(docx);
    for (const each of ["某公司", "王某", "证件号 ***", "岚城知识产权局（演示）", "岚知送回〔2026〕1号"])
      expect(html).toContain(each);
    expect(redactions.map(({ text, mask }) => `${text} → ${mask}`).toSorted(byText)).toEqual(
      ["test-00001234 → ***", "岚城演示路123号 → ***", "岚城某甲商贸有限公司 → 某公司", "王演 → 王某"].toSorted(byText),
    );
    expect(redactions.every(({ part, paragraph }) => part === "word/document.xml" && paragraph > 0)).toBe(true);
  });

  it("holds the originals nowhere in its bytes", async () => {
    const { docx } = await redacted(paper());
    const all = everything(docx).replaceAll(/\s/g, "").normalize("NFKC").toLowerCase();
    for (const { text } of terms) expect(all).not.toContain(text.normalize("NFKC").toLowerCase());
  });

  it("finds a name that Word has split over runs, breaks and fields", async () => {
    const split = (xml: string) =>
      xml.replace(
        "岚城某甲商贸有限公司",
        '岚城某</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>甲商贸</w:t></w:r><w:r><w:br/><w:t>有限公司',
      );
    const { docx } = await redacted(paper(split));
    const text = everything(docx).replaceAll(/<[^>]*>/g, "");
    expect(text).toContain("某公司");
    expect(text).not.toMatch(/甲商贸|有限公司/);
  });

  it("keeps no comments, authors, properties, settings, hidden texts and other parts, and still opens", async () => {
    const marked = (xml: string) =>
      xml.replace(
        "<w:body>",
        '<w:body><w:p w:rsidR="00AB12CD"><w:commentRangeStart w:id="0"/><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部意见</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>',
      );
    const secret = "办案人员批注";
    const { docx } = await redacted(
      paper(marked, {
        "word/comments.xml": `<w:comments ${w}><w:comment w:id="0" w:author="${secret}"/></w:comments>`,
        "word/people.xml": `<w:people ${w}>${secret}</w:people>`,
        "docProps/app.xml": `<Properties>${secret}</Properties>`,
        "docProps/custom.xml": `<Properties>${secret}</Properties>`,
        "customXml/item1.xml": `<x>${secret}</x>`,
        "word/settings.xml": `<w:settings ${w}><w:docVars><w:docVar w:name="n" w:val="${secret}"/></w:docVars></w:settings>`,
        "word/glossary/document.xml": `<w:glossaryDocument ${w}>${secret}</w:glossaryDocument>`,
      }),
    );
    const all = everything(docx);
    for (const gone of [secret, "内部意见", "comment", "rsid", "docProps", "customXml"])
      expect(all).not.toContain(gone);
    expect(await previewHtml(docx)).toContain("送达回证");
  });

  it("hides a name in footers, in the description of a picture and in the address of a link as well", async () => {
    const described = (xml: string) =>
      xml.replace(
        "<w:body>",
        '<w:body><w:p><w:bookmarkStart w:id="1" w:name="王演"/><w:r><w:instrText> HYPERLINK "mailto:王演@example.org" </w:instrText></w:r></w:p>',
      );
    const footer = `<w:ftr ${w}><w:p><w:r><w:t>王</w:t></w:r><w:r><w:t>演</w:t></w:r></w:p></w:ftr>`;
    const { docx, redactions } = await redacted(paper(described, { "word/footer1.xml": footer }));
    expect(everything(docx)).not.toMatch(/王演|王<\/w:t>.*演/);
    expect(redactions.some(({ part }) => part === "word/footer1.xml")).toBe(true);
  });

  it("is refused with tracked changes, with embedded files and where a name stays", async () => {
    const tracked = (xml: string) =>
      xml.replace("<w:body>", '<w:body><w:p><w:del w:id="1"><w:r><w:delText>王演</w:delText></w:r></w:del></w:p>');
    const embedded = (xml: string) => xml.replace("<w:body>", "<w:body><w:p><w:r><w:object/></w:r></w:p>");
    for (const change of [tracked, embedded]) {
      expect(await redactPaper(paper(change), terms)).toMatchObject({
        kind: "refused",
        refusal: { code: "redact-hidden-text" },
      });
    }
    const odd = (xml: string) => xml.replace("<w:body>", "<w:body><w:p><w:customText>王演</w:customText></w:p>");
    expect(await redactPaper(paper(odd), terms)).toMatchObject({
      kind: "refused",
      refusal: { code: "redact-not-clean" },
    });
    expect(await redactPaper(new Uint8Array([1]), terms)).toMatchObject({
      kind: "refused",
      refusal: { code: "not-a-word-document" },
    });
  });

  it("comes out the same, byte for byte", async () => {
    expect((await redacted(paper())).docx.equals((await redacted(paper())).docx)).toBe(true);
  });

  it("leaves nothing of a name, wherever Word splits the text around it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { maxLength: 6 }), fc.boolean(), async (cuts, tab) => {
        const name = Array.from("岚城某甲商贸有限公司");
        const parts = [...new Set([0, ...cuts, name.length])].sort((a, b) => a - b);
        const pieces = parts.slice(1).map((to, at) => name.slice(parts[at], to).join(""));
        const split = pieces.join(`</w:t>${tab ? "<w:tab/>" : ""}</w:r><w:r><w:t>`);
        const { docx } = await redacted(paper((xml) => xml.replace("岚城某甲商贸有限公司", split)));
        expect(everything(docx).replaceAll(/<[^>]*>|\s/g, "")).not.toMatch(/某甲商|甲商贸|商贸有限/);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the masked forms", () => {
  it("follow the usual ways of writing them", () => {
    const forms = (as: RedactedTerm["as"], ...texts: string[]) => maskedForms(texts.map((text) => ({ text, as })));
    expect(forms("person", "张三丰")).toEqual(["张某某"]);
    expect(forms("person", "李四")).toEqual(["李某"]);
    expect(forms("person", "欧阳锋")).toEqual(["欧阳某"]);
    expect(forms("person", "张三", "张四", "张三")).toEqual(["张某甲", "张某乙", "张某甲"]);
    expect(forms("person", "Ann Example")).toEqual(["A***"]);
    expect(forms("organisation", "岚城某甲商贸有限公司")).toEqual(["某公司"]);
    expect(forms("organisation", "岚城甲有限公司", "岚城乙有限公司")).toEqual(["某公司甲", "某公司乙"]);
    expect(forms("organisation", "山野小铺", "第一鞋厂（普通合伙）")).toEqual(["某店", "某厂"]);
    expect(forms("identifier", "92TEST", "93TEST")).toEqual(["***", "***"]);
    expect(maskedForms([{ text: "张三", as: "person", mask: "当事人" }])).toEqual(["当事人"]);
  });
});

describe("where a term stands", () => {
  it("is found through spaces, width and case, the longest first", () => {
    expect(findTerms("甲方王　演与王演示公司", ["王演", "王演示公司"])).toEqual([
      { term: 0, from: 2, to: 5 },
      { term: 1, from: 6, to: 11 },
    ]);
    expect(findTerms("ＡＢ12", ["ab12"])).toEqual([{ term: 0, from: 0, to: 4 }]);
    expect(findTerms("甲", ["", " "])).toEqual([]);
  });
});

describe("a picture", () => {
  it("loses what a camera wrote beside it, and nothing of what it shows", () => {
    const said = Buffer.from("owner 王演");
    const segment = (marker: number, body: Buffer) =>
      Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body]);
    const frame = segment(0xe0, Buffer.from("JFIF\0"));
    const scan = Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8]), frame, segment(0xe1, said), segment(0xfe, said), scan]);
    expect(Buffer.from(stripPicture(jpeg))).toEqual(Buffer.concat([Buffer.from([0xff, 0xd8]), frame, scan]));
    expect(stripPicture(new Uint8Array([1, 2]))).toEqual(new Uint8Array([1, 2]));
  });
});
