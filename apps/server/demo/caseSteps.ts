import { addDays, addSeconds, type Instant, type IsoDate, nextWorkday, startOfDay, type WorkingCalendar } from "#law";
import { accountId, loginOf } from "./accounts.ts";
import type { DemoCase, Reached } from "./caseList.ts";
import { afterDecision, referral, served } from "./afterDecisionSteps.ts";
import { destroyed, fieldSteps } from "./fieldSteps.ts";
import { type Draft, notWeekend, step, type Who, withApproval } from "./demoStep.ts";
import { type DemoMark, demoHolders } from "./marks.ts";
import type { DemoRoomId } from "./rooms.ts";

export interface DemoStep {
  readonly action: string;
  readonly by: Who;
  readonly at: Instant;
  readonly input: unknown;
}

/** The steps of a trademark case as its people took them. A hearing puts all that follows it back: notice of it needs seven working days, and those may lie around a long holiday. */
export function stepsOf(demo: DemoCase, mark: DemoMark, today: IsoDate, calendar: WorkingCalendar): DemoStep[] {
  return scheduled(draft(demo, mark), demo.daysAgo, today, calendar);
}

/** Steps with their moments, and the approvals that go before a service. */
export function scheduled(
  drafts: readonly Draft[],
  daysAgo: number,
  today: IsoDate,
  calendar: WorkingCalendar,
): DemoStep[] {
  return timed(drafts.flatMap(withApproval), daysAgo, today, calendar);
}

/** Steps with their moments: each on a working day and in office hours, counted from a lead that came in so many days ago. */
export function timed(
  drafts: readonly Draft[],
  daysAgo: number,
  today: IsoDate,
  calendar: WorkingCalendar,
): DemoStep[] {
  const start = addDays(today, -daysAgo);
  const dayOf = (day: number): IsoDate => {
    const plain = addDays(start, day);
    const worked = nextWorkday(calendar, plain);
    return worked < today ? worked : plain;
  };
  return drafts.map(({ day, by, action, input }, index) => ({
    action,
    by,
    at: addSeconds(startOfDay(dayOf(day)), 9 * 3600 + index * 11 * 60),
    input: input(dayOf(day), dayOf),
  }));
}

function draft(demo: DemoCase, mark: DemoMark): Draft[] {
  const flags = new Set(demo.with);
  const later = flags.has("hearing") ? HEARING_DAYS : 0;
  const steps: Draft[] = [...verification(demo, mark)];
  if (demo.reached === "not-filed")
    return [
      ...steps,
      step(6, "head", "refuse-filing", {
        ground: "no-evidence",
        reason: "经核查，现有材料不能证明存在侵犯注册商标专用权的行为。",
        wouldChange: "补充购买凭证、实物或者其他能够证明侵权行为的证据后，可以重新提出。",
      }),
      ...(demo.source === "complaint" ? [step(8, "officer", "serve-refusal", toComplainant)] : []),
    ];
  if (!passed(demo, "filed")) return steps;
  steps.push(step(6, "head", "approve-filing", { opinion: "同意立案，请抓紧调查取证。" }));
  if (!passed(demo, "investigation")) return steps;
  steps.push(...evidence(demo, mark));
  if (demo.reached === "suspended") {
    return [
      ...steps,
      step(20, "head", "suspend", {
        ground: "title-dispute",
        reason: "商标权属存在争议，正在商标评审程序中，可能影响案件结果。",
      }),
    ];
  }
  if (!passed(demo, "findings")) return steps;
  steps.push(...findings(demo, mark));
  if (demo.reached === "with-police" || demo.reached === "transferred") return [...steps, ...referral(demo)];
  if (flags.has("extension"))
    steps.push(step(80, "head", "extend-time-limit", { reason: "案情复杂，涉案商品来源尚需外地协查。" }));
  if (!passed(demo, "review-asked")) return steps;
  steps.push(...review(demo));
  if (!passed(demo, "reviewed")) return steps.slice(0, -1);
  if (demo.reached === "no-penalty" || demo.reached === "closed-no-penalty") return [...steps, ...noPenalty(demo)];
  if (!passed(demo, "notice-served")) return steps;
  steps.push(...notice(demo));
  if (flags.has("hearing") && passed(demo, "hearing-requested")) steps.push(...hearing(demo));
  else if (flags.has("waiver")) steps.push(step(39, "officer", "waive-hearing", { basis: "当事人书面声明放弃听证" }));
  if (!passed(demo, "decided")) return steps;
  steps.push(step(60 + later, "head", "decide", { fineFen: demo.fineYuan * 100, reasons: reasons(demo, mark) }));
  if (!passed(demo, "served")) return steps;
  steps.push(
    step(62 + later, "officer", "serve-decision", served(demo)),
    step(64 + later, "officer", "publish-decision", { site: "企业信用信息公示系统（演示）", term: "other" }),
  );
  if (flags.has("seizure")) steps.push(destroyed(demo, 64 + later));
  if (!passed(demo, "paid")) return [...steps, ...afterDecision(demo)];
  steps.push(...payment(demo, later));
  if (!passed(demo, "closing-proposed")) return steps;
  steps.push(
    step(75 + later, "officer", "record-remedies-over", {
      how: "waived",
      basis: "当事人书面表示不申请行政复议、不提起行政诉讼。",
    }),
    step(76 + later, "officer", "propose-closing", { summary: "处罚决定已送达，罚款已全部缴纳，涉案商品已处理。" }),
  );
  if (passed(demo, "closed")) steps.push(step(78 + later, "head", "close", { opinion: "同意结案。" }));
  return steps;
}

const HEARING_DAYS = 24;

function verification(demo: DemoCase, mark: DemoMark): Draft[] {
  const substantiated = demo.reached !== "not-filed";
  const steps: Draft[] = [
    step(0, "officer", "register-lead", (on) => ({
      source: demo.source,
      ...cameFrom(demo, mark),
      summary: `${sourceWords[demo.source]}，${demo.respondent}销售的${mark.price.goods}上使用“${mark.markText}”标识，涉嫌侵犯注册商标专用权。`,
      receivedOn: on,
      markText: mark.markText,
      registrationNumber: mark.registrationNumber,
      classNumbers: mark.classNumbers,
      holderName: demoHolders[mark.holder],
      respondentName: `${demo.respondent}（演示）`,
    })),
  ];
  if (demo.source === "complaint") {
    if (demo.reached === "complaint") return steps;
    if (demo.reached === "complaint-correction") return [...steps, correctionOf(demo)];
    if (demo.reached === "complaint-refused" || demo.reached === "complaint-ended") {
      return [
        ...steps,
        step(3, "head", "refuse-complaint", {
          ground: "no-right",
          reason: "所附材料不能证明投诉人享有被投诉的商标权利。",
          wouldChange: "提交商标注册证或者经备案的许可使用证明后，可以重新投诉。",
        }),
        ...(demo.reached === "complaint-ended" ? [step(5, "officer", "serve-refusal", toComplainant)] : []),
      ];
    }
    steps.push(step(2, "officer", "accept-complaint", {}));
  }
  if (demo.reached === "lead") return steps;
  return [
    ...steps,
    step(3, "officer", "verify", {
      result: substantiated ? "substantiated" : "not-substantiated",
      findings: substantiated
        ? `经现场查看并与权利人核对，在售${mark.price.goods}标有“${mark.markText}”，权利人辨认非其生产或者授权。`
        : "经现场查看，在售商品系权利人授权的经销商供货，未发现侵权证据。",
    }),
    step(4, "officer", "propose-filing", {
      recommendation: substantiated ? "file" : "do-not-file",
      grounds: substantiated ? "有证据初步证明存在涉嫌侵权行为，属本机关管辖。" : "核查未发现涉嫌侵权的证据。",
    }),
  ];
}

/** What the source of the lead brought with it. */
function cameFrom(demo: DemoCase, mark: DemoMark) {
  const lacking = demo.reached === "complaint-correction";
  switch (demo.source) {
    case "complaint":
      return {
        complaint: {
          channel: "online",
          complainant: demoHolders[mark.holder],
          contact: "演示联系方式",
          items: lacking ? ["identity", "facts"] : ["identity", "respondent", "facts", "right"],
        },
      };
    case "report":
      return {
        informer: demo.with?.includes("real-name")
          ? {
              channel: "hotline",
              recordNumber: "热线〔演示〕118",
              kind: "real-name",
              name: "举报人（演示）",
              contact: "演示电话",
            }
          : { channel: "online", kind: "anonymous" },
      };
    case "inspection":
      return { inspection: { place: "演示市示例路1号" } };
    case "transfer":
      return { transfer: { from: "演示市市场监督管理局", theirNumber: "演市监移〔2026〕8号" } };
    default:
      return {};
  }
}

const toComplainant = { way: "electronic", receiver: "投诉人（演示）", place: "投诉人指定的系统" };

function correctionOf(demo: DemoCase): Draft {
  return step(2, "officer", "request-correction", (_, dayOf) => ({
    missing: ["respondent", "right"],
    details: `请提供${demo.respondent}的登记名称和经营地址，以及商标注册证复印件。`,
    until: dayOf(30),
  }));
}

function evidence(demo: DemoCase, mark: DemoMark): Draft[] {
  return [
    step(7, "head", "assign-officers", { officers: officersOf(demo.office).map(accountId) }),
    ...(demo.source === "complaint"
      ? [step(7, "officer", "record-service", { ...toComplainant, paper: "filedNotice#1" })]
      : []),
    step(7, "officer", "record-respondent", {
      name: `${demo.respondent}（演示）`,
      kind: "individual-business",
      identifier: "92DEMO000000000000",
      address: "演示市示例路1号",
      representative: "经营者（演示）",
    }),
    step(8, "officer", "begin-investigation", {}),
    ...(demo.with?.includes("seizure") === true ? fieldSteps(demo, mark) : recorded(mark)),
  ];
}

/** Evidence as it is recorded where nothing was done in the field. */
function recorded(mark: DemoMark): Draft[] {
  return [
    step(10, "officer", "record-evidence", (on) => ({
      name: "现场检查笔录",
      kind: "site-record",
      proves: `现场陈列、存放标有“${mark.markText}”的商品`,
      source: "现场检查制作",
      obtainedOn: on,
    })),
    step(14, "officer", "record-evidence", (on) => ({
      name: "商标权利人辨认意见",
      kind: "document",
      proves: "涉案商品非权利人生产或者授权",
      source: demoHolders[mark.holder],
      obtainedOn: on,
    })),
  ];
}

/** The logins of the two who handle the cases of an office. */
export function officersOf(office: DemoCase["office"]): readonly string[] {
  return office === "lan" ? ["officer", "officer2"] : [`${office}-officer`, `${office}-officer2`];
}

function findings(demo: DemoCase, mark: DemoMark): Draft[] {
  const lawful = demo.with?.includes("lawful-source") === true;
  return [
    step(20, "officer", "record-findings", (_, dayOf) => ({
      found: true,
      act: "sale",
      description: `当事人在店内及网店销售标有“${mark.markText}”的${mark.price.goods}，非商标权利人生产或者授权。`,
      actFrom: addDays(dayOf(0), -70),
      actUntil: addDays(dayOf(0), -1),
      infringementsInFiveYears: demo.with?.includes("second-time") ? 2 : 1,
      sellerUnaware: lawful,
      lawfulSource: lawful,
      ...(lawful ? { sourceProof: "invoice", supplierName: "外地供货商（演示）" } : {}),
    })),
    step(21, "officer", "record-lots", {
      lots: [
        {
          goods: `标有“${mark.markText}”的${mark.price.goods}`,
          unit: "件",
          soldQuantity: demo.sold,
          soldPriceFen: demo.yuan * 100,
          unsoldQuantity: demo.unsold,
          averageSoldPriceFen: demo.yuan * 100,
          priceSource: "销售台账和平台订单",
        },
      ],
    }),
  ];
}

/** The last of them is the review that passes. */
function review(demo: DemoCase): Draft[] {
  const submit = { conclusion: "侵权事实清楚，证据充分，建议依法处理。", proposedFineFen: demo.fineYuan * 100 };
  const steps = [step(26, "officer", "submit-for-legal-review", submit)];
  if (demo.with?.includes("returned")) {
    steps.push(
      step(28, "reviewer", "legal-review", { result: "returned", opinion: "未售商品的数量与笔录不一致，请补充核对。" }),
      step(29, "officer", "submit-for-legal-review", submit),
    );
  }
  return [
    ...steps,
    step(31, "reviewer", "legal-review", { result: "passed", opinion: "事实清楚，程序合法，同意处理意见。" }),
  ];
}

function notice(demo: DemoCase): Draft[] {
  return [
    step(33, "officer", "give-notice", {
      fineFen: demo.fineYuan * 100,
      reasons: "当事人销售侵犯注册商标专用权的商品，拟责令停止侵权并处罚款。",
    }),
    step(34, "officer", "serve-notice", served(demo)),
  ];
}

function hearing(demo: DemoCase): Draft[] {
  const steps = [step(35, "officer", "request-hearing", { reason: "当事人认为罚款过重，要求听证。" })];
  if (!passed(demo, "hearing-notified")) return steps;
  steps.push(
    step(37, "officer", "set-hearing", (_, dayOf) => ({
      hearingOn: passed(demo, "hearing-held") ? dayOf(64) : notWeekend(dayOf(64)),
      time: "09:30",
      ...(demo.office === "lan" ? { room: "demo-room-hearing" satisfies DemoRoomId } : { place: "本机关听证室" }),
      chair: accountId(loginOf(demo.office, "reviewer")),
      recorder: "记录员（演示）",
    })),
    step(38, "officer", "serve-hearing-notice", served(demo)),
  );
  if (!passed(demo, "hearing-held")) return steps;
  return [
    ...steps,
    step(64, "officer", "hold-hearing", {
      present: "当事人、承办人、主持人、记录员",
      minutes: "当事人就违法经营额和罚款幅度发表意见，承办人出示证据并答辩。",
    }),
  ];
}

function noPenalty(demo: DemoCase): Draft[] {
  const steps = [
    step(33, "head", "decide-no-penalty", {
      ground: "lawful-source",
      reasons: "当事人不知道所售为侵权商品，能证明合法取得并说明提供者，责令停止销售。",
    }),
  ];
  if (demo.reached === "no-penalty") return steps;
  return [
    ...steps,
    step(35, "officer", "serve-decision", served(demo)),
    step(38, "officer", "notify-supplier-authority", {
      authority: "供货商所在地市场监督管理局（演示）",
      content: "当事人提供了供货合同、发票和供货商信息，请依法核查。",
    }),
    step(40, "officer", "propose-closing", { summary: "决定已送达，当事人已停止销售，供货线索已通报供货商所在地。" }),
    step(42, "head", "close", { opinion: "同意结案。" }),
  ];
}

/** Within the term even where the nine days of a long holiday lie between. */
function payment(demo: DemoCase, later: number): Draft[] {
  const pay = (day: number, yuan: number, number: string) =>
    step(day + later, "officer", "record-payment", {
      fen: yuan * 100,
      kind: "voluntary",
      receipt: `演示票据${demo.daysAgo}-${number}`,
    });
  if (!demo.with?.includes("parts")) return [pay(65, demo.fineYuan, "1")];
  const first = Math.floor(demo.fineYuan / 2);
  return [pay(65, first, "1"), pay(66, demo.fineYuan - first, "2")];
}

function reasons({ respondent }: DemoCase, { markText }: DemoMark): string {
  return `${respondent}销售侵犯“${markText}”注册商标专用权的商品，事实清楚，证据充分；结合违法经营额和情节，决定处以罚款。`;
}

const sourceWords = {
  clue: "线索筛查发现",
  complaint: "商标权利人投诉",
  report: "消费者举报",
  inspection: "监督检查发现",
  transfer: "其他机关移送",
} as const;

const line: readonly Reached[] = [
  "lead",
  "proposed",
  "not-filed",
  "filed",
  "investigation",
  "suspended",
  "findings",
  "with-police",
  "transferred",
  "review-asked",
  "reviewed",
  "no-penalty",
  "closed-no-penalty",
  "notice-served",
  "hearing-requested",
  "hearing-notified",
  "hearing-held",
  "decided",
  "served",
  "late",
  "sued",
  "revoked",
  "uncollected",
  "paid",
  "closing-proposed",
  "closed",
];

/** Whether the case has come as far as this. */
function passed(demo: DemoCase, point: Reached): boolean {
  return line.indexOf(demo.reached) >= line.indexOf(point);
}
