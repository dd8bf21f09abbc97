import { type Fen, formatMoney, type IsoDate } from "#law";
import { evaluate } from "#rules";
import { serviceWays } from "../../../service/ways.ts";
import { disposalTable } from "../disposal.table.ts";
import type { Track } from "../facts.ts";
import { circumstancesOf } from "../fineRange.ts";
import type { Infringement } from "../infringement.ts";
import { applicableRange } from "../lawOfTheAct.ts";
import type { Turnover } from "../turnover.ts";
import { partyKinds } from "../names.ts";
import { paymentDays } from "../paymentDays.ts";
import { elsewhere } from "./caseFactsOf.ts";
import { readFindings } from "./findings.ts";
import type { RowCells } from "./RowCells.ts";
import { fillIn } from "./remedies.ts";
import { type ImportableStage, reached } from "./stages.ts";

/** One respondent of the row: its facts, and the days that its clocks begin and end on. */
export interface ImportedTrack {
  readonly id: string;
  readonly name: string;
  readonly facts: Track;
  readonly noticeServedOn: IsoDate | undefined;
  readonly servedOn: IsoDate | undefined;
  /** The fine is paid in full since that day. */
  readonly paidUpOn: IsoDate | undefined;
}

interface Given {
  readonly stage: ImportableStage;
  readonly names: readonly string[];
  readonly number: string;
  readonly known: Readonly<Record<string, unknown>>;
}

/** The respondents in their order; cells with several values give one to each. */
export function readTracks(row: RowCells, { stage, names, known }: Given): ImportedTrack[] {
  const n = names.length;
  const kind = row.choice("respondentKind", partyKinds, kindWords);
  const identifiers = row.texts("identifier", n);
  const addresses = row.texts("address", n);
  const representatives = row.texts("representative", n);
  const infringements = readFindings(row, stage, n);
  const turnovers = unknownTurnover(row) ? names.map(() => undefined) : row.amounts("turnover", n);
  const proposed = row.amounts("proposedFine", n);
  const [noticeOn, noticeServedOn] = [row.days("noticeOn", n), row.days("noticeServedOn", n)];
  const noticeFines = row.amounts("noticeFine", n);
  const askedOn = row.days("hearingRequestedOn", n);
  const decidedOn = row.days("decidedOn", n);
  const numbers = row.texts("decisionNumber", n);
  const fines = row.amounts("fine", n);
  const servedOn = row.days("servedOn", n);
  const way = row.choice("serviceWay", serviceWays, wayWords);
  const [paid, paidOn] = [row.amounts("paid", n), row.days("paidOn", n)];
  const receipts = row.texts("receipt", n);

  return names.map((name, at): ImportedTrack => {
    const [told, toldOn, decided, fine] = [noticeFines[at], noticeOn[at], decidedOn[at], fines[at]];
    const served = servedOn[at];
    const payment = paymentOf(row, { stage, fine, paid: paid[at], on: paidOn[at], receipt: receipts[at] });
    const heard = askedOn[at];
    const representative = representatives[at];
    const infringement = infringements[at];
    const turnover = row.has("turnover")
      ? { found: turnovers[at] !== undefined, totalFen: turnovers[at] ?? 0, steps: [] }
      : undefined;
    const facts: Track = {
      respondent: {
        name,
        ...(kind !== undefined && { kind }),
        ...(identifiers[at] !== undefined && { identifier: identifiers[at] }),
        ...(addresses[at] !== undefined && { address: addresses[at] }),
        ...(representative !== undefined && { representative }),
      },
      ...(infringement !== undefined && { infringement }),
      ...(turnover !== undefined && { turnover }),
      ...(proposed[at] !== undefined && { proposedFineFen: proposed[at] }),
      ...(reached(stage, "prior-notice") &&
        toldOn !== undefined &&
        told !== undefined && {
          notice: {
            fineFen: told,
            reasons: elsewhere,
            on: toldOn,
            ...(noticeServedOn[at] !== undefined && {
              served: { on: noticeServedOn[at], receiver: elsewhere, place: elsewhere },
            }),
          },
          hearing: heard === undefined ? {} : { requestedOn: heard },
        }),
      ...(reached(stage, "decided") &&
        decided !== undefined &&
        fine !== undefined && {
          decision: {
            fineFen: fine,
            reasons: numbers[at] === undefined ? elsewhere : `${elsewhere}（${numbers[at]}）`,
            on: decided,
            by: elsewhere,
            payTo: elsewhere,
            payWithinDays: paymentDays(known),
            ...rangeOfDecision(row, infringement, turnover, { fine, decided }),
          },
        }),
      ...(reached(stage, "served") &&
        served !== undefined && {
          service: { on: served, ...(way !== undefined && { way }), receiver: elsewhere, place: elsewhere },
        }),
      ...(payment !== undefined && { payments: [payment] }),
    };
    order(row, { toldOn, toldServedOn: noticeServedOn[at], decided, served });
    const paidUp = payment !== undefined && fine !== undefined && payment.fen >= fine;
    return {
      id: `r${at + 1}`,
      name,
      facts,
      noticeServedOn: noticeServedOn[at],
      servedOn: reached(stage, "served") ? served : undefined,
      paidUpOn: paidUp ? payment.on : undefined,
    };
  });
}

/** Where the row tells what the tables ask, the range and what becomes of the goods; a fine above the range is a mistake of the row. */
function rangeOfDecision(
  row: RowCells,
  infringement: Infringement | undefined,
  turnover: Turnover | undefined,
  { fine, decided }: { readonly fine: Fen; readonly decided: IsoDate },
): Partial<Pick<NonNullable<Track["decision"]>, "range" | "disposal">> {
  if (infringement === undefined || turnover === undefined) return {};
  const fen = turnover.found ? turnover.totalFen : undefined;
  const { range, on } = applicableRange(fen, infringement.actUntil, decided, circumstancesOf(infringement));
  if (fine > range.maxFen)
    row.refuse(
      "fine",
      "above-the-range",
      `超过法定幅度（${formatMoney(range.maxFen, "zh")}）`,
      `is above the range of the law (${formatMoney(range.maxFen, "en")})`,
      {
        zh: "请核对罚款、违法经营额、行为日期和从重情节。",
        en: "Check the fine, the turnover, the days of the act and the circumstances.",
      },
    );
  const answer = evaluate(disposalTable, { fineRange: range.stopSaleOnly ? "stop-sale-only" : "fine" }, on);
  return { range, ...(answer.kind !== "missing" && { disposal: answer.outcome }) };
}

interface Paid {
  readonly stage: ImportableStage;
  readonly fine: Fen | undefined;
  readonly paid: Fen | undefined;
  readonly on: IsoDate | undefined;
  readonly receipt: string | undefined;
}

/** What was paid of the fine before: once served a fine may be paid in part, and counts as performed only in full. */
function paymentOf(row: RowCells, { stage, fine = 0, paid, on, receipt }: Paid) {
  if (stage === "performed" && paid !== undefined && paid < fine)
    row.refuse(
      "paid",
      "not-paid-in-full",
      "少于罚款金额，罚款没有缴清",
      "is less than the fine, which is not paid in full",
      { zh: "请把阶段改为“送达”，或者改正金额。", en: "Set the stage to “served”, or mend the amount." },
    );
  if (paid !== undefined && paid > fine) row.refuse("paid", "paid-too-much", "多于罚款金额", "is more than the fine");
  if (paid === undefined || paid === 0 || !reached(stage, "served")) return undefined;
  if (on === undefined) {
    row.refuse("paidOn", "missing", "已填缴款金额，没有填写日期", "is missing, though an amount was paid", fillIn);
    return undefined;
  }
  return { fen: paid, on, kind: "voluntary" as const, purpose: "fine" as const, receipt: receipt ?? elsewhere };
}

interface Days {
  readonly toldOn: IsoDate | undefined;
  readonly toldServedOn: IsoDate | undefined;
  readonly decided: IsoDate | undefined;
  readonly served: IsoDate | undefined;
}

function order(row: RowCells, { toldOn, toldServedOn, decided, served }: Days): void {
  const before = (a: IsoDate | undefined, b: IsoDate | undefined) => a !== undefined && b !== undefined && b < a;
  if (before(toldOn, toldServedOn))
    row.refuse("noticeServedOn", "before-the-other", "早于告知书日期", "lies before the notice was made");
  if (before(toldOn, decided))
    row.refuse("decidedOn", "before-the-other", "早于告知书日期", "lies before the notice was made");
  if (before(decided, served))
    row.refuse("servedOn", "before-the-other", "早于处罚决定日期", "lies before the decision");
}

/** An office says that the turnover could not be found; the law has a range for that. */
function unknownTurnover(row: RowCells): boolean {
  return ["无法查清", "无法计算", "查不清", "无法查实"].includes(row.raw("turnover"));
}

const kindWords = {
  个人: "individual",
  公民: "individual",
  个体户: "individual-business",
  个体: "individual-business",
  企业: "company",
  公司: "company",
  单位: "company",
  法人: "company",
} as const;

const wayWords = { 直接: "direct", 留置: "left", 电子: "electronic", 邮寄: "post", 公告: "notice" } as const;
