import { commitmentOf, verifyDraw } from "#evidence";
import { routes } from "#contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileReviewFacts } from "../../procedures/guidance/file-review/facts.ts";
import { caseOf } from "../../tests/support/caseOf.ts";
import { signInAll, startWithPeople } from "../../tests/support/doors.ts";
import type { Person, Product } from "../../tests/support/product.ts";

const logins = ["qc-officer", "qc-head", "officer", "head", "feng-officer", "feng-head", "ji-officer"] as const;
const [upper, lower] = ["ip/qc/", "ip/qc/lan/"];
const secrets = { [upper]: "1".repeat(64), [lower]: "2".repeat(64) };
const files = ["澜3号", "澜1号", "澜2号", "澜5号", "澜4号"];

/** A province draws files of a city, scores them, and the city mends what was found. */
describe("a review of case files between two offices", () => {
  let product: Product;
  let people: Record<(typeof logins)[number], Person>;
  let review: ReturnType<typeof caseOf>;

  beforeAll(async () => {
    product = await startWithPeople("2026-04-01T10:00:00+08:00");
    people = await signInAll(product, ...logins);
    const { case: opened } = await people["qc-officer"].call(routes.cases.open, {
      body: {
        procedure: "file-review",
        title: "2026年第一季度案卷评查",
        parties: [],
        action: "plan-review",
        input: { purpose: "第一季度评查", office: lower, from: "2026-01-01", until: "2026-03-31", take: 2 },
      },
    });
    review = caseOf(opened.id);
  }, 120_000);
  afterAll(() => product.stop());

  const factsOf = async (person: Person) => (await review.view(person)).state.facts as FileReviewFacts;
  const commitment = async (office: keyof typeof secrets) => {
    const [round] = (await factsOf(people["qc-officer"])).rounds;
    return commitmentOf(round?.listHash ?? "", office, secrets[office] ?? "");
  };
  const nobody = async (...others: Person[]) => {
    for (const other of others)
      expect((await other.try(routes.cases.one, { params: { id: review.id } })).status).toBe(404);
  };

  it("comes to the reviewed office with the frozen list, and to no other", async () => {
    const { officer } = people;
    await nobody(officer, people["feng-officer"], people["ji-officer"]);
    expect(await review.refused(people["qc-officer"], "freeze-list", { files: ["澜1号"] })).toMatchObject({
      status: 422,
      code: "list-not-usable",
    });
    await review.act(people["qc-officer"], "freeze-list", { files });
    expect((await review.view(officer)).mayAct).toBe(true);
    const { waiting } = await officer.call(routes.cases.workbench);
    expect(waiting.map(({ id }) => id)).toContain(review.id);
    await nobody(people["feng-officer"], people["feng-head"], people["ji-officer"]);
    expect(await review.refused(officer, "redraw", { reason: "x" })).toMatchObject({ status: 422 });
  });

  it("draws by a seed that neither side chose: both commit before either opens, and anybody recomputes it", async () => {
    const { officer } = people;
    const secretOf = (office: keyof typeof secrets) => ({ secret: secrets[office] });
    await review.act(people["qc-officer"], "commit", { commitment: await commitment(upper) });
    expect(await review.refused(people["qc-officer"], "open", secretOf(upper))).toMatchObject({
      code: "not-all-committed",
    });
    await review.act(officer, "commit", { commitment: await commitment(lower) });
    expect(await review.refused(officer, "open", secretOf(upper))).toMatchObject({ code: "secret-differs" });
    await review.act(officer, "open", secretOf(lower));
    await review.act(people["qc-officer"], "open", secretOf(upper));
    const { rounds } = await factsOf(officer);
    expect((await review.view(officer)).stage).toBe("reviewing");
    expect(rounds[0]?.drawn).toHaveLength(2);
    expect(verifyDraw(rounds)).toEqual([]);
    // What the docket tells is enough to draw again: another secret draws what does not verify.
    const forged = rounds.map((round) => ({ ...round, drawn: round.entries.slice(0, 2).toReversed() }));
    expect(verifyDraw(forged)).not.toEqual([]);
  });

  it("scores item by item against the checklist, by the reviewing office, every file before the report", async () => {
    const [first, second] = (await factsOf(people["qc-officer"])).rounds[0]?.drawn ?? [];
    const lost = [
      { item: "procedure", points: 15, finding: "立案超期" },
      { item: "papers", points: 10, finding: "送达回证缺签名" },
    ];
    const score = { file: first, lost, mustMend: true };
    expect(await review.refused(people.officer, "score-file", score)).toMatchObject({ code: "not-the-holder" });
    const tooMuch = { ...score, lost: [{ item: "goods", points: 6, finding: "未清点" }] };
    expect(await review.refused(people["qc-officer"], "score-file", tooMuch)).toMatchObject({
      code: "more-lost-than-there-is",
    });
    await review.act(people["qc-officer"], "score-file", score);
    expect(await review.refused(people["qc-officer"], "make-report", { summary: "x" })).toMatchObject({
      code: "files-not-scored",
    });
    await review.act(people["qc-officer"], "score-file", { file: second, lost: [], mustMend: false });
    expect((await factsOf(people.officer)).scores.map(({ score: points, grade }) => [points, grade])).toEqual([
      [75, "passed"],
      [100, "excellent"],
    ]);
  });

  it("sends the finding once its report is signed; what is to be mended is mended, checked and closed", async () => {
    const { officer } = people;
    const head = people["qc-head"];
    expect(await review.refused(head, "send-report")).toMatchObject({ code: "paper-not-signed" });
    await review.act(people["qc-officer"], "make-report", { summary: "总体较好。" });
    // A draft of the office above is not shown below.
    expect((await review.view(officer)).documents).toEqual([]);
    await review.sign(people["qc-officer"], head);
    await review.act(head, "send-report");
    const sent = await review.view(officer);
    expect(sent.documents).toMatchObject([{ kind: "reviewReport", life: "approved", number: "评查〔2026〕1号" }]);
    const preview = { params: { id: review.id, documentId: sent.documents[0]?.id } };
    const html = new TextDecoder().decode(await officer.download(routes.cases.preview, preview));
    expect(html).toContain("立案超期");
    // Twenty working days from the 1st of April, the Qingming holiday and Labour Day not counted (a rule of the house).
    expect(sent.deadlines).toMatchObject([{ clock: "rectify", due: "2026-04-30" }]);
    const file = sent.state.facts["rounds"] === undefined ? "" : (await factsOf(officer)).rounds[0]?.drawn?.[0];
    expect(await review.refused(head, "close")).toMatchObject({ code: "not-all-mended" });
    await review.act(officer, "rectify", { file, account: "已补签送达回证。" });
    expect(await review.refused(officer, "accept-rectification", { file, accepted: true, reason: "x" })).toMatchObject({
      code: "not-the-holder",
    });
    await review.act(people["qc-officer"], "accept-rectification", { file, accepted: true, reason: "已核验" });
    await review.act(head, "close");
    const closed = await review.view(officer);
    expect(closed).toMatchObject({ stage: "closed", mayAct: false });
    expect(closed.deadlines.filter(({ state }) => state === "running")).toEqual([]);
    await nobody(people["feng-officer"], people["ji-officer"]);
  });
});
