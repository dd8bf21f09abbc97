import { renderDocument, writeXlsx } from "#platform";
import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { p, wordParts } from "../../../../scripts/templates/word.ts";
import type { Chart } from "./chart.ts";
import { chartPicture } from "./chartPicture.ts";
import { chartSvg } from "./chartSvg.ts";
import { placePictures } from "./placePictures.ts";

const chart: Chart = {
  kind: "columns",
  title: "各月立案 <件>",
  unit: "件",
  categories: ["一月", "二月", "三月"],
  series: [
    { name: "本期", values: [3, null, 12] },
    { name: "上年同期", values: [4, 5, 6] },
  ],
};

const made = chartPicture(chart);

describe("charts as pictures", () => {
  it("draws the same chart as the same bytes, with the shipped font", async () => {
    const one = await made;
    expect((await chartPicture(chart)).png.equals(one.png)).toBe(true);
    expect(one.png.subarray(1, 4).toString("latin1")).toBe("PNG");
    // Width and height stand in the first chunk of a PNG.
    expect([one.png.readUInt32BE(16), one.png.readUInt32BE(20)]).toEqual([1280, 640]);
    expect(one.alt).toBe("各月立案 <件> (件). 本期: 一月 3, 二月 —, 三月 12; 上年同期: 一月 4, 二月 5, 三月 6");
  });

  it("says other glyphs with other pixels, so none is an empty box", async () => {
    const other = await chartPicture({ ...chart, title: "各月结案 <件>" });
    expect(other.png.equals((await made).png)).toBe(false);
    expect(chartSvg(chart)).toContain("各月立案 &lt;件&gt;");
  });

  it("puts a picture where the template has one, and nowhere that a person typed its name", async () => {
    const zip = new PizZip();
    const body = [p("text", "{words}"), p("picture", "{chart}")];
    for (const [path, xml] of wordParts("试", body)) zip.file(path, xml);
    const filled = renderDocument(zip.generate({ type: "nodebuffer" }), { words: "chart1", chart: "chart1" });
    const file = new PizZip(placePictures(filled, new Map([["chart1", await made]])));
    const xml = file.file("word/document.xml")?.asText() ?? "";
    expect(xml.match(/<w:drawing>/g)).toHaveLength(1);
    expect(xml).toContain(">chart1</w:t>");
    expect(xml).toContain('descr="各月立案 &lt;件&gt; (件).');
    expect(file.file("word/media/picture1.png")?.asUint8Array().length).toBeGreaterThan(5000);
    expect(file.file("word/_rels/document.xml.rels")?.asText()).toContain('Target="media/picture1.png"');
    expect(file.file("[Content_Types].xml")?.asText()).toContain('Extension="png"');
    expect(() => placePictures(filled, new Map())).toThrow("chart1");
  });

  it("puts pictures under the rows of a sheet, with their words", async () => {
    const picture = await made;
    const bytes = await writeXlsx([{ name: "表", header: ["=1+1"], rows: [["=cmd"]], pictures: [picture, picture] }]);
    const file = new PizZip(bytes);
    const drawing = file.file("xl/drawings/drawing1.xml")?.asText() ?? "";
    expect(drawing.match(/<xdr:pic>/g)).toHaveLength(2);
    expect(drawing).toContain('descr="各月立案 &lt;件&gt; (件).');
    expect(file.file(/xl\/media\//)).toHaveLength(2);
    expect(file.file("xl/worksheets/sheet1.xml")?.asText()).not.toContain("<f>");
  });
});
