import { routes } from "#contract";
import { legalDay } from "#law";
import { sha256Hex } from "#platform";
import { extractText, getDocumentProxy } from "unpdf";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLead, signInAll, startWithPeople } from "../../tests/support/doors.ts";
import { walkSteps } from "../../tests/support/enforcementWalk.ts";
import type { Person, Product } from "../../tests/support/product.ts";
import { takeStep } from "../../tests/support/takeStep.ts";

let product: Product;
let people: Record<"officer" | "reviewer" | "head" | "feng-officer", Person>;
let id = "";

/** A case whose notice is approved and served, and whose hearing notice is a draft. */
beforeAll(async () => {
  product = await startWithPeople("2026-01-05T12:00:00+08:00");
  people = await everybody();
  id = (await openLead(people.officer, { title: "山野小铺 #pagebreak() 涉嫌商标侵权" })).id;
  for (const step of walkSteps) {
    product.at(step.at);
    people = await everybody();
    const { version } = await people.officer.call(routes.cases.one, { params: { id } });
    const input = step.action === "verify" ? { ...step.input, ...mark } : step.input;
    await takeStep(people[step.by], id, { ...step, input }, version);
    if (step.action === "set-hearing") break;
  }
  for (const [name, content] of exhibits) {
    await people.officer.upload(routes.cases.addEvidence, { params: { id } }, name, content);
  }
}, 180_000);
afterAll(() => product.stop());

const everybody = () => signInAll(product, "officer", "reviewer", "head", "feng-officer");

const mark = { registrationNumber: "90000001", holderName: "云岫岭茶业有限公司（演示）" };
const video = new Uint8Array([1, 2, 3]);
const exhibits: readonly (readonly [string, Uint8Array])[] = [
  ["现场照片.png", png()],
  ["坏了的.png", png().subarray(0, 40)],
  ["录像.mp4", video],
];

async function pages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s/g, ""));
}

describe("a document as PDF", () => {
  it("says what its Word document says", async () => {
    const { documents } = await people.officer.call(routes.cases.one, { params: { id } });
    const notice = documents.find(({ kind }) => kind === "priorNotice");
    const given = { params: { id, documentId: notice?.id ?? "" } };
    const text = (await pages(await people.officer.download(routes.prints.document, given))).join("");
    for (const each of ["行政处罚告知书", "山野小铺", "壹万陆仟元整", notice?.number ?? "?"]) {
      expect(text).toContain(each.replaceAll(/\s/g, ""));
    }
  });

  it("is nobody's who may not see the case", async () => {
    const { documents } = await people.officer.call(routes.cases.one, { params: { id } });
    const given = { params: { id, documentId: documents[0]?.id ?? "" } };
    expect(await people["feng-officer"].try(routes.prints.document, given)).toMatchObject({ status: 404 });
    for (const route of [routes.prints.volumes, routes.prints.volume]) {
      expect(await people["feng-officer"].try(route, { params: { id, volume: 1 } })).toMatchObject({ status: 404 });
    }
  });
});

describe("two versions of a paper", () => {
  it("are compared word by word, for whoever may see them", async () => {
    const { documents, version } = await people.officer.call(routes.cases.one, { params: { id } });
    const draft = documents.find(({ kind, life }) => kind === "hearingNotice" && life === "draft");
    const params = { id, documentId: draft?.id ?? "" };
    const { items } = await people.officer.call(routes.papers.fields, { params });
    const place = items.find(({ tag }) => tag === "hearingPlace");
    const fields = { hearingPlace: `${place?.text}（三楼）` };
    await people.officer.call(routes.papers.edit, { params, body: { expectedVersion: version, fields } });
    const compared = { params, query: { from: 1, to: 2 } };
    const { paragraphs, changes } = await people.officer.call(routes.papers.differences, compared);
    expect(changes).toBe(1);
    const spans = paragraphs.find(({ kind }) => kind === "changed")?.spans ?? [];
    expect(spans.filter(({ kind }) => kind !== "same")).toEqual([{ kind: "added", text: "（三楼）" }]);
    expect(await people["feng-officer"].try(routes.papers.differences, compared)).toMatchObject({ status: 404 });
    expect(await people.officer.try(routes.papers.differences, { params, query: { from: 1, to: 9 } })).toMatchObject({
      status: 404,
    });
  });
});

describe("a whole case as one PDF", () => {
  it("has a cover, contents that name the right pages, every paper and picture in order, and the docket", async () => {
    const view = await people.officer.call(routes.cases.one, { params: { id } });
    const { items } = await people.officer.call(routes.prints.volumes, { params: { id } });
    expect(items).toMatchObject([{ volume: 1, items: view.documents.length + exhibits.length }]);
    const all = await pages(await people.officer.download(routes.prints.volume, { params: { id, volume: 1 } }));
    expect(all[0]).toContain(view.number.replaceAll(/\s/g, ""));
    expect(all[0]).toContain("山野小铺#pagebreak()涉嫌商标侵权");
    for (const [at, text] of all.entries()) expect(text).toContain(`第${at + 1}页共${all.length}页`);
    const contents = all[1] ?? "";
    expect(contents).toContain("卷内目录");
    const approved = view.documents.filter(({ life }) => life === "approved");
    expect(approved.length).toBeGreaterThan(1);
    for (const { name, number, createdAt } of approved) {
      const page = all.findIndex(
        (text, at) => at > 1 && text.includes(name.zh) && text.includes((number ?? "").replaceAll(/\s/g, "")),
      );
      expect(page).toBeGreaterThan(1);
      const day = legalDay(createdAt);
      expect(contents).toContain(`${name.zh}${(number ?? "").replaceAll(/\s/g, "")}${day}${page + 1}`);
    }
    expect(all.at(-1)).toContain("案件日志");
    expect(all.slice(-3).join("")).toContain("告知");
  });

  it("names what it does not print, with its hash and the reason", async () => {
    const all = (await pages(await people.officer.download(routes.prints.volume, { params: { id, volume: 1 } }))).join(
      "",
    );
    expect(all).toContain(`录像.mp4`);
    expect(all).toContain(sha256Hex(video));
    expect(all).toContain("尚未审批，未印入");
    expect(all).toContain("图片已损坏或格式无法识别");
  });

  it("comes in English to whoever reads English, and there is no volume beyond the last", async () => {
    const given = { params: { id, volume: 1 }, query: { lang: "en" } };
    const all = await pages(await people.officer.download(routes.prints.volume, given));
    expect(all[1]).toContain("Contents");
    expect(all[0]).toContain(`Page1of${all.length}`);
    expect(await people.officer.try(routes.prints.volume, { params: { id, volume: 2 } })).toMatchObject({
      status: 404,
    });
  });
});

/** A picture of two by two grey points. */
function png(): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.from([0, 90, 160, 0, 160, 90]));
  const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([begin, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]),
  );
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
