import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { replaceText } from "./replaceText.ts";

const word = (body: string) => {
  const zip = new PizZip();
  zip.file("word/document.xml", `<w:document><w:body>${body}</w:body></w:document>`);
  return zip.generate({ type: "uint8array" });
};
const xmlOf = (bytes: Uint8Array) => new PizZip(bytes).file("word/document.xml")?.asText() ?? "";

describe("a number put into a paper", () => {
  it("takes the place of its blank, though Word has cut it over three runs", () => {
    const paper = word(
      '<w:p><w:r><w:t>字号：〔编</w:t></w:r><w:r><w:rPr/><w:t xml:space="preserve">号</w:t></w:r><w:r><w:t>待定〕止</w:t></w:r></w:p>',
    );
    const { bytes, count } = replaceText(paper, "〔编号待定〕", "岚知罚告〔2026〕1号");
    expect(count).toBe(1);
    expect(xmlOf(bytes).replace(/<[^>]+>/g, "")).toBe("字号：岚知罚告〔2026〕1号止");
    expect(xmlOf(bytes).match(/<w:r>/g)).toHaveLength(3);
  });

  it("is text, whatever it holds, and nothing else changes", () => {
    const paper = word("<w:p><w:r><w:t>a &amp; X</w:t></w:r></w:p><w:p><w:r><w:t>X &lt;b&gt;</w:t></w:r></w:p>");
    const { bytes, count } = replaceText(paper, "X", "<&>");
    expect(count).toBe(2);
    expect(xmlOf(bytes)).toContain("a &amp; &lt;&amp;&gt;");
    expect(xmlOf(bytes)).toContain("&lt;&amp;&gt; &lt;b&gt;");
    expect(replaceText(paper, "absent", "y").count).toBe(0);
  });

  it("gives the same bytes for the same paper, and refuses what is no Word document", () => {
    const paper = word("<w:p><w:r><w:t>X</w:t></w:r></w:p>");
    expect(replaceText(paper, "X", "Y").bytes).toEqual(replaceText(paper, "X", "Y").bytes);
    expect(() => replaceText(new PizZip().generate({ type: "uint8array" }), "X", "Y")).toThrow(RangeError);
  });
});
