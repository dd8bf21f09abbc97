import { formatMoney } from "#law";
import { cite, figures } from "#statutes";
import { figureOn } from "#law";
import type { AnyPaperOrder, PaperData, PaperWriter, Wanted } from "../../PaperWriter.ts";
import { articleText } from "../trademark-enforcement/articleText.ts";
import { chineseDate, plainDate } from "../trademark-enforcement/chineseDate.ts";
import { type DocumentKind, documents } from "./documents.ts";
import type { NoticeState } from "./frame.ts";
import { accountOf, lastOutcomes, statesOf, stepOf } from "./lineBook.ts";
import { linesIn } from "./lineRange.ts";
import { lineStates, measures, newsKinds, noticeItems, refusalReasons, rightKinds, shopMeasures } from "./names.ts";
import { paperWords } from "./paperWords.ts";

/** How the papers of a notice are filled: lists with a row a line. */
export const noticeWriter: PaperWriter = {
  procedure: "platform-notice",
  documents,
  words: paperWords,
  wanted: (order) => {
    // Sound: the door hands this writer the cases of its own procedure alone.
    const state = order.state as unknown as NoticeState;
    return { ...common(order, state), ...own[order.kind as DocumentKind]({ ...order, state }) };
  },
};

interface Order extends Omit<AnyPaperOrder, "state"> {
  readonly state: NoticeState;
}
type Facts = NoticeState["facts"];

function common({ office, documentNumber, madeOn }: AnyPaperOrder, { facts: { notice } }: NoticeState): Wanted {
  return {
    authority: office.name,
    documentNumber,
    madeOn: chineseDate(madeOn),
    platform: notice?.platform,
    complainant: notice?.complainant,
    receivedOn: notice && plainDate(notice.receivedOn),
    rightText: notice && `${rightKinds[notice.rightKind].zh}“${notice.rightName}”（${notice.rightNumber}）`,
  };
}

const own: Record<DocumentKind, (order: Order) => Wanted> = {
  noticeLetter: ({ state: { facts } }) => ({
    claim: facts.notice?.claim,
    count: counted(facts),
    article: articleText(cite("e-commerce-law", "42")),
    listings: listings(facts, "全部"),
  }),
  completionNotice: ({ state: { facts } }) => ({
    missing: facts.notice && missing(facts.notice.items),
  }),
  resultList: ({ state: { facts } }) => ({ count: counted(facts), ...results(facts) }),
  sellerNotice: ({ state: { facts } }) => {
    const last = facts.passedOn?.at(-1);
    return {
      claim: facts.notice?.claim,
      article: articleText(cite("e-commerce-law", "42-43")),
      listings: last && listings(facts, last.lines),
    };
  },
  statementLetter: ({ state: { facts }, of }) => {
    const statement = facts.statements?.find(({ id }) => id === of);
    return {
      seller: statement?.seller,
      statementLines: statement?.lines,
      statementText: statement?.text,
      statementEvidence: statement?.evidence,
      statementOn: statement && plainDate(statement.receivedOn),
      article: articleText(cite("e-commerce-law", "43")),
    };
  },
  restorationNotice: ({ state: { facts }, of }) => {
    const statement = facts.statements?.find(({ id }) => id === of);
    const reached = of === undefined ? undefined : stepOf(facts, of, "reached");
    const restored = lastOutcomes(facts).flatMap((each, at) =>
      each?.state === "restored" && each.statement === of ? [at + 1] : [],
    );
    return {
      seller: statement?.seller,
      reachedOn: reached && plainDate(reached.on),
      why: of && whyRestored(facts, of),
      article: articleText(cite("e-commerce-law", "43")),
      listings: restored.length === 0 ? undefined : listings(facts, restored.join(", ")),
    };
  },
  offenderNotice: ({ state: { facts }, of }) => {
    const offender = facts.offenders?.[Number(of?.replace("O", "")) - 1];
    return {
      seller: offender?.seller,
      upheld: offender && String(offender.lines),
      shopMeasure: offender && shopMeasures[offender.measure].zh,
      note: offender?.note,
    };
  },
  failureLetter: ({ state: { facts }, madeOn }) => {
    const failure = facts.failures?.at(-1);
    const fine = (id: "platform-fine-floor" | "platform-fine-cap" | "platform-fine-cap-serious") =>
      formatMoney(figureOn(figures[id], madeOn).value, "zh");
    return {
      market: failure?.authority,
      failureLines: failure?.lines,
      failureAccount: failure?.account,
      article: articleText(cite("e-commerce-law", "84")),
      fineText: `责令限期改正；逾期不改正的，处${fine("platform-fine-floor")}以上${fine("platform-fine-cap")}以下罚款，情节严重的，处${fine("platform-fine-cap")}以上${fine("platform-fine-cap-serious")}以下罚款`,
    };
  },
  publicResult: ({ state: { facts } }) => ({
    place: facts.published?.place,
    article: articleText(cite("e-commerce-law", "44")),
    count: counted(facts),
    statementCount: String(facts.statements?.length ?? 0),
    ...results(facts),
  }),
};

const counted = ({ lines }: Facts): string | undefined => lines && String(lines.length);

function missing(brought: readonly string[]): string | undefined {
  const lacking = Object.entries(noticeItems).flatMap(([item, { zh }]) => (brought.includes(item) ? [] : [zh]));
  return lacking.length === 0 ? undefined : lacking.join("、");
}

/** The listings of a range, one row each. */
function listings({ lines = [] }: Facts, range: string): PaperData[] | undefined {
  const rows = (linesIn(range, lines.length) ?? []).flatMap((number): PaperData[] => {
    const line = lines[number - 1];
    return line === undefined ? [] : [{ no: String(number), title: line.title, url: line.url, seller: line.seller }];
  });
  return rows.length === 0 ? undefined : rows;
}

/** What became of each line, and the sums. */
function results(facts: Facts): Wanted {
  const states = statesOf(facts);
  const last = lastOutcomes(facts);
  const { upheld, refused, restored, withdrawn } = accountOf(facts);
  const lines = (facts.lines ?? []).map((line, at): PaperData => {
    const outcome = last[at];
    const detail = [
      outcome?.measure && measures[outcome.measure].zh,
      outcome?.reason && refusalReasons[outcome.reason].zh,
      outcome?.note,
    ];
    return {
      no: String(at + 1),
      title: line.title,
      seller: line.seller,
      result: lineStates[states[at] ?? "pending"].zh,
      detail: detail.filter((each) => each !== undefined).join("；") || "—",
    };
  });
  return {
    sums: `维持措施${upheld}件，不采取措施${refused}件，恢复${restored}件，撤回${withdrawn}件。`,
    results: lines.length === 0 ? undefined : lines,
  };
}

function whyRestored(facts: Facts, id: string): string | undefined {
  const news = stepOf(facts, id, "news");
  if (news !== undefined) return `投诉人${newsKinds[news.kind].zh}，其结果不支持维持措施`;
  return "声明到达后十五日内未收到投诉人已经投诉或者起诉的通知";
}
