import type { Bilingual } from "#law";
import type { Clause } from "./clause.ts";
import { type Block, headingOf, type Outline } from "./outline.ts";
import type { SortedTables } from "./tableTasks.ts";
import { generalHeading } from "./taskBlocks.ts";

interface Evidence {
  readonly title: string;
  readonly text: string;
  readonly language: "zh" | "en";
  readonly outline: Outline;
  readonly clauses: readonly Clause[];
  readonly tables: SortedTables;
}
interface Verdict {
  readonly isPlan: boolean;
  readonly reason: Bilingual;
}

const planTitle =
  /(?:计划|工作方案|实施方案|行动方案|工作要点|任务清单|任务分工|重点任务|分工方案|推进方案|工作安排|责任清单|行动纲要)(?:（[^（）]*）)?(?:的通知|的函|的意见)?$|(?:计划|方案|要点|清单|分工)(?:》)?(?:（[^（）]*）)?$|\b(?:action|work|working|implementation|promotion|advancement|annual|strategic|development)\s+plan\b|\b(?:task list|key tasks|work points|division of tasks|work programme|work program)\b/iu;
const noPlanTitle = /预案|应急|\bemergency plan\b|\bcontingency\b/iu;

/** What binds for good, reports or invites is no plan, whatever its sentences say about who is responsible. */
const otherTitle =
  /(?:法|条例|办法|规定|细则|规则|章程|公约|标准|指南|制度|预案|公告|通告|公报|总结|报告|年报|白皮书|新闻|简报|讲话|致辞|合同|协议书?|判决书|裁定书|决定书)(?:（[^（）]*）)?$|会议的通知$|应急|\b(?:act|law|regulations?|rules|judg(?:e)?ment|agreement|contract|emergency plan|contingency|press release|minutes|invitation|report)\b/iu;

/**
 * A plan gives bodies tasks: responsibility clauses in brackets or behind labels, or a table of tasks with who or when. Sentences such as
 * 由甲负责 also stand in laws and news: they count only in numbers, or where the document calls itself a plan. Without any clause it counts
 * as one only where it does so and has numbered items.
 */
export function judge({ title, text, outline, clauses, tables }: Evidence): Verdict {
  const rows = tables.lists.flatMap((table) => table.rows).length + tables.milestones.length;
  const isOther = otherTitle.test(title) && !planTitle.test(title);
  const formal = clauses.filter(({ sentence }) => sentence !== true).length;
  const needed = isOther || noPlanTitle.test(title) ? 4 : 2;
  const items = leaves(text, outline).length;
  const sentences = clauses.length - formal;
  const isSaid =
    formal >= needed ||
    (!isOther && (formal + Math.floor(sentences / 2) >= needed || (sentences >= 3 && sentences * 2 >= items)));
  if (isSaid || rows >= 2)
    return {
      isPlan: true,
      reason: {
        zh: [clauses.length > 0 ? `有${clauses.length}处责任分工` : "", rows > 0 ? `有${rows}处任务表格` : ""]
          .filter(Boolean)
          .join("，"),
        en: `It has ${[clauses.length > 0 ? `${clauses.length} responsibility clauses` : "", rows > 0 ? `${rows} tables or rows of tasks` : ""].filter(Boolean).join(" and ")}`,
      },
    };
  const named = planTitle.test(title) && !noPlanTitle.test(title);
  if (named && (items >= 3 || clauses.length > 0))
    return {
      isPlan: true,
      reason: {
        zh: `标题称为计划或方案，有${items}个编号事项和${clauses.length}处责任分工`,
        en: `It calls itself a plan, with ${items} numbered items and ${clauses.length} responsibility clauses`,
      },
    };
  return {
    isPlan: false,
    reason: {
      zh: "不是任务计划：没有责任分工，也没有任务表格，标题也不是计划或工作方案。未提取任何任务",
      en: "This is no plan of tasks: it has neither responsibility clauses nor a table of tasks, and does not call itself a plan. No task was taken from it",
    },
  };
}

/** Without a clause anywhere, the tasks are the innermost numbered items: the style that has most of them. */
export function fallbackBlocks(text: string, outline: Outline): ReadonlySet<Block> {
  const count = new Map<string, number>();
  for (const { mark } of leaves(text, outline)) count.set(mark.style, (count.get(mark.style) ?? 0) + 1);
  const [best] = [...count].toSorted(([, a], [, b]) => b - a);
  return new Set(outline.all.filter(({ mark }) => mark.style === best?.[0]));
}

function leaves(text: string, outline: Outline): readonly Block[] {
  return outline.all.filter(
    (block) =>
      block.mark.bullet !== true &&
      block.children.every(({ mark }) => mark.bullet === true) &&
      text.slice(block.mark.bodyStart, block.end).trim().length >= 12 &&
      !generalHeading.test(headingOf(text, block)) &&
      !(block.parent !== null && generalHeading.test(headingOf(text, block.parent))),
  );
}
