import type { Procedure } from "#casework";
import { describe, expect, it } from "vitest";
import { service } from "../../../testing/afterDecision.ts";
import {
  dueOf,
  given,
  head,
  officer,
  refusalOf,
  reviewer,
  attempt,
  type Scene,
  type Step,
  stepsTo,
} from "../../../testing/scene.ts";
import type { EnforcementState } from "../frame.ts";
import { trademarkEnforcement } from "../procedure.ts";
import { viewOf } from "../respondents.ts";

const procedure = trademarkEnforcement as unknown as Procedure;
const [shop, maker] = ["respondent", "respondent-2"] as const;
const about = (respondent: string, by: Step[0], action: string, on: string, input: object = {}): Step => [
  by,
  action,
  on,
  { respondent, ...input },
];
const findings = (respondent: string, act: string) =>
  about(respondent, officer, "record-findings", "2026-03-13", {
    found: true,
    act,
    description: "使用“星河”商标的运动鞋。",
    actFrom: "2026-01-05",
    actUntil: "2026-03-10",
  });
const lots = (respondent: string, soldQuantity: number) =>
  about(respondent, officer, "record-lots", "2026-03-13", {
    lots: [{ goods: "运动鞋", unit: "双", soldQuantity, soldPriceFen: 20_000, unsoldQuantity: 0, priceSource: "台账" }],
  });

/** Both decided on 30 March and served on 1 April: the shop 10,000 yuan, the maker 100,000. */
const both = (...more: Step[]): Scene =>
  given(procedure, [
    ...stepsTo("evidence"),
    [
      officer,
      "add-respondent",
      "2026-03-12",
      {
        name: "岚城某鞋厂（演示）",
        kind: "company",
        identifier: "92DEMO0002",
        address: "岚城演示路2号",
        reason: "生产者",
      },
    ],
    findings(shop, "sale"),
    findings(maker, "same-mark-same-goods"),
    lots(shop, 100),
    lots(maker, 1000),
    [
      officer,
      "submit-for-legal-review",
      "2026-03-16",
      {
        conclusion: "成立。",
        proposedFines: [
          { respondent: shop, fen: 1_000_000 },
          { respondent: maker, fen: 10_000_000 },
        ],
      },
    ],
    [reviewer, "legal-review", "2026-03-18", { result: "passed", opinion: "同意。" }],
    about(shop, officer, "give-notice", "2026-03-19", { fineFen: 1_000_000, reasons: "x" }),
    about(maker, officer, "give-notice", "2026-03-19", { fineFen: 10_000_000, reasons: "x" }),
    about(shop, officer, "serve-notice", "2026-03-20", service),
    about(maker, officer, "serve-notice", "2026-03-20", service),
    about(shop, head, "decide", "2026-03-30", { fineFen: 1_000_000, reasons: "x" }),
    about(maker, head, "decide", "2026-03-30", { fineFen: 10_000_000, reasons: "x" }),
    about(shop, officer, "serve-decision", "2026-04-01", service),
    about(maker, officer, "serve-decision", "2026-04-01", service),
    ...more,
  ]);
const pay = (who: string, on: string, fen: number, purpose = "fine") =>
  about(who, officer, "record-payment", on, { fen, purpose, kind: "voluntary", receipt: `R${on}` });
const over = (who: string, on: string) =>
  about(who, officer, "record-remedies-over", on, { how: "waived", basis: "书面声明" });
const track = ({ state }: Scene, who: string) => viewOf(state as EnforcementState, who).facts;
const refused = (scene: Scene, step: Step) => refusalOf(attempt(procedure, scene.state, step)).code;

describe("two respondents, one paying late, one suing and winning", () => {
  const late = [
    pay(shop, "2026-04-18", 1_000_000),
    pay(shop, "2026-04-20", 60_000, "late-fine"),
    over(shop, "2026-04-20"),
  ];
  const won = [
    about(maker, officer, "record-suit", "2026-04-15", { body: "岚城铁路运输法院" }),
    about(maker, officer, "record-judgment", "2026-08-03", {
      outcome: "revoked",
      ruling: "（2026）行初1号",
      goesBackTo: "nowhere",
      effective: true,
    }),
  ];

  it("each has its own late fine, its own remedies and its own end", () => {
    const scene = both(...late, ...won);
    expect(track(scene, shop)).toMatchObject({ lateFine: { fen: 60_000 }, remediesOver: { how: "waived" } });
    expect(track(scene, shop).remedies).toBeUndefined();
    expect(track(scene, maker).decision).toBeUndefined();
    expect(track(scene, maker).annulled).toMatchObject([{ fineFen: 10_000_000 }]);
    expect(scene.state.stage).toBe("performed");
  });

  it("the case waits for the slower of the two, and closes with the penalty that stands", () => {
    const waiting = both(...late, won[0] as Step);
    const propose: Step = [officer, "propose-closing", "2026-08-10", { summary: "一人缴清，一人决定被撤销。" }];
    expect(waiting.state.stage).toBe("served");
    expect(refused(waiting, propose)).toBe("fine-still-due");
    const closed = both(...late, ...won, propose, [head, "close", "2026-08-11", {}]);
    expect(closed.state.closed?.form).toBe("closed");
    expect(closed.state.clocks.every(({ stopped }) => stopped !== undefined)).toBe(true);
  });

  it("a plan granted to one moves nobody else's day, and stops nobody else's clock", () => {
    const plan = about(maker, head, "grant-plan", "2026-04-10", {
      kind: "deferral",
      reason: "x",
      items: [{ dueOn: "2026-07-01", fen: 10_000_000 }],
    });
    const scene = both(plan);
    const running = scene.state.clocks.filter(({ stopped }) => stopped === undefined);
    expect(running.some(({ clock, of }) => clock === "payment" && of === shop)).toBe(true);
    expect(running.some(({ clock, of }) => clock === "payment" && of === maker)).toBe(false);
    expect(dueOf(procedure, scene, "instalment")).toBe("2026-07-01");
    expect(refused(both(plan, pay(shop, "2026-04-18", 1_000_000)), pay(shop, "2026-04-19", 60_001, "late-fine"))).toBe(
      "paid-too-much",
    );
  });

  it("reconsideration extended for one extends only its own period", () => {
    const ask = (who: string, on: string): Step[] => [
      about(who, officer, "record-reconsideration", on, { body: "岚城市人民政府" }),
      about(who, officer, "record-reconsideration-accepted", "2026-04-20"),
    ];
    const scene = both(
      ...ask(shop, "2026-04-17"),
      ...ask(maker, "2026-04-20"),
      about(maker, officer, "extend-reconsideration", "2026-06-01", { reason: "案情复杂" }),
    );
    const runs = scene.state.clocks.filter(({ clock }) => clock === "reconsideration-decide");
    expect(runs.map(({ of, extensions }) => [of, extensions.length])).toEqual([
      [shop, 0],
      [maker, 1],
    ]);
  });

  it("that goes back to the investigation for one leaves the other's payment to be recorded", () => {
    const back = about(maker, officer, "record-judgment", "2026-08-03", {
      outcome: "revoked",
      ruling: "x",
      goesBackTo: "investigation",
      effective: true,
    });
    const scene = both(won[0] as Step, back, pay(shop, "2026-08-04", 1_000_000));
    expect(scene.state.stage).toBe("investigation");
    expect(track(scene, shop).payments).toHaveLength(1);
    expect(track(scene, maker).notice).toBeUndefined();
  });
});
