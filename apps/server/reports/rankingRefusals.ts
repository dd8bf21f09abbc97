import { refused } from "../http/refused.ts";

/** Why a card is not weighed, a ranking not made or not published. */
export const newerVersion = () =>
  refused(
    409,
    "scorecard-newer",
    { zh: "此计分表已有新版本。", en: "The scorecard has a newer version." },
    { zh: "请刷新后在新版本上设权重。", en: "Refresh, and set the weights from that version." },
  );

export const noHeader = () =>
  refused(
    422,
    "table-no-header",
    { zh: "数据表没有标题行。", en: "The table has no header row." },
    {
      zh: "请上传 .csv 或 .xlsx：第一列为名称，其余各列为指标。",
      en: "Upload .csv or .xlsx: names in the first column, an indicator in each other.",
    },
  );

export const publishedAlready = () =>
  refused(
    409,
    "ranking-published",
    { zh: "此排名已经公布。", en: "The ranking has been published already." },
    { zh: "如需更新，请另作一次排名后公布。", en: "For newer numbers, make a ranking anew and publish that." },
  );

export const noOffices = () =>
  refused(
    422,
    "ranking-of-no-offices",
    { zh: "此排名的对象不是机关，无从向其公布。", en: "Those ranked here are no offices to publish it to." },
    { zh: "请导出后另行发送。", en: "Export it, and send it by other means." },
  );

export const notOurs = () =>
  refused(
    403,
    "ranking-not-own",
    {
      zh: "只有作出排名的机关的负责人或者督导员可以公布。",
      en: "The head or a supervisor of the office that made it publishes a ranking.",
    },
    { zh: "请由该机关公布。", en: "Let that office publish it." },
  );

export const backwards = () =>
  refused(
    422,
    "period-backwards",
    { zh: "期间的止日早于起日。", en: "The period ends before it begins." },
    { zh: "请改正起止日期。", en: "Mend the days." },
  );

export const tooFew = (entities: "offices" | "named") =>
  entities === "offices"
    ? refused(
        422,
        "too-few-ranked",
        { zh: "本单位的直接下级不足两个，无从排名。", en: "Fewer than two offices lie right below this one." },
        { zh: "请由上级单位排名。", en: "Let an office above make the ranking." },
      )
    : refused(
        422,
        "too-few-ranked",
        { zh: "至少要有两个对象才能排名。", en: "A ranking needs two entities at least." },
        { zh: "请填写或上传更多行。", en: "Type in or upload more rows." },
      );

export const sameName = (name: string) =>
  refused(
    422,
    "ranked-twice",
    { zh: `“${name}”出现了两次。`, en: `"${name}" stands there twice.` },
    { zh: "请合并或区分同名的行。", en: "Join the rows, or tell them apart by name." },
  );
