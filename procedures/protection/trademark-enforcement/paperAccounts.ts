import { formatMoney, type IsoDate } from "#law";
import { chineseDate, plainDate } from "./chineseDate.ts";
import type { RespondentState } from "./frame.ts";

/** How the party was told and heard, as the decision tells it. */
export function hearingAccount({ facts }: RespondentState): string | undefined {
  const { notice, hearing } = facts;
  if (notice?.served === undefined) return undefined;
  const told = `本机关于${plainDate(notice.served.on)}向当事人送达《行政处罚告知书》，告知拟作出行政处罚的内容及事实、理由、依据和依法享有的权利。`;
  if (hearing?.heldOn !== undefined) return `${told}应当事人要求，本机关于${plainDate(hearing.heldOn)}举行听证。`;
  if (hearing?.waivedOn !== undefined) return `${told}当事人于${plainDate(hearing.waivedOn)}放弃听证。`;
  if (notice.noHearing === true) return told;
  return `${told}当事人在法定期限内未要求听证。`;
}

export function statementAccount({ facts }: RespondentState): string {
  if (facts.statement === undefined) {
    return facts.hearing?.heldOn === undefined
      ? "当事人未提出陈述、申辩意见。"
      : "当事人在听证中的陈述、申辩意见见听证笔录。";
  }
  return `当事人陈述、申辩：${facts.statement.text}本机关复核认为：${facts.statement.reply}`;
}

/** What is ordered, numbered: to stop, what becomes of goods and gain, the fine in figures and capitals. */
export function orders(
  before: readonly string[],
  { gainFen = 0, fineFen }: { readonly gainFen?: number | undefined; readonly fineFen: number },
  capital: (fen: number) => string,
): { text: string }[] {
  const money = (what: string, fen: number) =>
    fen > 0 ? [`${what}${formatMoney(fen, "zh")}（大写：人民币${capital(fen)}）`] : [];
  return [...before, ...money("没收违法所得", gainFen), ...money("处罚款", fineFen)]
    .map((text, index) => ({ text: `${index + 1}．${text}；` }))
    .map(lastEnds);
}

function lastEnds(line: { text: string }, index: number, all: readonly { text: string }[]): { text: string } {
  return index === all.length - 1 ? { text: line.text.replace(/；$/, "。") } : line;
}

export function period(from: IsoDate, until: IsoDate): string {
  return from === until ? plainDate(from) : `${plainDate(from)}至${plainDate(until)}`;
}

export function byAndOn(by: string, on: IsoDate): string {
  return `${by}　${chineseDate(on)}`;
}
