import { cite } from "#statutes";
import { placeOnPaper } from "../../sitting/seat.ts";
import { officersOnPaper } from "../../assignment/standing.ts";
import { lawOf } from "../enforcement/lawOf.ts";
import { plainDate } from "./chineseDate.ts";
import type { PaperOffice, Wanted } from "../../PaperWriter.ts";
import type { RespondentState } from "./frame.ts";
import { leadSources, partyKinds } from "./names.ts";
import { articleText } from "./articleText.ts";
import { period } from "./paperAccounts.ts";
import { evidenceLines } from "./paperLines.ts";

/** What several papers share, each part under its tags; what the case lacks is undefined and named in the refusal. */
type Facts = RespondentState["facts"];

export function partyOf({ facts: { respondent } }: RespondentState): Wanted {
  return {
    partyKind: respondent?.kind && partyKinds[respondent.kind].zh,
    partyIdentifier: respondent?.identifier,
    partyAddress: respondent?.address,
    hasRepresentative: respondent?.representative !== undefined,
    partyRepresentative: respondent?.representative ?? false,
  };
}

export function factsFound(state: RespondentState): Wanted {
  const { infringement } = state.facts;
  return {
    ...lawOf(state).papers.right(state.facts),
    description: infringement?.description,
    actPeriod: infringement && period(infringement.actFrom, infringement.actUntil),
  };
}

export function evidenceOf({ facts }: RespondentState): Wanted {
  return { evidence: facts.evidence && evidenceLines(facts.evidence) };
}

export function caseRun(state: RespondentState): Wanted {
  const { filing } = state.facts;
  return { filedOn: filing && plainDate(filing.on), investigators: officersOnPaper(state) };
}

export function origin({ facts }: RespondentState): string | undefined {
  return (
    facts.source &&
    facts.receivedOn &&
    `本案来源于${leadSources[facts.source].zh}（${plainDate(facts.receivedOn)}收到）`
  );
}

export function hearingPlan({ hearing }: Facts): Wanted {
  return { hearingPlace: placeOnPaper(hearing), chair: hearing?.chair, recorder: hearing?.recorder };
}

export function contact({ contact: text }: PaperOffice): Wanted {
  return { hasContact: text !== undefined, officeContact: text ?? false };
}

/** TM-14 and TM-15: sixty days for reconsideration, six months for the court. */
export function remedies({ reconsiderationBody, court }: PaperOffice): Wanted {
  return {
    reconsiderationArticle: articleText(cite("reconsideration-law", "20")),
    reconsiderationBody: reconsiderationBody ?? "有管辖权的行政复议机关",
    suitArticle: articleText(cite("administrative-litigation-law", "46")),
    court: court ?? "有管辖权的人民法院",
  };
}
