import { each, list, p } from "./word.ts";

const columns = (last: readonly [string, string, number]) =>
  [["序号", "{rank}", 700], ["任务", "{task}", 3900], ["承办单位", "{holder}", 2244], last] as const;

/** A bulletin on supervision, and the annual report of a plan. */
export const supervisionPapers = {
  bulletin: {
    title: "督办通报",
    body: [
      p("authority", "{authority}"),
      p("title", "{title}"),
      p("number", "{number}"),
      p("text", "{opening}"),
      p("heading", "一、办结情况"),
      p("text", "{doneWords}"),
      each("hasDone", list("done", columns(["办结日期", "{day}", 2000]))),
      p("heading", "二、逾期情况"),
      p("text", "{lateWords}"),
      each("hasLate", list("late", columns(["期限（逾期天数）", "{day}", 2000]))),
      each(
        "hasCommended",
        p("heading", "{commendedHead}"),
        p("text", "{commendedWords}"),
        list("commended", columns(["理由", "{reason}", 2000])),
      ),
      each(
        "hasRectify",
        p("heading", "{rectifyHead}"),
        p("text", "{rectifyWords}"),
        list("rectify", columns(["整改期限", "{day}", 2000])),
      ),
      p("text", "{closing}"),
      p("signature", "{authority}"),
      p("signature", "（印章）"),
      p("signature", "{madeOn}"),
    ],
  },
  planReport: {
    title: "计划年度报告",
    body: [
      p("authority", "{authority}"),
      p("title", "{title}"),
      p("number", "{year}年度　数据截至{day}"),
      p("text", "{summary}"),
      p("heading", "一、已办结"),
      each("noDone", p("text", "本年度没有办结的任务。")),
      each("hasDone", list("done", columns(["办结日期和佐证", "{proof}", 2000]))),
      p("heading", "二、逾期未办结"),
      each("noLate", p("text", "没有逾期的任务。")),
      each("hasLate", list("late", columns(["期限（逾期天数）", "{proof}", 2000]))),
      p("heading", "三、办理中"),
      each("noOpen", p("text", "没有在办的任务。")),
      each("hasOpen", list("open", columns(["期限和自报进度", "{proof}", 2000]))),
      p("text", "自报进度由承办单位填报，未经记录佐证。"),
    ],
  },
};
