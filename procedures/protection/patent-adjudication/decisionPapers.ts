import { cite } from "#statutes";
import type { Wanted } from "../../PaperWriter.ts";
import { articleText } from "../trademark-enforcement/articleText.ts";
import { plainDate } from "../trademark-enforcement/chineseDate.ts";
import { documents } from "./documents.ts";
import type { AdjudicationState } from "./frame.ts";
import { evidenceKinds, outcomes, partyKinds } from "./names.ts";
import { panelNames } from "./panel.ts";
import type { Makers } from "./paperData.ts";
import { sideName } from "./parties.ts";
import { remediesFor } from "./remedies.ts";

/** The papers of the decision: the panel's discussion, and the decision with all that Measures 31 asks of it. */
export const decisionPapers: Makers<"deliberationRecord" | "decision"> = {
  deliberationRecord: ({ state }) => {
    const { deliberation } = state.facts;
    return {
      panelMembers: named(state),
      deliberatedOn: deliberation && plainDate(deliberation.on),
      outcome: deliberation && outcomes[deliberation.outcome].zh,
      votes: deliberation && `同意${deliberation.forIt}人，反对${deliberation.against}人`,
      minutes: deliberation?.minutes,
      hasMinority: deliberation?.minority !== undefined,
      minority: deliberation?.minority ?? false,
    };
  },
  decision: ({ state, office }) => {
    const { decision, request } = state.facts;
    const found = decision?.outcome === "infringement";
    const evidence = evidenceLines(state);
    return {
      parties: partyLines(state),
      course: course(state),
      requestMatter: request?.matter,
      requestReasons: request?.reasons,
      answers: answerLines(state),
      hasEvidence: evidence.length > 0,
      evidence,
      factsFound: decision?.facts,
      reasons: decision?.reasons,
      found,
      dismissed: decision !== undefined && !found,
      scope: found ? decision.scope : false,
      orders: found ? ordersOf(state) : false,
      hasEarlier: decision?.earlier !== undefined,
      earlier: decision?.earlier ?? false,
      panelMembers: named(state) ?? "（本裁决依据在先生效裁决或者判决直接作出）",
      article: articleText(documents.decision.article),
      suitArticle: articleText(cite("patent-law", "65")),
      court: office.court ?? "有管辖权的人民法院",
    } satisfies Wanted;
  },
};

/** What is ordered, numbered: act by act (Measures 32). */
export function ordersOf({ facts: { decision } }: AdjudicationState): { text: string }[] | undefined {
  if (decision === undefined) return undefined;
  return remediesFor(decision.acts, decision).map(({ zh }, index) => ({ text: `${index + 1}．${zh}；` }));
}

function named(state: AdjudicationState): string | undefined {
  const names = panelNames(state);
  return names.length === 0 ? undefined : names.join("、");
}

function partyLines({ facts }: AdjudicationState): { text: string }[] | undefined {
  const { requester, respondents = {} } = facts;
  if (requester === undefined) return undefined;
  const others = Object.values(respondents).map(({ party }) => party);
  return [
    { text: `请求人：${requester.name}（${partyKinds[requester.kind].zh}）` },
    ...others.map(({ name, kind, address }) => ({
      text: `被请求人：${name}（${partyKinds[kind].zh}）${address === undefined ? "" : `，地址：${address}`}`,
    })),
  ];
}

/** How the case went, in the order of its days. */
function course({ facts }: AdjudicationState): string | undefined {
  const { request, acceptance, suspensions = [], hearing, written } = facts;
  if (request === undefined) return undefined;
  const parts = [
    `本机关于${plainDate(request.receivedOn)}收到请求`,
    acceptance && `于${plainDate(acceptance.on)}受理`,
    ...suspensions.map(({ on, resumedOn }) =>
      resumedOn === undefined
        ? `于${plainDate(on)}中止处理`
        : `于${plainDate(on)}中止处理，于${plainDate(resumedOn)}恢复处理`,
    ),
    hearing?.heldOn && `于${plainDate(hearing.heldOn)}进行口头审理`,
    written && `于${plainDate(written.on)}决定书面审理`,
  ];
  return `${parts.filter(Boolean).join("，")}。本案现已审理终结。`;
}

function answerLines(state: AdjudicationState): { text: string }[] | undefined {
  const tracks = Object.values(state.facts.respondents ?? {});
  if (tracks.length === 0) return undefined;
  return tracks.map(({ party, answer }) => ({
    text: answer === undefined ? `被请求人${party.name}未提交答辩。` : `被请求人${party.name}答辩称：${answer.text}`,
  }));
}

function evidenceLines(state: AdjudicationState): { text: string }[] {
  return (state.facts.evidence ?? []).map(({ by, name, kind, proves, late }, index) => ({
    text: `${index + 1}．${sideName(state, by)}提交的${name}（${evidenceKinds[kind].zh}），用以证明：${proves}${late ? "（逾期提交）" : ""}`,
  }));
}
