import type { Bilingual, Refusal } from "#law";

function refusal(code: string, sentence: Bilingual, remedy: Bilingual): Refusal {
  return { code: `return-${code}`, sentence, remedy };
}

/** Why a step of a return is refused, and what to do instead. */
export const refusals = {
  locked: refusal(
    "locked",
    {
      zh: "该报表已经批准并锁定，不能再改。",
      en: "This return has been approved and locked; it can no longer be changed.",
    },
    {
      zh: "源数据有误的，请在案卷中更正，系统会提出报表更正。",
      en: "Where a record was wrong, correct it in the case: a restatement of the return is then raised.",
    },
  ),
  alreadySubmitted: refusal(
    "already-submitted",
    { zh: "该报表已经报送，正待上级审核。", en: "This return has been submitted already and awaits the office above." },
    { zh: "需要修改的，请上级机关退回。", en: "To change it, ask the office above to send it back." },
  ),
  notOwn: refusal(
    "not-own",
    {
      zh: "只有填报机关自己可以填写和报送该报表。",
      en: "Only the office whose return it is fills it in and submits it.",
    },
    { zh: "请由填报机关办理。", en: "Leave it to that office." },
  ),
  headSubmits: refusal(
    "head-submits",
    { zh: "报表由本机关负责人报送。", en: "The head of the office submits its return." },
    { zh: "填好后请负责人报送。", en: "When it is filled in, ask the head to submit it." },
  ),
  rightAboveAnswers: refusal(
    "right-above-answers",
    {
      zh: "只有填报机关的上一级机关（负责人或督导员）可以审核该报表。",
      en: "Only the office right above (its head or supervisor) answers this return.",
    },
    { zh: "请由上一级机关办理。", en: "Leave it to the office right above." },
  ),
  topHeadAnswers: refusal(
    "top-head-answers",
    { zh: "国家级报表由本机关负责人批准。", en: "The return of the nation is approved by its own head." },
    { zh: "请由本机关负责人办理。", en: "Ask the head of the office." },
  ),
  topNotExcused: refusal(
    "top-not-excused",
    { zh: "国家级报表不能免报。", en: "The return of the nation cannot be excused." },
    { zh: "请填写并报送。", en: "Fill it in and submit it." },
  ),
  notSubmitted: refusal(
    "not-submitted",
    { zh: "该报表尚未报送。", en: "This return has not been submitted." },
    {
      zh: "请等待填报机关报送；无法报送的，可以免报。",
      en: "Wait until it is submitted; excuse an office that cannot file.",
    },
  ),
  isExcused: refusal(
    "excused",
    { zh: "该报表已经免报。", en: "This return has been excused." },
    {
      zh: "需要填报的，请上一级机关撤销免报。",
      en: "To file it after all, ask the office right above to lift the excuse.",
    },
  ),
  notExcused: refusal(
    "not-excused",
    { zh: "该报表没有免报。", en: "This return is not excused." },
    { zh: "请刷新页面查看当前状态。", en: "Load the page again to see how it stands." },
  ),
  answerInstead: refusal(
    "answer-instead",
    { zh: "该报表已经报送，不能再免报。", en: "This return has been submitted; it can no longer be excused." },
    { zh: "请批准或退回。", en: "Approve it or send it back." },
  ),
  aboveFiled: refusal(
    "above-filed",
    {
      zh: "上级汇总报表已经报送，免报情况不能再改。",
      en: "The return above has been submitted; who is excused can no longer change.",
    },
    { zh: "请先请更上一级退回汇总报表。", en: "First have the return above sent back." },
  ),
  periodRuns: (ends: string) =>
    refusal(
      "period-runs",
      { zh: `报表期间到${ends}才结束。`, en: `The period of this return ends on ${ends}.` },
      { zh: "请在期间结束后报送。", en: "Submit it when the period is over." },
    ),
  childrenFirst: (open: readonly Bilingual[]) =>
    refusal(
      "children-first",
      {
        zh: `下级报表尚未批准或免报：${open.map(({ zh }) => zh).join("、")}。`,
        en: `Returns right below are neither approved nor excused: ${open.map(({ en }) => en).join(", ")}.`,
      },
      {
        zh: "请先审核下级报表，无法报送的予以免报。",
        en: "Answer those returns first; excuse an office that cannot file.",
      },
    ),
  errorsLeft: (count: number) =>
    refusal(
      "errors-left",
      { zh: `还有${count}处错误。`, en: count === 1 ? "One cell has an error." : `${count} cells have errors.` },
      { zh: "请按提示改正后报送。", en: "Mend the cells that are marked, then submit." },
    ),
  unexplained: (count: number) =>
    refusal(
      "unexplained",
      {
        zh: `还有${count}处提示没有说明。`,
        en: count === 1 ? "One warning has no explanation." : `${count} warnings have no explanation.`,
      },
      { zh: "请在该格下写明原因。", en: "Write a word of explanation at the cells that are marked." },
    ),
};
