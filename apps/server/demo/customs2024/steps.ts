import {
  addDays,
  addSeconds,
  type Fen,
  type IsoDate,
  isoDate,
  nextWorkday,
  startOfDay,
  type WorkingCalendar,
} from "#law";
import { accountId } from "../accounts.ts";
import type { DemoStep } from "../caseSteps.ts";
import type { Who } from "../demoStep.ts";
import type { Reached, Seizure } from "./seizures.ts";

/** Days between the find and each step; the days of the source's months are invented. */
const later = {
  held: 1,
  told: 2,
  answered: 3,
  detained: 4,
  inquiry: 16,
  found: 18,
  filed: 19,
  proposed: 21,
  noticed: 22,
  noticeServed: 23,
  decided: 33,
  decisionServed: 35,
} as const;

type Draft = readonly [day: number, by: Who, action: string, input: object];

const invented = "（演示虚构）";
const security = "演示担保金凭证";

/**
 * A seizure as its customs officers took it, as far as the source goes. What the source does not state (days, names, security,
 * replies, the amounts of fines) is invented, and says so in the case.
 */
export function stepsOfSeizure(seizure: Seizure, calendar: WorkingCalendar): DemoStep[] {
  const start = isoDate(`${seizure.month.length === 4 ? `${seizure.month}-05` : seizure.month}-11`);
  const dayOf = (day: number): IsoDate => nextWorkday(calendar, addDays(start, day));
  return drafts(seizure, dayOf).map(([day, by, action, input], index) => ({
    action,
    by,
    at: addSeconds(startOfDay(dayOf(day)), 9 * 3600 + index * 11 * 60),
    input,
  }));
}

/** How a case is called: the number of the source, the goods and the rights. */
export function titleOfSeizure({ id, customs, goods, marks }: Seizure): string {
  return `2024年典型案例${id}：${customs}查获${goods}（${marks.map(({ name }) => name).join("、")}）`;
}

function drafts(seizure: Seizure, dayOf: (day: number) => IsoDate): readonly Draft[] {
  const { reached } = seizure;
  if (reached === "detained" || reached === "sued") return onApplication(seizure, dayOf);
  const opening = [...watched(seizure, dayOf), ...found(seizure, dayOf)];
  if (reached === "seized") return opening;
  const answered = [...opening, ...holderAnswers(seizure)];
  if (reached === "confirmed") return answered;
  return [...answered, ...detention, ...outcome(seizure)];
}

/** Case 7: the container that left, was followed over two ports, and was caught at the third. */
function watched({ id }: Seizure, dayOf: (day: number) => IsoDate): readonly Draft[] {
  if (id !== "7a") return [];
  const moved = (day: number, kind: string, port: string): Draft => [
    day,
    "officer",
    "record-movement",
    { kind, port, on: dayOf(day) },
  ];
  return [
    [
      -10,
      "officer",
      "watch-shipment",
      { container: `集装箱${invented}`, summary: "权利人举报该集装箱将申报出口侵权运动鞋。", from: "权利人" },
    ],
    moved(-9, "left", "黄埔"),
    moved(-7, "arrived", "香港"),
    [-6, "officer", "alert-customs", { to: "香港海关（经海关总署广东分署）", content: "通报集装箱动态，请协助查控。" }],
    moved(-4, "transhipped", "香港"),
    moved(-2, "arrived", "深圳"),
    [-1, "officer", "alert-customs", { to: "深圳海关", content: "该集装箱已换船转往深圳出口，请查验。" }],
  ];
}

function found(seizure: Seizure, dayOf: (day: number) => IsoDate): readonly Draft[] {
  const { trigger, note, valueYuan, id } = seizure;
  const suspicion: Draft = [
    0,
    "officer",
    "record-suspicion",
    {
      foundOn: dayOf(0),
      trigger,
      summary: `${note}${missing(seizure)}`,
      ...declared(seizure),
      ...goodsOf(seizure, true),
    },
  ];
  return [suspicion, ...(id === "3a" ? deposit : []), ...(valueYuan === undefined ? [] : [valued(seizure, 0)])];
}

/** Case 3: a payment that is no price. */
const deposit: readonly Draft[] = [
  [
    0,
    "officer",
    "record-value",
    {
      kind: "sale-price",
      fen: yuan(80_000),
      basis: "转账记录。",
      isNoPrice: true,
      whyNot: "仅为定金，明显低于市场水平，不是货物价款。",
    },
  ],
];

function valued({ id, valueYuan }: Seizure, day: number): Draft {
  const appraised = id === "3a";
  return [
    day,
    "officer",
    "record-value",
    {
      kind: appraised ? "market-price" : "sale-price",
      fen: yuan(valueYuan ?? 0),
      basis: appraised ? "主管部门出具的价格认定。" : valueYuan === undefined ? `合同${invented}` : "源文公布的货值。",
    },
  ];
}

function holderAnswers(seizure: Seizure): readonly Draft[] {
  const fen = securityOf(seizure);
  const value = seizure.valueYuan === undefined ? [valued({ ...seizure, valueYuan: 50_000 }, later.held)] : [];
  return [
    ...value,
    [later.held, "officer", "hold-release", { note: `${seizure.goods}涉嫌侵犯你（单位）的权利。` }],
    ...served("holderNotice:holder#1", later.told),
    [later.answered, "officer", "apply-for-detention", { way: "online", text: `确认侵权，申请扣留。${invented}` }],
    [later.answered, "officer", "record-security", { form: "deposit", fen, paper: `${security}${invented}` }],
  ];
}

const detention: readonly Draft[] = [
  [later.detained, "head", "detain", { place: `海关监管仓库${invented}`, keeper: `仓管员${invented}` }],
  [later.detained, "head", "assign-officers", { officers: [accountId("customs-2024"), accountId("customs-2024b")] }],
  [
    later.found,
    "officer",
    "record-finding",
    { result: "infringing", reasons: "未经许可使用与权利人备案权利相同的标识，经权利人确认侵权。" },
  ],
];

function outcome(seizure: Seizure): readonly Draft[] {
  const { reached, valueYuan = 50_000 } = seizure;
  if (reached === "with-police") return toPolice(seizure);
  const filed: Draft = [later.filed, "head", "file-penalty-case", { opinion: "同意立案。" }];
  if (reached === "spared-minor" || reached === "spared-first") {
    return [
      filed,
      [
        later.proposed,
        "officer",
        "record-admission",
        { admits: true, abandons: true, handedOver: true, text: "书面承认侵权、自愿放弃货物的声明。" },
      ],
      [later.proposed, "officer", "propose-penalty", { punish: false, reasons: seizure.note }],
      [later.decided, "head", "decide-no-penalty", { reasons: "责令停止进出口侵权货物，并进行教育。" }],
      ...served("noPenaltyDecision#1", later.decisionServed),
    ];
  }
  const heavier = reached === "fined-heavier";
  const share = heavier ? 0.25 : 0.1;
  const fineFen = Math.round(yuan(valueYuan) * share);
  // Case 10c was found in April and decided in June.
  const wait = heavier ? 30 : 0;
  return [
    filed,
    [
      later.proposed,
      "officer",
      "propose-penalty",
      {
        punish: true,
        tier: heavier ? "heavier" : "ordinary",
        fineFen,
        reasons: heavier ? "一年内再次实施同类行为。" : `罚款数额源文未载${invented}。`,
        ...(heavier && { otherPenalties: ["2023-09-15", "2024-01-15"] }),
      },
    ],
    [later.noticed + wait, "officer", "give-notice", { reasons: "进出口侵犯知识产权的货物，拟没收货物并处罚款。" }],
    ...served("priorNotice#1", later.noticeServed + wait),
    [later.decided + wait, "head", "decide-penalty", { fineFen, reasons: "事实清楚，证据确凿。" }],
    ...served("penaltyDecision#1", later.decisionServed + wait),
  ];
}

function toPolice({ id }: Seizure): readonly Draft[] {
  const at = id === "3a" ? 75 : later.filed;
  const answer = { answer: "filed", ...(id === "8b" && { reasons: `公安机关的答复源文未载${invented}。` }) };
  return [
    [later.filed, "officer", "assess-crime", { crime: "214-sale", twoOrMore: id === "3a" }],
    [
      at,
      "officer",
      "propose-referral",
      {
        grounds: "未销售货值达到刑事案件标准。",
        authority: `有管辖权的公安机关${invented}`,
        materials: ["扣留清单", "侵权状况认定通知书", "价格证据"],
      },
    ],
    [at + 1, "head", "approve-referral", { opinion: "同意移送。" }],
    [at + 1, "officer", "paper-submit", { paper: "referralLetter#1" }],
    [at + 1, "head", "paper-approve", { paper: "referralLetter#1" }],
    [at + 1, "officer", "transfer-to-police", { receiver: `受案民警${invented}` }],
    [at + 3, "officer", "record-police-answer", answer],
  ];
}

function onApplication(seizure: Seizure, dayOf: (day: number) => IsoDate): readonly Draft[] {
  const { note, reached } = seizure;
  const application = {
    receivedOn: dayOf(0),
    evidence: `${note}${missing(seizure)}`,
    likelyPort: `${seizure.customs}，时间和运输工具${invented}`,
    ...declared(seizure),
    ...goodsOf(seizure, false),
  };
  return [
    [0, "officer", "receive-application", application],
    valued(seizure, 0),
    [
      later.held,
      "officer",
      "record-security",
      { form: "guarantee", fen: yuan(seizure.valueYuan ?? 0), paper: `银行保函${invented}` },
    ],
    ...detention.slice(0, 2),
    ...(reached === "detained"
      ? []
      : ([
          [
            later.inquiry,
            "officer",
            "record-technical-opinion",
            { name: "技术调查官（深圳知识产权保护中心）", opinion: "协助从权利要求确定查验对象和方法。" },
          ],
          [
            later.found,
            "officer",
            "record-court-notice",
            { court: `有管辖权的人民法院${invented}`, number: `协助执行通知${invented}` },
          ],
        ] as const)),
  ];
}

function served(paper: string, day: number): readonly Draft[] {
  return [
    [day, "officer", "paper-submit", { paper }],
    [day, "head", "paper-approve", { paper }],
    [
      day,
      "officer",
      "serve-paper",
      { paper, way: "direct", receiver: `收件人${invented}`, place: `送达地点${invented}` },
    ],
  ];
}

function declared({ direction, channel, customs, declaredAs, destination }: Seizure): object {
  return {
    direction,
    port: customs,
    ...(channel !== undefined && { channel }),
    ...(declaredAs !== undefined && { declaredBrand: declaredAs }),
    ...(destination !== undefined && { destination }),
  };
}

/** A line of goods for each mark whose number the source gives; one for all where it gives a sum, or nothing. */
function goodsOf({ id, goods, unit, marks, quantity }: Seizure, recorded: boolean): object {
  const parted = marks.filter((each) => each.quantity !== undefined);
  const lines =
    parted.length === marks.length
      ? parted.map((each, index) => ({ goods, unit, quantity: each.quantity, right: index + 1 }))
      : [{ goods, unit, quantity: quantity ?? 1, ...(marks.length === 1 && { right: 1 }) }];
  return {
    rights: marks.map(({ kind, name }) => ({
      kind,
      name,
      holderName: "权利人（源文未载名称）",
      ...(recorded && { recordal: `备案号源文未载${invented}` }),
    })),
    goods: lines,
    respondentName: `收发货人（源文未载名称，案例${id}）`,
    respondentKind: "company",
  };
}

/** Says in the case what of it is invented. */
function missing({ month, marks, quantity, valueYuan }: Seizure): string {
  const lacks = [
    month.length === 4 ? "月份和日期" : "具体日期",
    "当事人名称",
    ...(quantity === undefined && marks.some((each) => each.quantity === undefined) ? ["数量"] : []),
    ...(valueYuan === undefined ? ["价值"] : []),
  ];
  return `【源文未载：${lacks.join("、")}，系演示虚构。】`;
}

function securityOf({ valueYuan = 50_000 }: Seizure): Fen {
  if (valueYuan < 20_000) return yuan(valueYuan);
  return valueYuan > 200_000 ? yuan(100_000) : Math.max(Math.round(yuan(valueYuan) / 2), yuan(20_000));
}

function yuan(amount: number): Fen {
  return Math.round(amount * 100) as Fen;
}

/** The stage in which a seizure stands where the source ends. */
export const stageReached: Readonly<Record<Reached, string>> = {
  seized: "suspected",
  confirmed: "held",
  detained: "detained",
  sued: "court-hold",
  fined: "settling",
  "with-police": "with-police",
  "spared-minor": "settling",
  "spared-first": "settling",
  "fined-heavier": "settling",
};
