import { type Bilingual, citationText, type Citation, formatMoney, type IsoDate } from "#law";
import { sources } from "#statutes";
import { chineseDate, plainDate } from "./chineseDate.ts";
import { circumstancesOf } from "./fineRange.ts";
import type { RespondentState } from "./frame.ts";
import { disposalTable } from "./disposal.table.ts";

export const articleText = (citation: Citation): string => citationText(sources, citation).zh;

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

/** The circumstance that the fine rests on, as far as the table knows one. */
export function circumstance({ facts }: RespondentState): string | undefined {
  if (facts.infringement === undefined) return undefined;
  const { serious } = circumstancesOf(facts.infringement);
  if (!serious) return "考虑违法行为的事实、性质、情节";
  const { infringementsInFiveYears, otherSeriousFacts } = facts.infringement;
  const repeat = infringementsInFiveYears >= 2 ? `五年内实施商标侵权行为${infringementsInFiveYears}次` : undefined;
  return `当事人${[repeat, otherSeriousFacts].filter((each) => each !== undefined).join("，并有其他严重情节：")}，应当从重处罚`;
}

/** What is ordered, numbered: to stop, what becomes of the goods, the fine in figures and capitals. */
export function orders(disposal: string, fineFen: number, capital: (fen: number) => string): { text: string }[] {
  const goods =
    (disposalTable.outcomeNames as Readonly<Record<string, Bilingual>>)[disposal]?.zh ?? "责令立即停止侵权行为";
  const lines =
    goods.split("，").length > 1
      ? [goods.slice(0, goods.indexOf("，")), goods.slice(goods.indexOf("，") + 1)]
      : [goods];
  const fine = fineFen > 0 ? [`处罚款${formatMoney(fineFen, "zh")}（大写：人民币${capital(fineFen)}）`] : [];
  return [...lines, ...fine].map((text, index) => ({ text: `${index + 1}．${text}；` })).map(lastEnds);
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
