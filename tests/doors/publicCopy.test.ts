import { createHash } from "node:crypto";
import { routes } from "#contract";
import PizZip from "pizzip";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decidedCase } from "../support/decidedCase.ts";
import { expectRefusal, signInAll, startWithPeople } from "../support/doors.ts";
import type { Person, Product } from "../support/product.ts";

const { cases, copies, seals } = routes;
const identifier = "92TEST00000000000X";
const hidden = ["山野小铺", identifier, "测试市示例路8号", "经营者（测试）"];

/** Every part of a Word file, unpacked. */
function partsOf(docx: Uint8Array): string {
  const { files } = new PizZip(docx);
  return Object.entries(files)
    .map(([name, file]) => `${name}\n${file.asText()}`)
    .join("\n");
}

describe("the copy of a decision for publication", () => {
  let product: Product;
  let people: Record<
    "officer" | "officer2" | "reviewer" | "head" | "supervisor" | "feng-head" | "holder" | "respondent",
    Person
  >;
  let id: string;
  let documentId: string;
  let paper: string;
  const version = async () => (await people.head.call(cases.one, { params: { id } })).version;
  const params = () => ({ id, documentId });
  const mark = async (by: Person, marks: object[]) =>
    by.try(copies.mark, { params: params(), body: { expectedVersion: await version(), marks } });
  const step = async (by: Person, of: "approve" | "return", copy: number) =>
    by.try(copies[of], {
      params: { ...params(), copy },
      body: { expectedVersion: await version(), ...(of === "return" && { opinion: "地址未遮盖完整" }) },
    });
  const publish = async () =>
    people.officer.try(cases.act, {
      params: { id, action: "publish-decision" },
      body: { expectedVersion: await version(), input: { site: "企业信用信息公示系统", term: "other" } },
    });

  beforeAll(async () => {
    product = await startWithPeople("2026-01-05T12:00:00+08:00");
    id = await decidedCase(product);
    people = await signInAll(
      product,
      "officer",
      "officer2",
      "reviewer",
      "head",
      "supervisor",
      "feng-head",
      "holder",
      "respondent",
    );
    const { documents } = await people.head.call(cases.one, { params: { id } });
    const decision = documents.find(({ kind }) => kind === "penaltyDecision");
    documentId = decision?.id ?? "";
    paper = decision?.paper ?? "";
  }, 240_000);
  afterAll(() => product.stop());

  test("has its marks proposed by the facts of the case: names, numbers and addresses that stand in the paper", async () => {
    const read = await people.officer.call(copies.read, { params: params() });
    expect(read.marks).toBeNull();
    expect(read.paragraphs.length).toBeGreaterThan(5);
    expect(read.proposed.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["山野小铺", identifier, "测试市示例路8号"]),
    );
    expectRefusal(await people.holder.try(copies.read, { params: params() }), 403);
    expectRefusal(await people["feng-head"].try(copies.read, { params: params() }), 404);
  });

  test("is marked by an officer of the case, approved by another person, and refused in all other hands", async () => {
    const { proposed } = await people.officer.call(copies.read, { params: params() });
    const marks = proposed.map(({ text, as }) => ({ text, as }));
    expectRefusal(await mark(people.reviewer, marks), 422, "wrong-role");
    expectRefusal(await mark(people.supervisor, marks), 403);
    const telling = [{ text: identifier, as: "identifier", mask: `*${identifier}*` }];
    expectRefusal(await mark(people.officer, telling), 422, "mask-tells-it");
    expectRefusal(await step(people.head, "approve", 1), 422, "no-copy-waits");
    expect((await mark(people.officer, marks.slice(0, 1))).body["code"]).toBeUndefined();
    expectRefusal(await publish(), 422, "public-copy-waits");
    expectRefusal(await step(people.officer2, "approve", 1), 422, "wrong-role");
    expect((await step(people.head, "return", 1)).body["code"]).toBeUndefined();
    expect((await mark(people.officer, marks)).body["code"]).toBeUndefined();
    expectRefusal(await step(people.head, "approve", 1), 422, "no-copy-waits");
    const approved = await step(people.reviewer, "approve", 2);
    expect(approved.body["code"]).toBeUndefined();
    const docket = (await people.officer.call(cases.docket, { params: { id }, query: { limit: 100 } })).items;
    expect(docket.slice(-4).map(({ type, actor }) => [type, actor.id])).toEqual([
      ["CopyMarked", "demo-officer"],
      ["CopyReturned", "demo-head"],
      ["CopyMarked", "demo-officer"],
      ["CopyFrozen", "demo-reviewer"],
    ]);
  });

  test("holds nothing of what was marked: not in any part of the Word file, its properties, nor in the PDF", async () => {
    const given = { params: { ...params(), copy: 2 } };
    const docx = await people.supervisor.download(copies.docx, given);
    const pdf = await people.supervisor.download(copies.pdf, given);
    const [text, raw] = [partsOf(docx), Buffer.from(pdf).toString("latin1")];
    const read = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
    for (const term of hidden) {
      expect(text.includes(term), term).toBe(false);
      expect(read.text.replaceAll(/\s/g, "").includes(term), term).toBe(false);
      for (const encoding of ["utf8", "utf16le"] as const)
        expect(raw.includes(Buffer.from(term, encoding).toString("latin1")), term).toBe(false);
    }
    expect(Object.keys(new PizZip(docx).files).some((name) => name.startsWith("docProps"))).toBe(false);
    expect(read.text).toContain("行政处罚决定书");
    const view = await people.officer.call(cases.one, { params: { id } });
    const copy = (
      view.state["documents"] as { id: string; copies?: { approved?: { sha256: string; pdf: string } }[] }[]
    )
      .find((each) => each.id === paper)
      ?.copies?.at(-1)?.approved;
    const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect([copy?.sha256, copy?.pdf]).toEqual([hash(docx), hash(pdf)]);
    for (const login of ["holder", "respondent"] as const)
      expectRefusal(await people[login].try(copies.docx, given), 403);
    expectRefusal(await people["feng-head"].try(copies.docx, given), 404);
  });

  test("keeps its marks, which tell what is hidden, out of the docket and behind the wall of the paper", async () => {
    const docket = JSON.stringify(
      (await people.officer.call(cases.docket, { params: { id }, query: { limit: 100 } })).items.slice(-4),
    );
    for (const term of hidden) expect(docket.includes(term), term).toBe(false);
    // Not even the database lets the one who marked freeze it; the trial is rolled back.
    const as = { as: "office", account: "demo-officer", office: "ip/qc/lan/", roles: ["officer", "head"] } as const;
    let frozen: number | undefined;
    const trial = product.database.transaction(as, async (tx) => {
      await tx.run(
        `insert into public_copy (document_id, case_id, copy, paper, marks_sha256, marked_by, marked_at)
         values ($1, $2, 9, $3, repeat('a', 64), current_account(), now())`,
        [documentId, id, paper],
      );
      frozen = await tx.run(
        `update public_copy p set docx_sha256 = d.sha256, pdf_sha256 = d.sha256, frozen_at = now()
           from document d where p.document_id = $1 and p.copy = 9 and d.id = $1`,
        [documentId],
      );
      throw new Error("rolled back");
    });
    await expect(trial).rejects.toThrow("rolled back");
    expect(frozen).toBe(0);
  });

  test("is what the publication names, and closes again when what it shows is sealed", async () => {
    const published = await publish();
    expect(published.body["code"]).toBeUndefined();
    const { state } = (published.body as unknown as { case: { state: { facts: Record<string, unknown> } } }).case;
    expect(state.facts["respondents"]).toMatchObject({ respondent: { publication: { copy: { paper, copy: 2 } } } });
    const entry = (await people.head.call(cases.docket, { params: { id }, query: { limit: 100 } })).items.find(
      ({ action }) => action === "record-respondent",
    );
    const sealed = await people.head.try(seals.seal, {
      params: { id },
      body: {
        expectedVersion: await version(),
        target: { what: "field", entry: entry?.seq ?? 0, path: "identifier" },
        ground: "个人隐私、个人信息",
        why: "与公示无关",
        openTo: [],
      },
    });
    expect(sealed.body["code"]).toBeUndefined();
    for (const by of [people.officer2, people.supervisor]) {
      expectRefusal(await by.try(copies.read, { params: params() }), 404);
      expectRefusal(await by.try(copies.docx, { params: { ...params(), copy: 2 } }), 404);
    }
    const read = await people.head.call(copies.read, { params: params() });
    expect(read.proposed[0]).toMatchObject({ text: identifier, why: { zh: "第1号封存的内容" } });
  });
});
