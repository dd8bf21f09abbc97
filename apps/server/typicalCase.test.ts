import { routes } from "#contract";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseOf } from "../../tests/support/caseOf.ts";
import { signInAll, startWithPeople } from "../../tests/support/doors.ts";
import type { Person, Product } from "../../tests/support/product.ts";

const logins = ["officer", "head", "qc-officer", "qc-head", "feng-officer", "feng-head", "ji-officer"] as const;
const nomination = {
  standing: "typical",
  subject: "trademark",
  name: "“星河”商标侵权案",
  caseNumber: "IP-QC-LAN〔2026〕案第7号",
  facts: "当事人山野小铺销售侵权运动鞋。",
  decision: "罚款六万元。",
  point: "招牌使用属于商标使用。",
  meaning: "统一认定标准。",
};

/** A city nominates a case, the province selects it, and the city publishes a copy that names nobody. */
describe("a typical case over two levels of offices", () => {
  let product: Product;
  let people: Record<(typeof logins)[number], Person>;
  let nominated: ReturnType<typeof caseOf>;

  beforeAll(async () => {
    product = await startWithPeople("2026-03-02T10:00:00+08:00");
    people = await signInAll(product, ...logins);
    const { case: opened } = await people.officer.call(routes.cases.open, {
      body: {
        procedure: "typical-case",
        title: "推荐“星河”案为典型案例",
        parties: [],
        action: "nominate",
        input: nomination,
      },
    });
    nominated = caseOf(opened.id);
  }, 120_000);
  afterAll(() => product.stop());

  const digest = async (person: Person) => {
    const { documents, version } = await nominated.view(person);
    return { paper: documents.find(({ kind }) => kind === "caseDigest"), version };
  };
  const nobody = async (...others: Person[]) => {
    for (const other of others)
      expect((await other.try(routes.cases.one, { params: { id: nominated.id } })).status).toBe(404);
  };

  it("is nominated to an office above with its signed text; no other office sees it", async () => {
    const { officer, head } = people;
    expect(await nominated.refused(officer, "make-digest", { to: "ip/qc/feng/" })).toMatchObject({
      status: 422,
      code: "not-a-higher-office",
    });
    expect((await nominated.view(people["qc-officer"])).mayAct).toBe(false);
    await nominated.act(officer, "make-digest", { to: "ip/qc/" });
    expect(await nominated.refused(head, "submit-nomination")).toMatchObject({ code: "paper-not-signed" });
    await nominated.sign(officer, head);
    await nominated.act(head, "submit-nomination");
    expect(await nominated.view(people["qc-officer"])).toMatchObject({ stage: "selecting", mayAct: true });
    await nobody(people["feng-officer"], people["feng-head"], people["ji-officer"]);
  });

  it("is reviewed above: nobody speaks twice, the nominator does not speak, who spoke does not decide", async () => {
    const reviewer = people["qc-officer"];
    const decider = people["qc-head"];
    const opinion = { recommended: true, opinion: "要点明确。" };
    const decision = { selected: true, reason: "具有示范意义" };
    expect(await nominated.refused(people.officer, "give-opinion", opinion)).toMatchObject({
      code: "not-the-addressee",
    });
    expect(await nominated.refused(decider, "select", decision)).toMatchObject({ code: "no-opinion-yet" });
    await nominated.act(reviewer, "give-opinion", opinion);
    expect(await nominated.refused(reviewer, "give-opinion", opinion)).toMatchObject({
      code: "opinion-given-already",
    });
    await nominated.act(decider, "select", decision);
    expect(await nominated.view(people.officer)).toMatchObject({ stage: "redacting", mayAct: true });
    expect((await nominated.view(reviewer)).mayAct).toBe(false);
  });

  it("is published only as a copy marked by one and approved by another, and the copy tells no name", async () => {
    const { officer, head } = people;
    const { paper, version } = await digest(officer);
    const params = { id: nominated.id, documentId: paper?.id ?? "" };
    expect(await nominated.refused(head, "publish", { place: "官方网站" })).toMatchObject({
      code: "copy-not-approved",
    });
    const marks = [{ text: "山野小铺", as: "organisation" }] as const;
    for (const other of [people["feng-head"], people["ji-officer"]])
      expect((await other.try(routes.copies.mark, { params, body: { expectedVersion: version, marks } })).status).toBe(
        404,
      );
    const read = await officer.call(routes.copies.read, { params });
    expect(JSON.stringify(read.paragraphs)).toContain("山野小铺");
    await officer.call(routes.copies.mark, { params, body: { expectedVersion: version, marks: [...marks] } });
    const copy = { ...params, copy: 1 };
    const marked = await digest(head);
    const own = await officer.try(routes.copies.approve, { params: copy, body: { expectedVersion: marked.version } });
    expect(own.status).toBe(422);
    expect(await nominated.refused(head, "publish", { place: "官方网站" })).toMatchObject({
      code: "copy-not-approved",
    });
    await head.call(routes.copies.approve, { params: copy, body: { expectedVersion: marked.version } });
    const docx = await officer.download(routes.copies.docx, { params: copy });
    const text = Object.values(new PizZip(docx).files)
      .map((file) => file.asText())
      .join("\n");
    expect(text).toContain("销售侵权运动鞋");
    expect(text).not.toContain("山野小铺");
    await nominated.act(head, "publish", { place: "官方网站" });
    expect((await nominated.view(officer)).stage).toBe("published");
    // What was published is the copy by its hash, recorded in the case.
    const { facts, documents } = (await nominated.view(officer)).state as unknown as {
      facts: { publication: { copy: number; sha256: string } };
      documents: { copies?: { approved?: { sha256: string } }[] }[];
    };
    const approved = documents.flatMap(({ copies = [] }) => copies).at(-1)?.approved?.sha256;
    expect(facts.publication).toMatchObject({ copy: 1, sha256: approved });
    await nobody(people["feng-officer"], people["ji-officer"]);
  });
});
