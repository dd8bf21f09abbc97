import { describe, expect, it } from "vitest";
import {
  mediated,
  mediationServed as served,
  type MediationPoint,
  mediationSteps,
  requester,
  respondent,
  session,
} from "../../testing/mediationCase.ts";
import { attempt, dueOf, given, head, officer, refusalOf, type Scene, type Step } from "../../testing/scene.ts";
import { patentMediation as procedure } from "./procedure.ts";

const refused = ({ state }: Scene, step: Step, known = {}) => refusalOf(attempt(procedure, state, step, known)).code;
const due = (scene: Scene, clock: string) => dueOf(procedure, scene, clock);
const running = ({ state }: Scene) =>
  state.clocks.filter(({ stopped }) => stopped === undefined).map(({ clock }) => clock);
const request = mediationSteps("requested")[0]?.[3] as object;
const requested = (more: object): Step => [officer, "register-request", "2026-03-02", { ...request, ...more }];

describe("a request for mediation", () => {
  it("runs from the request to the agreement performed, and leaves no clock running", () => {
    const scene = mediated("closed");
    expect(scene.state).toMatchObject({
      stage: "fulfilled",
      closed: { form: "fulfilled" },
      facts: {
        admission: "admissible",
        agreement: { inForceOn: "2026-04-01" },
        confirmation: { answer: { result: "confirmed" } },
        items: [{ performed: { on: "2026-04-29" } }, { performed: { on: "2026-05-13" } }],
      },
    });
    expect(running(scene)).toEqual([]);
  });

  it("is refused where the table says that this office may not mediate", () => {
    const asking: Step = [officer, "issue-opinion-notice", "2026-03-03"];
    const of = (more: object) => refused(given(procedure, [requested(more)]), asking);
    expect(of({ kind: "interim-fee", granted: false })).toBe("patent-not-granted");
    expect(of({ kind: "damages" })).toBe("no-finding-of-infringement");
    expect(of({ kind: "open-licence" })).toBe("for-the-national-office");
    const supplement: Step = [
      officer,
      "supplement-request",
      "2026-03-03",
      { granted: true, findingNumber: "演示裁决1号", note: "补交裁决书。" },
    ];
    expect(given(procedure, [requested({ kind: "damages" }), supplement, asking]).state.stage).toBe("asked");
  });

  it("is not guessed about before the Measures began", () => {
    expect(refused(given(procedure, []), requested({ receivedOn: "2025-01-31" }))).toBe("no-rule-in-force");
  });

  it("of both sides needs no opinion: it waits for acceptance at once", () => {
    const scene = given(procedure, [requested({ joint: true })]);
    expect(scene.state.stage).toBe("consented");
    expect(due(scene, "acceptance")).toBe("2026-03-09");
    expect(
      given(procedure, [requested({ joint: true }), [head, "accept", "2026-03-04", session("2026-03-10")]]).state,
    ).toMatchObject({
      stage: "mediating",
      documents: [{ document: "acceptanceNotice", of: "requester" }, { of: "respondent" }],
    });
  });

  it("names nobody on both sides, and is registered once", () => {
    expect(refused(given(procedure, []), requested({ respondents: ["星河（演示）有限公司"] }))).toBe(
      "same-party-on-both-sides",
    );
    expect(refused(mediated("requested"), requested({}))).toBe("wrong-stage");
  });

  it("may be withdrawn by the requester before it is accepted, which ends the case", () => {
    const scene = mediated("notice-served", {}, [
      requester,
      "withdraw-request",
      "2026-03-06",
      { reason: "已自行和解。" },
    ]);
    expect(scene.state.closed?.form).toBe("withdrawn");
    expect(running(scene)).toEqual([]);
  });
});

describe("the opinion of the other side", () => {
  it("refused, or not given in time, is not accepted: the requester is told in five working days", () => {
    const no: Step = [respondent, "record-opinion", "2026-03-10", { party: "respondent", answer: "refused" }];
    const scene = mediated("notice-served", {}, no);
    expect(scene.state.stage).toBe("declined");
    expect(due(scene, "tell-not-accepted")).toBe("2026-03-17");
    const told = mediated(
      "notice-served",
      {},
      no,
      [officer, "issue-non-acceptance", "2026-03-11", { reasons: "被请求人不同意调解。" }],
      served("nonAcceptanceNotice:requester#1", "2026-03-12"),
    );
    expect(told.state.closed?.form).toBe("not-accepted");
    expect(running(told)).toEqual([]);
  });

  it("is silent only after the last day, and late after it", () => {
    const scene = mediated("notice-served");
    // Served on 4 March: fifteen days end on Thursday 19 March.
    expect(due(scene, "opinion")).toBe("2026-03-19");
    expect(refused(scene, [officer, "record-silence", "2026-03-19"])).toBe("opinion-period-runs");
    const yes = { party: "respondent", answer: "agreed" };
    expect(mediated("notice-served", {}, [officer, "record-opinion", "2026-03-19", yes]).state.stage).toBe("consented");
    expect(refused(scene, [officer, "record-opinion", "2026-03-20", yes])).toBe("opinion-too-late");
    // It came on the last day and was entered later: in time.
    expect(
      mediated("notice-served", {}, [officer, "record-opinion", "2026-03-23", { ...yes, receivedOn: "2026-03-19" }])
        .state.stage,
    ).toBe("consented");
    const silent = mediated("notice-served", {}, [officer, "record-silence", "2026-03-23"]);
    expect(silent.state).toMatchObject({ stage: "declined", facts: { opinions: [{ answer: "silent" }] } });
    // Five working days from the end of the period, whenever the silence was noticed.
    expect(due(silent, "tell-not-accepted")).toBe("2026-03-26");
  });

  it("is asked of every respondent, and all have to agree", () => {
    const two: Step[] = [
      requested({ respondents: ["甲（演示）", "乙（演示）"] }),
      [officer, "issue-opinion-notice", "2026-03-03"],
      served("opinionNotice:respondent#1", "2026-03-04"),
    ];
    const first = given(procedure, two);
    expect(running(first)).toEqual(["opinion-notice", "opinion"]);
    const both = [...two, served("opinionNotice:respondent-2#1", "2026-03-05")];
    expect(running(given(procedure, both))).toEqual(["opinion", "opinion"]);
    const yes = (party: string, on: string): Step => [officer, "record-opinion", on, { party, answer: "agreed" }];
    expect(refused(given(procedure, two), yes("respondent-2", "2026-03-06"))).toBe("notice-not-served");
    expect(given(procedure, [...both, yes("respondent", "2026-03-06")]).state.stage).toBe("asked");
    const agreed = given(procedure, [...both, yes("respondent", "2026-03-06"), yes("respondent-2", "2026-03-09")]);
    expect(agreed.state.stage).toBe("consented");
    expect(due(agreed, "acceptance")).toBe("2026-03-16");
    expect(
      refused(given(procedure, both), [
        respondent,
        "record-opinion",
        "2026-03-06",
        { party: "respondent-2", answer: "refused" },
      ]),
    ).toBe("not-your-part");
  });
});

describe("the mediators", () => {
  const another: Step = [head, "appoint-mediator", "2026-03-20", { name: "陈调解" }];

  it("have no conflict: none that they declare, none that the docket shows", () => {
    const scene = mediated("accepted");
    const with_ = (input: object) => refused(scene, [head, "appoint-mediator", "2026-03-16", input]);
    expect(with_({ name: "林调解", declared: ["employer"] })).toBe("mediator-in-conflict");
    expect(with_({ name: "某设计师（演示）" })).toBe("mediator-in-conflict");
    expect(with_({ name: "林调解", affiliation: "星河（演示）有限公司" })).toBe("mediator-in-conflict");
    expect(refused(mediated("appointed"), [head, "appoint-mediator", "2026-03-17", { name: "林调解" }])).toBe(
      "mediator-already-appointed",
    );
  });

  it("hold no session while there is none of them, or an objection is open; one that is granted removes", () => {
    const hold = mediationSteps("held").at(-1) as Step;
    const objected: Step = [
      respondent,
      "object-to-mediator",
      "2026-03-18",
      { mediator: "M1", ground: "earlier-case", text: "曾参与本争议的仲裁。" },
    ];
    const decided = (granted: boolean): Step => [
      head,
      "decide-objection",
      "2026-03-19",
      { mediator: "M1", granted, reason: "经核实。" },
    ];
    expect(refused(mediated("accepted"), hold)).toBe("no-mediator");
    expect(refused(mediated("appointed", {}, objected), hold)).toBe("objection-open");
    expect(refused(mediated("appointed", {}, objected, decided(true)), hold)).toBe("no-mediator");
    expect(mediated("appointed", {}, objected, decided(false), hold).state.stage).toBe("agreed");
    expect(mediated("appointed", {}, objected, decided(true), another, hold).state.stage).toBe("agreed");
    // Who was removed does not come back.
    expect(
      refused(mediated("appointed", {}, objected, decided(true)), [
        head,
        "appoint-mediator",
        "2026-03-20",
        { name: "林调解" },
      ]),
    ).toBe("mediator-in-conflict");
  });

  it("are replaced by the head, and an objection to whom is gone is gone with it", () => {
    const scene = mediated(
      "appointed",
      {},
      [requester, "object-to-mediator", "2026-03-18", { mediator: "M1", ground: "interest", text: "利害关系。" }],
      [head, "replace-mediator", "2026-03-19", { mediator: "M1", reason: "自行退出。", name: "陈调解" }],
    );
    expect(scene.state.facts).toMatchObject({
      mediators: [
        { id: "M1", until: "2026-03-19" },
        { id: "M2", name: "陈调解" },
      ],
      objections: [],
    });
  });
});

describe("the sessions", () => {
  const point: MediationPoint = "appointed";
  const held = (outcome: string, attendance = "all"): Step => [
    officer,
    "record-session",
    "2026-03-25",
    { attendance, minutes: "调解笔录。", outcome },
  ];

  it("go on as long as the parties do, one at a time", () => {
    const scene = mediated(point, {}, held("continued"), [
      officer,
      "schedule-session",
      "2026-03-26",
      session("2026-04-08"),
    ]);
    expect(scene.state).toMatchObject({ stage: "mediating", facts: { sessions: [{ id: "T1" }, { id: "T2" }] } });
    expect(refused(scene, [officer, "schedule-session", "2026-03-27", session("2026-04-09")])).toBe(
      "session-already-fixed",
    );
    expect(refused(scene, [...held("agreed").slice(0, 2), "2026-04-07", held("agreed")[3]] as unknown as Step)).toBe(
      "session-not-yet",
    );
    const moved = [officer, "move-session", "2026-03-27", { ...session("2026-04-01"), reason: "改期。" }] as const;
    expect(attempt(procedure, scene.state, moved).kind).toBe("acted");
    expect(
      refused(scene, [officer, "move-session", "2026-03-27", { ...session("2026-03-26"), reason: "改期。" }]),
    ).toBe("session-in-the-past");
  });

  it("end it where a side stays away: the requester is taken to withdraw, the respondent leaves no agreement", () => {
    expect(mediated(point, {}, held("no-agreement", "no-requester")).state).toMatchObject({
      stage: "failed",
      facts: { failed: { reason: "requester-absent" } },
    });
    expect(mediated(point, {}, held("no-agreement", "no-respondent")).state.facts).toMatchObject({
      failed: { reason: "respondent-absent" },
    });
    expect(refused(mediated(point), held("agreed", "no-respondent"))).toBe("absent-party-agrees-to-nothing");
  });

  it("without agreement lead to the cancellation, of which every party is told before the case is closed", () => {
    const close: Step = [head, "close-cancelled", "2026-03-31", { summary: "调解不成。" }];
    const cancelled = [held("no-agreement"), [officer, "cancel-case", "2026-03-26"]] as const satisfies Step[];
    const one = mediated(point, {}, ...cancelled, served("cancellationNotice:requester#1", "2026-03-27"));
    expect(refused(one, close)).toBe("cancellation-not-served");
    const scene = mediated(
      point,
      {},
      ...cancelled,
      served("cancellationNotice:requester#1", "2026-03-27"),
      served("cancellationNotice:respondent#1", "2026-03-30"),
      close,
    );
    expect(scene.state.closed?.form).toBe("cancelled");
    expect(running(scene)).toEqual([]);
  });

  it("are ended by a party that no longer wants to; only the requester withdraws", () => {
    const end = (by: typeof requester, reason: string): Step => [
      by,
      "end-talks",
      "2026-03-20",
      { reason, note: "不再调解。" },
    ];
    expect(mediated(point, {}, end(respondent, "consent-ended")).state.stage).toBe("failed");
    expect(refused(mediated(point), end(respondent, "withdrawn"))).toBe("only-the-requester-withdraws");
  });
});

describe("the agreement", () => {
  it("is signed as the department sealed it, by every party, and only then in force", () => {
    const sign: Step = [requester, "sign-agreement", "2026-03-31", { party: "requester", signer: "演示" }];
    expect(refused(mediated("held"), sign)).toBe("no-agreement-paper");
    expect(refused(mediated("drawn"), sign)).toBe("paper-not-approved");
    const one = mediated("one-signed");
    expect(one.state.stage).toBe("agreed");
    expect(refused(one, sign)).toBe("already-signed");
    expect(refused(one, [requester, "sign-agreement", "2026-04-01", { party: "respondent", signer: "演示" }])).toBe(
      "not-your-part",
    );
    expect(running(mediated("signed")).sort()).toEqual([
      "ask-resumption",
      "confirmation",
      "copy-to-national-office",
      "performance",
      "performance",
      "suspension",
    ]);
  });

  it("is signed by an agent with special authority alone", () => {
    const agent = (maySettle: boolean): Step => [
      officer,
      "record-agent",
      "2026-03-31",
      { party: "respondent", name: "赵律师（演示）", maySettle },
    ];
    const sign: Step = [
      officer,
      "sign-agreement",
      "2026-04-01",
      { party: "respondent", signer: "赵律师（演示）", byAgent: true },
    ];
    expect(refused(mediated("one-signed", {}, agent(false)), sign)).toBe("agent-may-not-settle");
    expect(mediated("one-signed", {}, agent(true), sign).state.stage).toBe("in-force");
  });

  it("is drawn up anew only after its paper was voided, and talks may be taken up again", () => {
    const drawn = mediationSteps("drawn").at(-1) as Step;
    const again: Step = [drawn[0], drawn[1], "2026-03-28", drawn[3]];
    expect(refused(mediated("drawn"), again)).toBe("agreement-already-drawn-up");
    const voided: Step = [
      officer,
      "paper-void",
      "2026-03-28",
      { paper: "mediationAgreement#1", opinion: "条款有误。" },
    ];
    expect(mediated("drawn", {}, voided, again).state.documents.at(-1)?.id).toBe("mediationAgreement#2");
    expect(mediated("drawn", {}, [officer, "resume-talks", "2026-03-28", { reason: "一方反悔。" }]).state.stage).toBe(
      "mediating",
    );
  });

  it("names who owes what to whom, in days to come", () => {
    const items = (more: object): Step => {
      const [by, action, on, input] = mediationSteps("drawn").at(-1) as Step;
      const { items: given_, ...rest } = input as { items: readonly object[] };
      return [by, action, on, { ...rest, items: [{ ...given_[0], ...more }] }];
    };
    expect(refused(mediated("held"), items({ debtor: "nobody" }))).toBe("no-such-party");
    expect(refused(mediated("held"), items({ creditor: "requester" }))).toBe("debtor-is-creditor");
    expect(refused(mediated("held"), items({ dueOn: "2026-03-26" }))).toBe("performance-due-in-the-past");
  });
});

describe("judicial confirmation", () => {
  const apply = (appliedOn: string, joint = true): Step => [
    officer,
    "apply-for-confirmation",
    appliedOn,
    { court: "演示市中级人民法院", appliedOn, joint },
  ];

  it("is asked for by both together, within thirty days of the agreement taking effect", () => {
    const scene = mediated("signed");
    // 1 April and thirty days: 1 May is Labour Day, the first working day after is the 6th.
    expect(due(scene, "confirmation")).toBe("2026-05-06");
    expect(attempt(procedure, scene.state, apply("2026-05-06")).kind).toBe("acted");
    expect(refused(scene, apply("2026-05-07"))).toBe("confirmation-too-late");
    expect(refused(scene, apply("2026-04-20", false))).toBe("confirmation-not-joint");
  });

  it("of the authority's own agreement rests on practice, unverified; of a mediation organisation on the statute", () => {
    const decided = (body: string) =>
      given(procedure, [requested({ body }), ...mediationSteps("applied").slice(1)])
        .docket.flatMap(({ effects }) => effects)
        .find((effect) => effect.kind === "decided-by-table" && effect.table === "patent-mediation/confirmation");
    expect(decided("authority")).toMatchObject({ outcome: "practice-only", confidence: "unverified" });
    expect(decided("organisation")).toMatchObject({ outcome: "may-apply", confidence: "read" });
  });

  it("may be asked for again in time after it was withdrawn, never after it was granted", () => {
    const answer = (result: string): Step => [
      officer,
      "record-confirmation",
      "2026-04-22",
      { result, ruledOn: "2026-04-22" },
    ];
    expect(refused(mediated("applied"), apply("2026-04-21"))).toBe("confirmation-already-asked");
    expect(attempt(procedure, mediated("applied", {}, answer("withdrawn")).state, apply("2026-04-23")).kind).toBe(
      "acted",
    );
    expect(refused(mediated("applied", {}, answer("confirmed")), apply("2026-04-23"))).toBe(
      "confirmation-already-asked",
    );
    expect(refused(mediated("signed"), answer("confirmed"))).toBe("confirmation-not-asked");
    expect(refused(mediated("applied"), [head, "close-agreement", "2026-05-20", { summary: "结案。" }])).toBe(
      "performance-open",
    );
  });
});

describe("an agreement that is not performed", () => {
  const broken = (on: string, by = respondent): Step => [by, "record-breach", on, { item: "P1", text: "未付款。" }];
  const remedyOf = (point: MediationPoint, ...more: Step[]) =>
    (mediated(point, {}, ...more).state.facts["items"] as { breached?: { remedy: string } }[])[0]?.breached?.remedy;
  const notarised: Step = [
    officer,
    "record-notarisation",
    "2026-04-20",
    { office: "演示公证处", number: "（2026）演示证字1号", notarisedOn: "2026-04-20" },
  ];

  it("leaves the creditor the court that confirmed it, the notary, or a suit", () => {
    expect(remedyOf("signed", broken("2026-05-06"))).toBe("suit");
    expect(remedyOf("signed", notarised, broken("2026-05-06"))).toBe("notary-enforcement");
    expect(remedyOf("confirmed", broken("2026-05-13"))).toBe("court-enforcement");
  });

  it("is none before its day is over, nor said by who owes it", () => {
    expect(refused(mediated("signed"), broken("2026-04-30"))).toBe("performance-not-due");
    expect(refused(mediated("signed"), broken("2026-05-06", requester))).toBe("not-your-part");
    expect(refused(mediated("paid"), broken("2026-05-13"))).toBe("already-performed");
  });

  it("may be brought home to the debtor once, and performed late", () => {
    const remind: Step = [officer, "remind-debtor", "2026-05-07", { item: "P1" }];
    expect(refused(mediated("signed"), [officer, "remind-debtor", "2026-05-06", { item: "P1" }])).toBe(
      "nothing-to-remind-of",
    );
    const scene = mediated("signed", {}, broken("2026-05-06"), remind);
    expect(scene.state.documents.at(-1)).toMatchObject({ document: "performanceReminder", of: "P1", to: "requester" });
    expect(refused(scene, remind)).toBe("nothing-to-remind-of");
    const paid: Step = [officer, "record-performance", "2026-05-20", { item: "P1", note: "迟延付款。" }];
    expect(attempt(procedure, scene.state, paid).kind).toBe("acted");
  });

  it("goes to the notary only with a payment and consent to execution", () => {
    const [by, action, on, input] = mediationSteps("drawn").at(-1) as Step;
    const drawn: Step = [by, action, on, { ...(input as object), executionConsent: false }];
    expect(refused(mediated("signed", { drawn }), notarised)).toBe("not-for-the-notary");
  });
});
