import { readFileSync } from "node:fs";
import { paperData, paperFields, paperWordsOf, procedures } from "#procedures";
import PizZip from "pizzip";
import { describe, expect, it } from "vitest";
import { templateOf } from "../templateOf.ts";
import { checkTemplate, templateFields } from "./checkTemplate.ts";
import { nearest } from "./nearest.ts";
import { templateTags } from "./templateTags.ts";

const kinds = procedures.flatMap(({ id, documents }) => Object.keys(documents).map((kind) => [id, kind] as const));

function shippedOf(procedure: string, kind: string) {
  const bytes = readFileSync(templateOf(procedure, kind));
  const found = templateTags(bytes);
  if ("faults" in found) throw new Error(`${kind}: ${JSON.stringify(found.faults)}`);
  const fields = templateFields(paperFields(procedure, kind) ?? [], found.tags, paperWordsOf(procedure));
  return { bytes, tags: found.tags, fields };
}

const decision = shippedOf("trademark-enforcement", "penaltyDecision");

/** The shipped decision with one text in it replaced. */
function edited(from: string, to: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const zip = new PizZip(decision.bytes);
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  if (!xml.includes(from)) throw new Error(`no ${from}`);
  zip.file("word/document.xml", xml.replace(from, to));
  for (const [path, content] of Object.entries(others)) zip.file(path, content);
  return zip.generate({ type: "uint8array" });
}
const check = (template: Uint8Array) => checkTemplate(template, decision.fields, decision.tags);

describe("the fields of a paper", () => {
  it.each(kinds)("%s %s: all that its shipped template asks for", async (procedure, kind) => {
    const { bytes, fields, tags } = shippedOf(procedure, kind);
    expect(await checkTemplate(bytes, fields, tags)).toEqual({ kind: "good", warnings: [] });
    const provided = new Set((paperFields(procedure, kind) ?? []).map(({ tag }) => tag));
    for (const each of ["authority", "documentNumber", "madeOn"]) expect(provided).toContain(each);
    for (const [tag, { name }] of Object.entries(fields)) expect(name, tag).toBeDefined();
  });

  it("are none where a procedure issues no such paper", () => {
    expect(paperFields("trademark-enforcement", "nothing")).toBeUndefined();
    expect(paperFields("clue", "penaltyDecision")).toBeUndefined();
    expect(paperData).toBeTypeOf("function");
  });

  it("of a list are told as such", () => {
    expect(decision.fields["evidence"]?.entries).toEqual(["text"]);
    expect(decision.fields["partyName"]).toMatchObject({ needed: true, name: { zh: "当事人姓名（名称）" } });
    expect(decision.fields["hasFine"]).toMatchObject({ needed: false });
  });
});

describe("a template of the office's own", () => {
  const sentences = async (template: Uint8Array) => {
    const checked = await check(template);
    if (checked.kind === "refused") return [checked.refusal.code];
    return (checked.kind === "good" ? checked.warnings : checked.faults).map(({ sentence }) => sentence.zh);
  };

  it("is told the field nobody fills, with the nearest there is", async () => {
    expect(await sentences(edited("{partyName}", "{partyNmae}"))).toEqual([
      "字段 {partyNmae} 不存在，是否为 {partyName}。",
    ]);
    expect(await sentences(edited("{partyName}", "{partyName}{完全不同}"))).toEqual(["字段 {完全不同} 不存在。"]);
    expect(await sentences(edited("{partyName}", "{partyName}{constructor}"))).toEqual(["字段 {constructor} 不存在。"]);
  });

  it("is told which loop is not closed, and which brace has no partner", async () => {
    expect(await sentences(edited("{/evidence}", ""))).toEqual(["{#evidence} 没有对应的 {/evidence}。"]);
    expect(await sentences(edited("{#evidence}", ""))).toEqual(["{/evidence} 没有对应的 {#evidence}。"]);
    expect((await sentences(edited("{partyName}", "{partyName")))[0]).toContain("花括号不成对");
  });

  it("is told a list that stands as a text, and the number that is missing or doubled", async () => {
    expect(await sentences(edited("{partyName}", "{partyName}{evidence}"))).toEqual([
      "{evidence} 是列表，应写作 {#evidence}{text}{/evidence}。",
    ]);
    expect((await sentences(edited("{documentNumber}", "")))[0]).toContain("缺少文号字段");
    expect((await sentences(edited("{documentNumber}", "{documentNumber}{documentNumber}")))[0]).toContain("不止一次");
  });

  it("is refused with macros, as an old file, as no Word file, and with tracked changes", async () => {
    expect(await sentences(edited("{partyName}", "{partyName}", { "word/vbaProject.bin": "x" }))).toEqual([
      "word-macros",
    ]);
    expect(await sentences(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toEqual(["old-or-encrypted-word"]);
    expect(await sentences(new Uint8Array([1, 2]))).toEqual(["not-a-word-document"]);
    const tracked = edited("<w:body>", '<w:body><w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins></w:p>');
    expect((await sentences(tracked))[0]).toContain("修订");
  });

  it("is warned of what it leaves out, and of what a PDF could not show", async () => {
    expect(await sentences(edited("{circumstance}", ""))).toEqual([
      "没有使用字段 {circumstance}（情节），文书中将不出现。",
    ]);
    const box = "<w:body><w:p><w:r><w:pict><w:txbxContent/></w:pict></w:r></w:p>";
    expect((await sentences(edited("<w:body>", box)))[0]).toContain("不能转为 PDF");
  });

  it("may take the same words over runs that Word has split", async () => {
    const split = edited("{partyName}", "{party</w:t></w:r><w:r><w:t>Name}");
    expect(await check(split)).toEqual({ kind: "good", warnings: [] });
  });
});

describe("the nearest name", () => {
  it("is one that differs by a slip, and none where the two have nothing in common", () => {
    expect(nearest("partyname", ["partyName", "partyKind"])).toBe("partyName");
    expect(nearest("x", ["partyName"])).toBeUndefined();
  });
});
