import { routes } from "#contract";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseOf } from "../../tests/support/caseOf.ts";
import { signInAll, startWithPeople } from "../../tests/support/doors.ts";
import type { Person, Product } from "../../tests/support/product.ts";
import { demoPassword } from "../server/demo/accounts.ts";
import { run } from "./program.ts";

/** Commands that read a server, run as a signed-in account would run them. */
describe("the command line beside a server", () => {
  const home = mkdtempSync(join(tmpdir(), "yuheng-on-server-"));
  let product: Product;
  let people: Record<"county" | "county-head" | "officer", Person>;
  let asked: ReturnType<typeof caseOf>;
  let dispute: { readonly id: string; readonly number: string };

  beforeAll(async () => {
    product = await startWithPeople("2026-03-02T10:00:00+08:00");
    people = await signInAll(product, "county", "county-head", "officer");
    asked = await asksAbove();
    dispute = await acceptedDispute();
  }, 120_000);
  afterAll(async () => {
    await product.stop();
    rmSync(home, { recursive: true });
  });

  /** A county asks its city, which does not answer. */
  async function asksAbove() {
    const { case: opened } = await people.county.call(routes.cases.open, {
      body: {
        procedure: "instructions",
        title: "关于招牌使用商标的请示",
        parties: [],
        action: "draft-request",
        input: { subject: "trademark", question: "是否商标使用？", facts: "略。", opinion: "是。", analysis: "略。" },
      },
    });
    const sent = caseOf(opened.id);
    await sent.act(people.county, "make-request", { to: "ip/qc/lan/" });
    await sent.sign(people.county, people["county-head"]);
    await sent.act(people["county-head"], "send-request");
    return sent;
  }

  /** A patent dispute that the city accepts, by a table in force since February 2025. */
  async function acceptedDispute() {
    const { case: opened } = await people.officer.call(routes.cases.open, {
      body: {
        procedure: "patent-adjudication",
        title: "甲厂诉乙厂侵犯“伞骨”专利权纠纷案",
        parties: [],
        action: "receive-request",
        input: {
          receivedOn: "2026-03-02",
          requesterName: "甲厂",
          requesterKind: "organisation",
          standing: "patentee",
          patentKind: "invention",
          patentNumber: "ZL1",
          patentTitle: "伞骨",
          claims: "1",
          respondentName: "乙厂",
          respondentKind: "organisation",
          acts: ["make"],
          matter: "责令停止制造",
          reasons: "特征相同",
          documents: ["request", "identity", "register"],
          ongoing: true,
        },
      },
    });
    await caseOf(opened.id).act(people.officer, "accept-request", { opinion: "符合受理条件" });
    return { id: opened.id, number: opened.number };
  }

  async function yuheng(...argv: string[]) {
    let out = "";
    let err = "";
    const code = await run(argv, {
      env: { HOME: home, LANG: "C" },
      terminal: false,
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      ask: async () => undefined,
      readStdin: async () => "",
      now: () => "2026-03-09T02:00:00Z",
    });
    return { code, out, err };
  }
  const answer = async (...argv: string[]) => JSON.parse((await yuheng(...argv, "--json")).out);
  const login = async (name: string) => {
    const { code } = await yuheng("login", "--login", name, "--password", demoPassword, "--server", product.url);
    expect(code).toBe(0);
  };

  describe("yuheng handovers", () => {
    const lying = async (...options: string[]) =>
      ((await answer("handovers", ...options)).items as { caseId: string }[]).map(({ caseId }) => caseId);

    it("asks to sign in first", async () => {
      const { code, err } = await yuheng("handovers");
      expect(code).not.toBe(0);
      expect(err).toContain("yuheng login");
    });

    it("lists what this office sent and nobody answered, with its ends, its days and its stage", async () => {
      await login("county");
      const { number } = await asked.view(people.county);
      expect((await answer("handovers")).items).toMatchObject([
        { caseId: asked.id, number, fromPath: "ip/qc/lan/xi/", toPath: "ip/qc/lan/", days: 0, unanswered: true },
      ]);
      const zh = await yuheng("handovers", "--lang", "zh");
      for (const word of [number, "请示", "溪口县知识产权局（演示）", "澜州市知识产权局（演示）", "应于"])
        expect(zh.out).toContain(word);
      expect((await yuheng("handovers", "--lang", "en")).out).toContain("Lan City IP Bureau (demonstration)");
      expect(await lying("--sent")).toEqual([asked.id]);
      expect(await lying("--received")).toEqual([]);
      expect((await yuheng("handovers", "--received", "--lang", "en")).out).toContain("Nothing lies unanswered.");
    });

    it("shows the same from the other end, and nothing to an office between which it does not lie", async () => {
      await login("officer");
      expect(await lying("--received")).toEqual([asked.id]);
      // The county lies below the city: what it sent is the city's to look after too.
      expect(await lying("--sent")).toEqual([asked.id]);
      await login("feng-officer");
      expect(await lying("--open")).toEqual([]);
    });

    it("what was taken up goes from the list, and is in it with --open until it has ended", async () => {
      await login("officer");
      await asked.act(people.officer, "take-up");
      expect(await lying()).toEqual([]);
      expect(await lying("--open")).toEqual([asked.id]);
      expect((await yuheng("handovers", "--lang", "en")).out).toContain("Nothing lies unanswered.");
    });
  });

  describe("yuheng return", () => {
    it("lists, shows, saves as a workbook, and is told why it may not submit", async () => {
      await login("officer");
      const body = { form: "half-year-protection", period: "2025-H1" };
      const { id } = await people.officer.call(routes.returns.open, { body });
      const { rows } = await answer("return", "list", "--form", "half-year-protection");
      expect(rows).toContainEqual(expect.objectContaining({ id, stage: "draft", standing: "late" }));
      expect((await yuheng("return", "list", "--lang", "zh")).out).toContain("逾期");
      const shown = (await yuheng("return", "show", id)).out;
      expect(shown).toContain("Half-year statistics of IP protection");
      expect(shown).toContain("✗ staff.all: Must be filled in.");
      const file = join(home, "return.xlsx");
      expect((await answer("return", "xlsx", id, file)).bytes).toBe(statSync(file).size);
      const refused = await yuheng("return", "submit", id);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain("ask the head to submit it");
    });
  });

  describe("yuheng law diff over the cases of the server", () => {
    it("replays every case that the account may read, and names the one whose law was not in force", async () => {
      await login("officer");
      const before = await answer("law", "diff", "--from", "2025-01-31", "--to", "2025-02-01");
      // The county's request for instructions lies with this office too.
      expect(before.compared).toBe(2);
      expect(before.changed).toMatchObject([{ case: dispute.number }]);
      expect(before.changed[0].differences).toContainEqual(
        expect.objectContaining({ kind: "refusal", before: "no-rule-in-force" }),
      );
      const zh = await yuheng("law", "diff", "--from", "2025-01-31", "--to", "2025-02-01", "--lang", "zh");
      expect(zh.out).toContain("比较 2 件，1 件有变化。");
      expect(zh.out).toContain(dispute.number);
    });

    it("finds no difference where the rules did not change, and compares nothing that the account may not read", async () => {
      await login("officer");
      expect(await answer("law", "diff", "--from", "2025-02-01", "--to", "2026-03-01")).toEqual({
        compared: 2,
        changed: [],
      });
      await login("feng-officer");
      expect(await answer("law", "diff", "--from", "2025-01-31", "--to", "2025-02-01")).toEqual({
        compared: 0,
        changed: [],
      });
    });
  });
});
