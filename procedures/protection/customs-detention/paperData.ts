import { formatMoney, type IsoDate } from "#law";
import { cite } from "#statutes";
import { placeOnPaper } from "../../sitting/seat.ts";
import { officersOnPaper } from "../../assignment/standing.ts";
import { referralEndings } from "../../crime/referral/facts.ts";
import { tierNames } from "../../crime/crimeTable.ts";
import { articleText } from "../trademark-enforcement/articleText.ts";
import { chineseDate, plainDate } from "../trademark-enforcement/chineseDate.ts";
import type { AnyPaperOrder, PaperOffice, Wanted } from "../../PaperWriter.ts";
import { byAndOn } from "../trademark-enforcement/paperAccounts.ts";
import { measures, regulations } from "./articles.ts";
import { customsCrimes } from "./CustomsCrimeFound.ts";
import { clocks } from "./clocks.ts";
import type { DocumentKind } from "./documents.ts";
import type { DetentionState } from "./frame.ts";
import { goodsOf } from "./goodsOfCase.ts";
import { wholeValue } from "./goodsValue.ts";
import { nameOf, trackOf } from "./holders.ts";
import {
  customsTiers,
  directions,
  disposalWays,
  findings,
  releaseGrounds,
  rightKinds,
  securityForms,
} from "./names.ts";

/** One paper to be made of a customs case. */
export interface CustomsPaperOrder extends Omit<AnyPaperOrder, "kind" | "state"> {
  readonly kind: DocumentKind;
  readonly state: DetentionState;
}

/** The tags of a paper with what the case has for each: undefined where it lacks it. */
export function customsWanted(order: CustomsPaperOrder): Wanted {
  return { ...common(order), ...own[order.kind](order) };
}

function common({ state: { facts }, documentNumber, office, madeOn }: CustomsPaperOrder): Wanted {
  const { declaration } = facts;
  return {
    authority: office.name,
    documentNumber,
    madeOn: chineseDate(madeOn),
    partyName: facts.respondent?.name,
    cause: "涉嫌进出口侵犯知识产权的货物",
    shipment:
      declaration &&
      `${directions[declaration.direction].zh}货物（${declaration.port}，${
        declaration.number === undefined ? "尚未申报或者无报关单" : `报关单${declaration.number}号`
      }）`,
  };
}

const own: Record<DocumentKind, (order: CustomsPaperOrder) => Wanted> = {
  statusRequest: ({ state: { facts } }) => ({
    goodsLines: goodsLines(facts),
    question: facts.statusAsked?.question,
    article: articleText(cite("customs-penalty-regulations", "25.2")),
  }),
  holderNotice: ({ state, of, office }) => ({
    ...holder(state, of),
    ...contact(office),
    goodsLines: goodsLines(state.facts, of),
    rightLines: rightLines(state.facts, of),
    suspicion: state.facts.suspicion,
    days: String(clocks["holder-reply"].length),
    article: articleText(regulations("16")),
  }),
  rejectionNotice: ({ state }) => ({ ...holder(state), reasons: state.facts.rejection?.reasons }),
  detentionDecision: ({ state }) => ({
    ...approved(state.facts.detention),
    holders: holders(state),
    goodsLines: heldLines(state),
    rightLines: rightLines(state.facts),
    article: articleText(regulations("16")),
    place: state.facts.detention?.place,
  }),
  detentionInventory: ({ state }) => ({
    goodsTable: [...goodsOf(state).values()].map(({ item, taken }) => ({
      id: item.id,
      goods: item.goods,
      mark: item.mark ?? "—",
      unit: item.unit,
      quantity: String(taken),
    })),
    place: state.facts.detention?.place,
    keeper: state.facts.detention?.keeper,
    detainedOn: state.facts.detention && plainDate(state.facts.detention.on),
  }),
  findingNotice: ({ state, state: { facts } }) => ({
    holders: holders(state),
    rightLines: rightLines(facts),
    finding: facts.finding && findings[facts.finding.result].zh,
    reasons: facts.finding?.reasons,
    undetermined: facts.finding?.result === "undetermined",
    courtDays: String(clocks["court-notice"].length),
    article: articleText(regulations("20")),
    investigators: officersOnPaper(state) ?? "—",
  }),
  releaseNotice: ({ state, state: { facts } }) => ({
    ...approved(facts.release),
    holders: holders(state),
    ground: facts.release && releaseGrounds[facts.release.ground].zh,
    explanation: facts.release?.explanation,
    article: articleText(regulations("24")),
  }),
  bondRelease: ({ state, state: { facts }, capital }) => ({
    ...approved(facts.bond?.approved),
    holders: holders(state),
    rightLines: rightLines(facts),
    bond: facts.bond && money(facts.bond.fen, capital),
    days: String(clocks["bond-suit"].length),
    article: articleText(measures("36")),
    bondArticle: articleText(regulations("19")),
  }),
  priorNotice: ({ state, state: { facts }, office, capital }) => ({
    ...ofThePenalty(state, capital),
    ...contact(office),
    reasons: facts.notice?.reasons,
    fine: facts.notice && money(facts.notice.fineFen, capital),
    hasHearing: facts.notice?.hearingOffered ?? false,
    hearingDays: String(clocks["hearing-request"].length),
  }),
  hearingNotice: ({ state, office }) => ({
    ...hearingPlan(state.facts),
    ...contact(office),
    requestedOn: state.facts.hearing?.requestedOn && plainDate(state.facts.hearing.requestedOn),
    article: articleText(cite("penalty-law", "64")),
  }),
  hearingRecord: ({ state }) => ({
    ...hearingPlan(state.facts),
    minutes: state.facts.hearing?.held?.minutes,
  }),
  penaltyDecision: ({ state, state: { facts }, office, capital }) => {
    const { decision } = facts.respondents?.["respondent"] ?? {};
    return {
      ...ofThePenalty(state, capital),
      ...remedies(office),
      told: facts.notice?.servedOn && plainDate(facts.notice.servedOn),
      heard: heardAs(facts),
      reasons: decision?.reasons,
      fine: decision && money(decision.fineFen, capital),
      hasFine: (decision?.fineFen ?? 0) > 0,
      payTo: decision?.payTo,
      payWithinDays: decision && String(decision.payWithinDays),
    };
  },
  noPenaltyDecision: ({ state, state: { facts }, office, capital }) => ({
    ...ofThePenalty(state, capital),
    ...remedies(office),
    reasons: facts.noPenalty?.reasons,
    noPenaltyArticle: facts.noPenalty && articleText(facts.noPenalty.article),
    admission: facts.admission?.text,
  }),
  confiscationNotice: ({ state, state: { facts }, of }) => ({
    ...holder(state, of),
    goodsLines: goodsLines(facts, of),
    decidedOn: decidedOn(facts),
    article: articleText(regulations("27")),
  }),
  storageDemand: ({ state, state: { facts }, of, capital }) => ({
    ...holder(state, of),
    costs: facts.storage && money(facts.storage.fen, capital),
    costAccount: facts.storage?.account,
    days: String(clocks["storage-payment"].length),
  }),
  securityReturn: ({ state, of, capital }) => {
    const { security, securityEnded } = trackOf(state, of ?? "holder");
    return {
      ...holder(state, of),
      securityForm: security && `${securityForms[security.form].zh}（${security.paper}）`,
      returned: securityEnded && money(securityEnded.returnedFen, capital),
      kept: securityEnded && money(securityEnded.keptFen, capital),
      reasons: securityEnded?.why,
    };
  },
  disposalRecord: ({ state, state: { facts }, of }) => {
    const made = facts.disposals?.find(({ id }) => id === of) ?? facts.disposals?.at(-1);
    const movement = facts.goodsMovements?.findLast((each) => each.kind === "disposed");
    const items = goodsOf(state);
    return {
      way: made && disposalWays[made.way].zh,
      account: made?.account,
      receiver: made?.receiver,
      article: made && articleText(made.article),
      disposedOn: made && plainDate(made.on),
      disposedLines:
        movement?.kind === "disposed"
          ? movement.lines.map(({ item, quantity }, index) => {
              const { goods = item, unit = "" } = items.get(item)?.item ?? {};
              return { text: `${index + 1}．${goods}${quantity}${unit}` };
            })
          : undefined,
      recordedBy: made?.by,
    };
  },
  referralLetter: ({ state, state: { facts } }) => {
    const { referral, crime } = facts;
    return {
      rightLines: rightLines(facts),
      goodsLines: goodsLines(facts),
      policeAuthority: referral?.authority,
      referralGrounds: referral?.grounds,
      crimeAccount: crime === undefined ? "未对照数额标准" : crimeAccount(state),
      materials: referral?.materials.map((text, index) => ({ text: `${index + 1}．${text}` })),
      referralOpinion: referral?.decision?.opinion,
      approvedBy: referral?.decision && byAndOn(referral.decision.by, referral.decision.on),
    };
  },
  referralReturn: ({ state: { facts } }) => {
    const { ended, transferred, authority } = facts.referral ?? {};
    return {
      policeAuthority: authority,
      transferredOn: transferred && plainDate(transferred.on),
      returnedHow: ended && (ended.how === "not-filed" ? "公安机关不予立案" : referralEndings[ended.how].zh),
      returnReasons: ended?.reasons,
      approvedBy: ended && byAndOn(ended.by, ended.on),
    };
  },
};

type Facts = DetentionState["facts"];

function goodsLines({ goods, rights }: Facts, holder?: string): { text: string }[] | undefined {
  const ofHolder = new Set(
    (rights ?? []).filter((each) => holder === undefined || each.holder === holder).map(({ id }) => id),
  );
  return goods
    ?.filter(({ right }) => right === undefined || ofHolder.has(right))
    .map(({ goods: name, quantity, unit }, index) => ({ text: `${index + 1}．${name}${quantity}${unit}` }));
}

function heldLines(state: DetentionState): { text: string }[] {
  return [...goodsOf(state).values()].map(({ item, taken }, index) => ({
    text: `${index + 1}．${item.goods}${taken}${item.unit}`,
  }));
}

function rightLines({ rights }: Facts, holder?: string): { text: string }[] | undefined {
  return rights
    ?.filter((each) => holder === undefined || each.holder === holder)
    .map(({ kind, name, recordal }) => ({
      text: `“${name}”（${rightKinds[kind].zh}${recordal === undefined ? "" : `，海关备案号${recordal}`}）`,
    }));
}

function holder(state: DetentionState, of = "holder"): Wanted {
  return { holderName: nameOf(state, of) };
}

function holders(state: DetentionState): string | undefined {
  const ids = [...new Set((state.facts.rights ?? []).map((right) => right.holder))];
  return ids.length === 0 ? undefined : ids.map((id) => nameOf(state, id)).join("、");
}

function approved(by: { readonly by: string; readonly on: IsoDate } | undefined): Wanted {
  return { approvedBy: by && byAndOn(by.by, by.on) };
}

function contact({ contact: text }: PaperOffice): Wanted {
  return { hasContact: text !== undefined, officeContact: text ?? false };
}

function money(fen: number, capital: (fen: number) => string): string {
  return fen === 0 ? "零元" : `${formatMoney(fen, "zh")}（大写：人民币${capital(fen)}）`;
}

/** What was found, what the goods are worth, and what the benchmarks make of it. */
function ofThePenalty(state: DetentionState, capital: (fen: number) => string): Wanted {
  const { facts } = state;
  const value = wholeValue(state);
  const { proposal } = facts;
  return {
    goodsLines: heldLines(state),
    rightLines: rightLines(facts),
    holders: holders(state),
    found: facts.finding?.reasons,
    goodsValue: value === undefined ? undefined : money(value, capital),
    penaltyArticle: articleText(cite("customs-penalty-regulations", "25.1")),
    discretion:
      proposal &&
      `${articleText(proposal.discretion.article)}${proposal.tier === undefined ? "" : `，${customsTiers[proposal.tier].zh}`}`,
    investigators: officersOnPaper(state) ?? "—",
  };
}

function hearingPlan({ hearing }: Facts): Wanted {
  return {
    hearingOn: hearing?.on && plainDate(hearing.on),
    hearingTime: hearing?.time,
    hearingPlace: placeOnPaper(hearing),
    chair: hearing?.chair,
  };
}

function heardAs({ hearing, statement }: Facts): string {
  const said =
    statement === undefined
      ? "当事人未提出陈述、申辩意见。"
      : `当事人陈述、申辩：${statement.text}本关复核认为：${statement.reply}`;
  if (hearing?.held !== undefined) return `应当事人要求，本关于${plainDate(hearing.held.on)}举行听证。${said}`;
  return said;
}

function decidedOn({ respondents }: Facts): string | undefined {
  const decision = respondents?.["respondent"]?.decision;
  return decision && plainDate(decision.on);
}

/** TM-14 and TM-15: sixty days for reconsideration, six months for the court. */
function remedies({ reconsiderationBody, court }: PaperOffice): Wanted {
  return {
    reconsiderationArticle: articleText(cite("reconsideration-law", "20")),
    reconsiderationBody: reconsiderationBody ?? "有管辖权的行政复议机关",
    suitArticle: articleText(cite("administrative-litigation-law", "46")),
    court: court ?? "有管辖权的人民法院",
  };
}

function crimeAccount({ facts: { crime, respondent } }: DetentionState): string | undefined {
  if (crime === undefined) return undefined;
  const numbers = crime.measured.flatMap(({ name, unit, value }) =>
    value === undefined ? [] : [`${name.zh}${unit === "fen" ? formatMoney(value, "zh") : `${value}件`}`],
  );
  const earlier = crime.earlierAct ? "（行为发生在该解释施行之前，行为时的标准未核实）" : "";
  return `${respondent?.name ?? "—"}：涉嫌${customsCrimes[crime.crime].zh}；${numbers.join("，")}；${tierNames[crime.tier].zh}，依据${articleText(crime.article)}${earlier}。`;
}
