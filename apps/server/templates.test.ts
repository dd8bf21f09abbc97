import { readFileSync } from "node:fs";
import { routes } from "#contract";
import { templateOf } from "#platform";
import PizZip from "pizzip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officer as identity } from "../../tests/support/office.ts";
import { openLead, signInAll, startWithPeople } from "../../tests/support/doors.ts";
import { walkSteps } from "../../tests/support/enforcementWalk.ts";
import type { Person, Product } from "../../tests/support/product.ts";
import { takeStep } from "../../tests/support/takeStep.ts";

let product: Product;
let people: Record<"officer" | "reviewer" | "head" | "admin" | "feng-officer", Person>;
let id = "";

const kind = { procedure: "trademark-enforcement", kind: "filingApproval" };
const params = { params: kind };
const shipped = readFileSync(templateOf(kind.procedure, kind.kind));

/** The shipped template with a text of it replaced. */
function edited(from: string, to: string): Uint8Array {
  const zip = new PizZip(shipped);
  zip.file("word/document.xml", (zip.file("word/document.xml")?.asText() ?? "").replace(from, to));
  return zip.generate({ type: "uint8array" });
}
const own = edited("立案审批表", "立案审批表（本局格式）");

beforeAll(async () => {
  product = await startWithPeople("2026-01-05T12:00:00+08:00");
  people = await everybody();
  id = (await openLead(people.officer)).id;
}, 180_000);
afterAll(() => product.stop());

const everybody = () => signInAll(product, "officer", "reviewer", "head", "admin", "feng-officer");
const upload = (by: Person, content: Uint8Array, name = "本局立案审批表.docx") =>
  by.upload(routes.templates.upload, params, name, content);

async function walkTo(action: string): Promise<void> {
  const done = (await people.officer.call(routes.cases.one, { params: { id } })).state["taken"] as { action: string }[];
  for (const step of walkSteps.slice(done.length - 1)) {
    product.at(step.at);
    people = await everybody();
    const { version } = await people.officer.call(routes.cases.one, { params: { id } });
    const mark = { registrationNumber: "90000001", holderName: "云岫岭茶业（演示）" };
    const input = step.action === "verify" ? { ...step.input, ...mark } : step.input;
    await takeStep(people[step.by], id, { ...step, input }, version);
    if (step.action === action) return;
  }
}

describe("the templates of an office", () => {
  it("are listed for every document of every procedure, with where each comes from", async () => {
    const { items } = await people.officer.call(routes.templates.list, {});
    expect(items.length).toBeGreaterThan(8);
    expect(items.find((each) => each.kind === kind.kind)).toMatchObject({
      state: "shipped",
      since: null,
      by: null,
      name: { zh: "立案审批表" },
    });
    const one = await people.officer.call(routes.templates.one, params);
    expect(one.fields.find(({ tag }) => tag === "partyName")).toMatchObject({ needed: true, entries: null });
    expect(one.versions).toEqual([]);
    expect(new Uint8Array(shipped)).toEqual(await people.officer.download(routes.templates.file, params));
  });

  it("are refused with every fault named, and nothing is kept", async () => {
    const bad = await people.admin
      .upload(routes.templates.upload, params, "x.docx", edited("{partyName}", "{partyNmae}{#open}"))
      .catch((error: Error) => error.message);
    expect(bad).toContain("422");
    expect(bad).toContain("{#open} 没有对应的 {/open}");
    const slip = await upload(people.admin, edited("{partyName}", "{partyNmae}")).catch(
      (error: Error) => error.message,
    );
    expect(slip).toContain("是否为 {partyName}");
    const noWord = await upload(people.admin, new Uint8Array([1, 2, 3])).catch((error: Error) => error.message);
    expect(noWord).toContain("not-a-word-document");
    expect((await people.admin.call(routes.templates.one, params)).versions).toEqual([]);
  });

  it("are changed by an administrator alone", async () => {
    for (const person of [people.officer, people.head]) {
      await expect(upload(person, own)).rejects.toThrow("403");
      expect(await person.try(routes.templates.use, { ...params, body: { what: "shipped" } })).toMatchObject({
        status: 403,
      });
    }
  });

  it("are tried with a real case before they go live, and refused with what the case lacks", async () => {
    const version = await upload(people.admin, own);
    expect(version).toMatchObject({ fileName: "本局立案审批表.docx", inUse: false, warnings: [] });
    const early = await people.admin.try(routes.templates.preview, {
      ...params,
      body: { caseId: id, version: version.id },
    });
    expect(early).toMatchObject({ status: 422, body: { code: "paper-incomplete" } });
    await walkTo("approve-filing");
    const tried = { ...params, body: { caseId: id, version: version.id } };
    expect((await people.admin.call(routes.templates.preview, tried)).html).toContain("立案审批表（本局格式）");
    const now = await people.admin.call(routes.templates.preview, { ...params, body: { caseId: id } });
    expect(now.html).not.toContain("本局格式");
    expect(now.html).toContain("山野小铺");
  });

  it("make the papers from the moment they go live, and the shipped one from the moment of going back", async () => {
    const [version] = (await people.admin.call(routes.templates.one, params)).versions;
    const body = { what: "version" as const, version: version?.id ?? "" };
    expect(await people.admin.call(routes.templates.use, { ...params, body })).toMatchObject({ state: "own" });
    const another = (await openLead(people.officer, { title: "另案" })).id;
    const paperOf = async (caseId: string) => {
      const mark = { registrationNumber: "90000001", holderName: "云岫岭茶业（演示）" };
      for (const step of walkSteps) {
        const { version: at } = await people.officer.call(routes.cases.one, { params: { id: caseId } });
        const input = step.action === "verify" ? { ...step.input, ...mark } : step.input;
        await takeStep(people[step.by], caseId, { ...step, input }, at);
        if (step.action === "approve-filing") break;
      }
      const { documents } = await people.officer.call(routes.cases.one, { params: { id: caseId } });
      const paper = documents.find((each) => each.kind === kind.kind);
      const read = { params: { id: caseId, documentId: paper?.id ?? "" } };
      return (await people.officer.call(routes.cases.preview, read)).html;
    };
    expect(await paperOf(another)).toContain("立案审批表（本局格式）");
    await people.admin.call(routes.templates.use, { ...params, body: { what: "inherited" } });
    const third = (await openLead(people.officer, { title: "再一案" })).id;
    expect(await paperOf(third)).not.toContain("本局格式");
    const { history, state } = await people.admin.call(routes.templates.one, params);
    expect(state).toBe("shipped");
    expect(history.map(({ what }) => what)).toEqual(["inherited", "version"]);
    expect(history[1]).toMatchObject({ sha256: version?.sha256, by: expect.stringMatching(/\S/) });
    const lines = await product.database.system((tx) =>
      tx.rows<{ action: string }>("select action from audit where action like 'template.%' order by id"),
    );
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(["template.upload", "template.use"]));
  });
});

describe("the walls around them", () => {
  it("an office above sets a template for those below; one beside has nothing to do with it", async () => {
    const db = product.database;
    const offices = await db.system((tx) => tx.rows<{ path: string }>("select path from office order by path"));
    const path = (
      await db.system((tx) => tx.row<{ path: string }>("select office_path as path from case_file where id = $1", [id]))
    )?.path;
    const above =
      offices.findLast(({ path: each }) => path !== undefined && path !== each && path.startsWith(each))?.path ?? "";
    const beside =
      offices.find(({ path: each }) => each !== path && !path?.startsWith(each) && !each.startsWith(path ?? "-"))
        ?.path ?? "";
    expect([path, above, beside].every((each) => each)).toBe(true);
    const chief = identity(above, "chief", ["administrator"]);
    const asked = async (as: ReturnType<typeof identity>, office: string) =>
      db.transaction(as, (tx) =>
        tx.row<{ what: string; office: string }>(
          "select what, office_path as office from template_in_use($1, 'trademark-enforcement', 'hearingNotice')",
          [office],
        ),
      );
    const [file] = await db.system((tx) => tx.rows<{ sha256: string }>("select sha256 from template_version"));
    await db.transaction(chief, async (tx) => {
      await tx.run(
        `insert into template_version (id, office_path, procedure, kind, file_name, sha256, bytes, uploaded_by, uploaded_at)
         values ('v-above', $1, 'trademark-enforcement', 'hearingNotice', 'x.docx', $2, 1, 'chief', now())`,
        [above, file?.sha256],
      );
      await tx.run(
        "insert into template_use (office_path, procedure, kind, what, version_id, by_account, at) values ($1, 'trademark-enforcement', 'hearingNotice', 'version', 'v-above', 'chief', now())",
        [above],
      );
    });
    const below = identity(path ?? "", "below", ["administrator"]);
    expect(await asked(below, path ?? "")).toEqual({ what: "version", office: above });
    expect(await asked(identity(beside), beside)).toBeUndefined();
    expect(await asked(identity(beside), path ?? "")).toBeUndefined();
    expect(
      await db.system((tx) =>
        tx.row("select 1 as yes from template_in_use($1, 'trademark-enforcement', 'hearingNotice')", [path]),
      ),
    ).toBeDefined();

    const visible = (as: ReturnType<typeof identity>) =>
      db.transaction(as, (tx) => tx.rows("select id from template_version where id = 'v-above'"));
    expect(await visible(below)).toHaveLength(1);
    expect(await visible(identity(beside))).toHaveLength(0);
    const forbidden = [
      [
        identity(path ?? "", "below"),
        `insert into template_use (office_path, procedure, kind, what, by_account, at) values ('${path}', 'p', 'k', 'shipped', 'below', now())`,
      ],
      [
        below,
        `insert into template_use (office_path, procedure, kind, what, by_account, at) values ('${above}', 'p', 'k', 'shipped', 'below', now())`,
      ],
      [
        below,
        `insert into template_use (office_path, procedure, kind, what, version_id, by_account, at) values ('${path}', 'trademark-enforcement', 'hearingNotice', 'version', 'v-above', 'below', now())`,
      ],
      [below, "update template_version set sha256 = repeat('0', 64) where id = 'v-above'"],
    ] as const;
    for (const [as, sql] of forbidden) {
      await expect(
        db.transaction(as, (tx) => tx.run(sql)),
        sql,
      ).rejects.toMatchObject({ code: "42501" });
    }
    // Shipped after all, whatever the office above uses.
    await db.transaction(below, (tx) =>
      tx.run(
        "insert into template_use (office_path, procedure, kind, what, by_account, at) values ($1, 'trademark-enforcement', 'hearingNotice', 'shipped', 'below', now())",
        [path],
      ),
    );
    expect(await asked(below, path ?? "")).toEqual({ what: "shipped", office: path });
  });
});
