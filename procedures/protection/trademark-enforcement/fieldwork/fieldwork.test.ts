import { type Actor, choicesFor, deadlines } from "#casework";
import type { IsoDate } from "#law";
import { chinaCalendar } from "#statutes";
import { describe, expect, it } from "vitest";
import { paperData } from "../../../papers.ts";
import { heldIn, ledgerOf } from "../../../goods/ledger.ts";
import {
  approvedSeizure,
  askedHolder,
  disposed,
  everyFieldPaper,
  extended,
  grantedRegistration,
  handled,
  holderAnswered,
  inField,
  inspected,
  interviewed,
  proposedRegistration,
  registered,
  released,
  seized,
} from "../../../testing/fieldwork.ts";
import {
  attempt,
  dueOf,
  given,
  head,
  officer,
  refusalOf,
  type Scene,
  type Step,
  stepsTo,
} from "../../../testing/scene.ts";
import type { EnforcementState } from "../frame.ts";
import { trademarkEnforcement as procedure } from "../procedure.ts";
import { goodsOf } from "./goodsOfCase.ts";
import { fieldworkOf } from "./splitting.ts";

const facts = ({ state }: Scene) => (state as EnforcementState).facts;
const ledger = ({ state }: Scene) => goodsOf(state as EnforcementState);
const refused = ({ state }: Scene, step: Step) => refusalOf(attempt(procedure, state, step)).code;
const due = (scene: Scene, clock: string) => dueOf(procedure, scene, clock);
const clock = ({ state }: Scene, id: string, today: IsoDate) =>
  deadlines(state, procedure, chinaCalendar, today).find((each) => each.id === id);
const papers = ({ state }: Scene) => state.documents.map(({ document, of, to }) => [document, of, to]);
const changedInput = ([by, action, on, input]: Step, more: object): Step => [
  by,
  action,
  on,
  { ...(input as object), ...more },
];

describe("an inspection", () => {
  it("names both officers, who was there and what was found, and is evidence at once", () => {
    const scene = inField(inspected);
    expect(facts(scene).inspections?.[0]).toMatchObject({
      officers: "李承办、赵协办",
      presentName: "陈某",
      from: "09:30",
    });
    expect(facts(scene).evidence).toMatchObject([{ kind: "site-record", obtainedOn: "2026-03-10" }]);
    const [id] = scene.state.parties.filter(({ role }) => role === "respondent").map((party) => party.id);
    expect(papers(scene)).toContainEqual(["inspectionRecord", "inspection-1", id]);
  });

  it("needs a witness or a note where the party stays away or does not sign, and an end after its beginning", () => {
    const away = { present: "refused", presentName: undefined };
    expect(refused(inField(), changedInput(inspected, away))).toBe("no-witness-nor-note");
    expect(refused(inField(), changedInput(inspected, { signature: "refused" }))).toBe("no-witness-nor-note");
    expect(refused(inField(), changedInput(inspected, { presentName: undefined }))).toBe("who-was-there");
    expect(refused(inField(), changedInput(inspected, { until: "09:30" }))).toBe("ends-before-it-begins");
    const seen = inField(changedInput(inspected, { ...away, witness: "居委会周某", signature: "refused" }));
    expect(facts(seen).inspections).toHaveLength(1);
  });

  it("is for the officers of the case alone", () => {
    const stranger = { ...officer, id: "qian", name: "钱某" };
    expect(refused(inField(), [stranger, inspected[1], inspected[2], inspected[3]])).toBe("not-on-the-case");
  });
});

describe("an interview", () => {
  it("keeps each question with its answer; the party's words are its statement, another's are testimony", () => {
    const scene = inField(interviewed, changedInput(interviewed, { person: "吴某", kind: "witness" }));
    expect(facts(scene).interviews?.[0]?.answers).toHaveLength(2);
    expect(facts(scene).evidence?.map(({ kind }) => kind)).toEqual(["statement", "witness"]);
  });

  it("is refused where the rights were not told", () => {
    expect(refused(inField(), changedInput(interviewed, { rightsTold: false }))).toBe("rights-not-told");
  });
});

describe("registered evidence (TM-06)", () => {
  it("is approved by the head before, by another than who proposed it", () => {
    const proposed = inField(proposedRegistration());
    const carryOut = registered()[2] as Step;
    expect(refused(proposed, carryOut)).toBe("nothing-to-choose");
    expect(refused(proposed, [{ ...head, id: "li" }, "decide-evidence-registration", "2026-03-10", {}])).toBe(
      "same-person",
    );
    const no = inField(proposedRegistration(), changedInput(grantedRegistration(), { granted: false }));
    expect(refused(no, carryOut)).toBe("nothing-to-choose");
  });

  it("is decided within seven working days, over a holiday and a Saturday worked", () => {
    expect(due(inField(...registered("2026-03-10")), "evidence-registration")).toBe("2026-03-19");
    // 30 September, 8 and 9 October, the Saturday 10 October worked, 12, 13, 14 October.
    expect(due(inField(...registered("2026-09-29")), "evidence-registration")).toBe("2026-10-14");
  });

  it("shows the day as one that may move where the next year is not announced", () => {
    const scene = inField(...registered("2028-12-28"));
    expect(clock(scene, "evidence-registration:E1#1", "2028-12-29")?.provisional).toBe(true);
  });

  it("is met on the last day and late the day after", () => {
    const scene = inField(...registered());
    const onTime = handled("2026-03-19", ["E1-1", 50, "released"]);
    const tooLate = handled("2026-03-20", ["E1-1", 50, "released"]);
    const after = (step: Step) => attempt(procedure, scene.state, step);
    const state = (step: Step) => {
      const acted = after(step);
      if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
      return clock({ state: acted.state, docket: [] }, "evidence-registration:E1#1", "2026-04-01")?.state;
    };
    expect(state(onTime)).toBe("met");
    expect(state(tooLate)).toBe("late");
  });

  it("stops its clock only when all of it is handled; each registration has a clock of its own", () => {
    const half = inField(...registered(), handled("2026-03-12", ["E1-1", 20, "kept"]));
    expect(clock(half, "evidence-registration:E1#1", "2026-03-12")?.state).toBe("running");
    const whole = inField(...registered(), handled("2026-03-12", ["E1-1", 20, "kept"], ["E1-1", 30, "released"]));
    expect(clock(whole, "evidence-registration:E1#1", "2026-03-12")?.state).toBe("met");
    const two = inField(...registered(), ...registered("2026-03-11"));
    expect(two.state.clocks.filter((run) => run.clock === "evidence-registration").map(({ of }) => of)).toEqual([
      "E1",
      "E2",
    ]);
    expect(refused(two, handled("2026-03-12", ["E1-1", 50, "kept"]))).toBe("which-one");
  });

  it("that was handled once is not handled again", () => {
    const scene = inField(...registered(), handled("2026-03-12", ["E1-1", 20, "kept"]));
    expect(refused(scene, handled("2026-03-13", ["E1-1", 31, "kept"]))).toBe("not-registered-any-more");
    expect(refused(scene, handled("2026-03-13", ["E1-1", 20, "kept"], ["E1-1", 20, "kept"]))).toBe(
      "not-registered-any-more",
    );
  });

  it("becomes a seizure only with the head's approval, and then TM-07 runs from that day", () => {
    const step = handled("2026-03-12", ["E1-1", 45, "seized"], ["E1-1", 5, "released"]);
    expect(refused(inField(...registered()), step)).toBe("seizure-not-approved");
    const scene = inField(...registered(), ...approvedSeizure("2026-03-11"), step);
    expect(due(scene, "seizure")).toBe("2026-04-11");
    expect(ledger(scene).get("E1-1")).toMatchObject({ taken: 50, released: 5, held: 45 });
    expect(heldIn(ledger(scene), { under: "S1" })).toBe(45);
    expect(papers(scene).map(([document, of]) => `${document}:${of}`)).toEqual(
      expect.arrayContaining(["handlingDecision:E1", "seizureDecision:S1", "goodsInventory:S1"]),
    );
  });
});

describe("a seizure (TM-07)", () => {
  it("lasts thirty calendar days; a last day that is a holiday does not move", () => {
    expect(due(inField(...seized("2026-03-10")), "seizure")).toBe("2026-04-09");
    // The thirtieth day is 4 October, in the National Day holiday.
    const scene = inField(...seized("2026-09-04"));
    expect(due(scene, "seizure")).toBe("2026-10-04");
    expect(clock(scene, "seizure:S1#1", "2026-10-04")).toMatchObject({ state: "running", confidence: "read" });
    expect(clock(scene, "seizure:S1#1", "2026-10-05")?.state).toBe("overdue");
  });

  it("is extended once by thirty days, by the head, up to and with its last day", () => {
    const scene = inField(...seized("2026-09-04"));
    expect(refused(scene, [officer, "extend-seizure", "2026-10-04", { reason: "x" }])).toBe("wrong-role");
    expect(refused(scene, extended("2026-10-05"))).toBe("extension-too-late");
    const more = inField(...seized("2026-09-04"), extended("2026-10-04"));
    expect(due(more, "seizure")).toBe("2026-11-03");
    expect(refused(more, extended("2026-10-05"))).toBe("extension-used-up");
    expect(papers(more).map(([document]) => document)).toContain("seizureExtension");
  });

  it("of several is extended by its own number, and the others stay", () => {
    const scene = inField(...seized("2026-03-10"), ...seized("2026-03-12"));
    expect(refused(scene, extended("2026-03-20"))).toBe("which-one");
    const more = attempt(procedure, scene.state, [
      head,
      "extend-seizure",
      "2026-03-20",
      { seizure: "S2", reason: "x" },
    ]);
    if (more.kind === "refused") throw new Error(more.refusal.sentence.en);
    const then = { state: more.state, docket: [] };
    expect(clock(then, "seizure:S1#1", "2026-03-20")?.due).toBe("2026-04-09");
    expect(clock(then, "seizure:S2#1", "2026-03-20")?.due).toBe("2026-05-11");
  });

  it("goes on after a release in part and ends when nothing is held", () => {
    const part = inField(...seized(), released("2026-03-12", "S1-1", 20));
    expect(clock(part, "seizure:S1#1", "2026-03-12")?.state).toBe("running");
    expect(ledger(part).get("S1-1")).toMatchObject({ taken: 50, released: 20, held: 30 });
    const all = inField(...seized(), released("2026-03-12", "S1-1", 20), released("2026-03-13", "S1-1", 30));
    expect(clock(all, "seizure:S1#1", "2026-03-13")?.state).toBe("met");
    expect(refused(all, released("2026-03-14", "S1-1", 1))).toBe("no-goods-held");
  });

  it("refuses to release more than is held, and goods that no inventory has, and changes nothing", () => {
    const scene = inField(...seized());
    const refusal = refusalOf(attempt(procedure, scene.state, released("2026-03-12", "S1-1", 51)));
    expect(refusal.sentence.zh).toContain("现有50双，所填51双");
    expect(refused(scene, released("2026-03-12", "S7-1", 1))).toBe("goods-of-several");
    expect(ledger(scene).get("S1-1")?.held).toBe(50);
  });

  it("keeps goods where they were moved to", () => {
    const moved: Step = [
      officer,
      "move-goods",
      "2026-03-12",
      { lines: [{ item: "S1-1", quantity: 20 }], storePlace: "二号库", keeper: "保管员乙", reason: "库容不足" },
    ];
    const scene = inField(...seized(), moved);
    expect(ledger(scene).get("S1-1")?.holdings).toMatchObject([
      { place: "本局一号库", quantity: 30 },
      { place: "二号库", keeper: "保管员乙", quantity: 20 },
    ]);
    expect(refused(scene, released("2026-03-13", "S1-1", 10))).toBe("goods-in-several-places");
  });
});

describe("goods after the decision", () => {
  const decide: Step = [head, "decide", "2026-03-30", { fineFen: 6_000_000, reasons: "事实清楚。" }];
  const serve: Step = [
    officer,
    "serve-decision",
    "2026-04-01",
    { way: "direct", receiver: "陈某", place: "岚城演示路1号" },
  ];
  const steps = stepsTo("notice-served");
  const begun = stepsTo("begun").length;
  const decided = (...more: Step[]) =>
    given(procedure, [...steps.slice(0, begun), ...seized("2026-03-10"), ...steps.slice(begun), decide, ...more]);

  it("are held by a decision that confiscates them: the clock of the seizure ends with it", () => {
    expect(clock(decided(), "seizure:S1#1", "2026-05-01")?.state).toBe("met");
    expect(ledger(decided()).get("S1-1")?.held).toBe(50);
  });

  it("are destroyed only once it is served, and only destroyed where it says destroy", () => {
    expect(refused(decided(), disposed("2026-03-31", "S1-1", 50))).toBe("goods-not-decided");
    expect(refused(decided(serve), disposed("2026-04-02", "S1-1", 50, "otherwise"))).toBe("only-destruction");
    expect(refused(decided(serve), disposed("2026-04-02", "S1-1", 50, "handed-over"))).toBe("case-not-with-police");
    const scene = decided(serve, disposed("2026-04-02", "S1-1", 50));
    expect(ledger(scene).get("S1-1")).toMatchObject({ taken: 50, disposed: 50, held: 0 });
    expect(papers(scene).map(([document]) => document)).toContain("disposalRecord");
  });

  it("stand in the way of closing while they are held", () => {
    const paid: Step = [officer, "record-payment", "2026-04-08", { fen: 6_000_000, kind: "voluntary", receipt: "R1" }];
    const over: Step = [officer, "record-remedies-over", "2026-04-09", { how: "waived", basis: "书面声明" }];
    const close: Step = [officer, "propose-closing", "2026-04-10", { summary: "已缴清" }];
    expect(refused(decided(serve, paid, over), close)).toBe("goods-still-held");
    const gone = decided(serve, disposed("2026-04-02", "S1-1", 50), paid, over, close);
    expect(facts(gone).closing).toBeDefined();
  });

  it("are released, not disposed of, where there is no penalty, and the seizure runs until then", () => {
    const reviewed = stepsTo("reviewed");
    const none: Step = [head, "decide-no-penalty", "2026-03-19", { ground: "other", reasons: "情节轻微。" }];
    const scene = given(procedure, [
      ...reviewed.slice(0, begun),
      ...seized("2026-03-10"),
      ...reviewed.slice(begun),
      none,
    ]);
    expect(clock(scene, "seizure:S1#1", "2026-03-20")?.state).toBe("running");
    const back = attempt(procedure, scene.state, released("2026-03-20", "S1-1", 50, { reason: "decided" }));
    if (back.kind === "refused") throw new Error(back.refusal.sentence.en);
    expect(clock({ state: back.state, docket: [] }, "seizure:S1#1", "2026-03-21")?.state).toBe("met");
  });

  it("are offered as the unsold lots of the case", () => {
    const scene = inField(...seized(), released("2026-03-12", "S1-1", 5));
    expect(procedure.actions["record-lots"]?.offers?.(scene.state)).toMatchObject({
      lots: [{ goods: "运动鞋", unit: "双", unsoldQuantity: 45 }],
    });
  });
});

describe("the holder's opinion", () => {
  it("is asked for with a period of the request, unverified, told to the holder alone", () => {
    const scene = inField(askedHolder("2026-03-11", { days: 15 }));
    expect(due(scene, "identification")).toBe("2026-03-26");
    expect(clock(scene, "identification:identification-1#1", "2026-03-27")).toMatchObject({
      state: "overdue",
      duty: "party",
      confidence: "unverified",
    });
    expect(procedure.clocks["identification"]?.toldTo).toEqual(["holder"]);
  });

  it("entered from paper is evidence, ends its clock, and may come late", () => {
    const scene = inField(askedHolder(), holderAnswered("2026-03-23"));
    expect(facts(scene).identifications?.[0]?.answer).toMatchObject({ result: "counterfeit", fromPaper: true });
    expect(facts(scene).evidence).toMatchObject([
      { kind: "document", proves: "涉案商品不是权利人生产或者许可生产的商品" },
    ]);
    expect(clock(scene, "identification:identification-1#1", "2026-03-24")?.state).toBe("late");
    expect(refused(scene, holderAnswered("2026-03-24"))).toBe("nothing-to-choose");
  });

  it("is given by the holder that was asked, and by no other holder", () => {
    const parties = [
      { id: "h1", role: "holder", name: "星河（演示）有限公司" },
      { id: "h2", role: "holder", name: "另一权利人" },
    ];
    const asked = given(procedure, [...stepsTo("begun"), askedHolder("2026-03-11", { holder: "h1" })], {}, parties);
    const answer = (party: string): Step => {
      const [, action, on, input] = holderAnswered("2026-03-13");
      return [{ id: "a", role: "holder", party }, action, on, input];
    };
    expect(refused(asked, answer("h2"))).toBe("nothing-to-choose");
    const acted = attempt(procedure, asked.state, answer("h1"));
    if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
    expect(facts({ state: acted.state, docket: [] }).identifications?.[0]?.answer?.fromPaper).toBe(false);
    expect(acted.state.documents.at(-1)).toMatchObject({ document: "identificationOpinion", of: "identification-1" });
    expect(procedure.actions["answer-identification"]?.power).toBe("identify");
  });

  it("offers each holder its own open requests to choose from, and an officer all of them", () => {
    const parties = [
      { id: "h1", role: "holder", name: "星河（演示）有限公司" },
      { id: "h2", role: "holder", name: "另一权利人" },
    ];
    const { state } = given(
      procedure,
      [
        ...stepsTo("begun"),
        askedHolder("2026-03-11", { holder: "h1", objects: "鞋一双" }),
        askedHolder("2026-03-11", { holder: "h1", objects: "吊牌一枚" }),
        askedHolder("2026-03-11", { holder: "h2", objects: "鞋盒" }),
      ],
      {},
      parties,
    );
    const spec = procedure.actions["answer-identification"];
    if (spec === undefined) throw new Error("no such action");
    const offered = (actor: Actor) => choicesFor(spec, state, actor)["request"]?.map(({ name }) => name.zh);
    expect(offered({ id: "a", role: "holder", party: "h1" })).toEqual(["2026-03-11 鞋一双", "2026-03-11 吊牌一枚"]);
    expect(offered({ id: "b", role: "holder", party: "h2" })).toEqual(["2026-03-11 鞋盒"]);
    expect(offered(officer)).toHaveLength(3);
  });
});

describe("the goods of several respondents", () => {
  const two = () =>
    inField([
      officer,
      "add-respondent",
      "2026-03-09",
      {
        name: "岚城某仓储行",
        kind: "company",
        identifier: "92DEMO0002",
        address: "岚城演示路2号",
        reason: "存放侵权商品",
      },
    ]);
  const take = (scene: Scene, ...steps: readonly Step[]): Scene =>
    steps.reduce((now, step) => {
      const acted = attempt(procedure, now.state, step);
      if (acted.kind === "refused") throw new Error(acted.refusal.sentence.en);
      return { state: acted.state, docket: [...now.docket, acted.event] };
    }, scene);
  const first = Object.keys(facts(inField()).respondents ?? {})[0] ?? "";
  const second = Object.keys(facts(two()).respondents ?? {})[1] ?? "";
  const [propose, decide, carryOut] = seized() as [Step, Step, Step];
  const both = () =>
    take(
      two(),
      changedInput(propose, { respondent: first }),
      decide,
      carryOut,
      changedInput(propose, { respondent: second }),
      decide,
      carryOut,
    );

  it("need to be said whose they are, and each paper goes to its own party", () => {
    expect(refused(two(), propose)).toBe("which-respondent");
    const scene = both();
    expect(papers(scene)).toEqual(
      expect.arrayContaining([
        ["seizureDecision", "S1", first],
        ["seizureDecision", "S2", second],
      ]),
    );
    const made = paperData({
      kind: "seizureDecision",
      of: "S2",
      state: scene.state,
      madeOn: "2026-03-10",
      documentNumber: "x",
      office: { name: "岚城知识产权局（演示）" },
      capital: String,
    });
    expect(made).toMatchObject({ data: { partyName: "岚城某仓储行", inventory: [{ no: "S2-1", quantity: "50" }] } });
  });

  it("keep their party in the case; what was done about a party without goods goes with it when the case is split", () => {
    const scene = both();
    const split = (id: string): Step => [head, "split-case", "2026-03-12", { respondents: [id], reason: "另案处理" }];
    expect(refused(scene, split(second))).toBe("goods-hold-back");
    const free = take(scene, released("2026-03-12", "S2-1", 50), split(second));
    expect(ledger(free).get("S1-1")?.held).toBe(50);
    const gone = fieldworkOf(facts(scene), [second]);
    expect(gone.seizures?.map(({ id }) => id)).toEqual(["S2"]);
    expect([...ledgerOf(gone.goodsMovements ?? []).keys()]).toEqual(["S2-1"]);
    expect(refused(scene, [head, "merge-into", "2026-03-12", { number: "x", reason: "y" }])).toBe("goods-still-held");
  });

  it("are released for one party at a time, and numbered by the measure that took them", () => {
    const scene = both();
    expect([...ledger(scene).keys()]).toEqual(["S1-1", "S2-1"]);
    const [by, action, on, input] = released("2026-03-12", "S1-1", 1);
    const lines = ["S1-1", "S2-1"].map((item) => ({ item, quantity: 1 }));
    expect(refused(scene, [by, action, on, { ...(input as object), lines }])).toBe("goods-of-several");
    const one = take(scene, released("2026-03-12", "S2-1", 50));
    expect(clock(one, "seizure:S1#1", "2026-03-12")?.state).toBe("running");
    expect(clock(one, "seizure:S2#1", "2026-03-12")?.state).toBe("met");
    expect(heldIn(ledger(one), { owner: second })).toBe(0);
  });
});

it("every moment of a whole case in the field adds up", () => {
  const scene = everyFieldPaper();
  for (const account of ledger(scene).values()) {
    expect(account.released + account.disposed + account.held).toBe(account.taken);
  }
  expect(ledger(scene).get("E1-1")).toMatchObject({ taken: 50, released: 9, held: 41 });
});
