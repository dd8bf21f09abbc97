import { type ActionContext, type ActionSpec, type IssuedDocument, publicCopyOf, waitingCopy } from "#casework";
import { addMonths, figureOn, formatMoney, type Refusal } from "#law";
import { cite, figures } from "#statutes";
import { z } from "zod";
import { choice, line, text } from "../../../inputs.ts";
import { refuse } from "../../../refuse.ts";
import type { Define, RespondentState } from "../frame.ts";
import { perRespondent } from "../respondents.ts";
import { settingOf } from "../settings.ts";
import { publicityCorrections, publicityTerms } from "./names.ts";
import { notServed } from "./remedies.ts";
import { afterDecision } from "./stages.ts";

const article = cite("market-publicity-rules", "9");

/** The decision before the public (TM-12), until its time is over (TM-13), and mended when a ruling moved it. */
export function publicationActions(action: Define): Record<string, ActionSpec> {
  return {
    "publish-decision": perRespondent(action, {
      name: { zh: "公示处罚决定", en: "Publish the decision" },
      event: "DecisionPublished",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({
        site: line("公示平台", "where it is published"),
        term: choice(publicityTerms, "公示期", "term", {
          zh: "何为小额罚款未核实，可由本单位设定数额",
          en: "what a small fine is was not found; the office may set the amount",
        }),
        handedOverTo: line(
          "移交的外省机关（当事人住所在外省）",
          "authority of another province it was handed to",
        ).optional(),
      }),
      ready: (state) => notServed(state) ?? notToPublish(state) ?? publishedAlready(state) ?? copyWaits(state),
      guard: (state, { term }, context) => notSmall(state, term, context),
      facts: (state, input, { today }) => ({ publication: { ...input, on: today, ...publishedCopy(state) } }),
      stops: ["publication", "publication-hand-over"],
      starts: (_, { term }, { today }) => [{ clock: "publicity", length: monthsOf(term, today) }],
      mayStart: ["publicity"],
      documents: ["publicationSheet"],
      article,
    }),

    "correct-publication": perRespondent(action, {
      name: { zh: "更正或者撤回公示", en: "Correct or remove what was published" },
      event: "PublicationCorrected",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({
        how: choice(publicityCorrections, "处理", "what is done"),
        reason: text("理由（变更、撤销的文书）", "reason: the ruling that changed or revoked it"),
      }),
      ready: (state) => notPublished(state),
      facts: ({ facts }, input, { today }) =>
        facts.publication === undefined
          ? {}
          : { publication: { ...facts.publication, corrected: { ...input, on: today } } },
      stops: (_, { how }) => (how === "removed" ? ["publicity"] : []),
      article,
    }),

    "end-publication": perRespondent(action, {
      name: { zh: "停止公示", en: "End the publication" },
      event: "PublicationEnded",
      by: ["officer"],
      from: afterDecision,
      input: z.strictObject({
        reason: text("公示期届满或者提前停止的理由", "that its time is over, or why it ends before"),
      }),
      ready: (state) => notPublished(state),
      facts: ({ facts }, { reason }, { today }) =>
        facts.publication === undefined ? {} : { publication: { ...facts.publication, ended: { reason, on: today } } },
      stops: ["publicity"],
      article: cite("market-publicity-rules", "13"),
    }),
  };
}

/** The decision as the public sees it: its last approved copy, where one was made. */
function publishedCopy(state: RespondentState) {
  const paper = decisionPaper(state);
  const frozen = publicCopyOf(paper);
  return paper === undefined || frozen?.approved === undefined
    ? {}
    : { copy: { paper: paper.id, copy: frozen.copy, sha256: frozen.approved.sha256 } };
}

function decisionPaper({ documents }: RespondentState): IssuedDocument | undefined {
  return documents.findLast(({ document, life }) => document === "penaltyDecision" && life === "approved");
}

/** What another person has not approved is not published, nor what it was to replace. */
function copyWaits(state: RespondentState): Refusal | undefined {
  if (waitingCopy(decisionPaper(state)) === undefined) return undefined;
  return refuse(
    "public-copy-waits",
    [
      "处罚决定书的公开版已标记，尚待另一人批准。",
      "The copy of the decision for publication waits for another person's approval.",
    ],
    ["请先批准或者退回公开版。", "Have the copy approved or returned first."],
    article,
  );
}

/** Months for which a decision published on that day is shown. */
function monthsOf(term: keyof typeof publicityTerms, day: ActionContext["today"]): number {
  return term === "small"
    ? figureOn(figures["publicity-end-small"], day).value
    : 12 * figureOn(figures["publicity-end"], day).value;
}

/** The last day on which a published decision is shown; a closed case has no clock, but this day. */
export function shownUntil({ publication }: RespondentState["facts"]) {
  return publication && addMonths(publication.on, monthsOf(publication.term, publication.on));
}

/** A published decision that a ruling moved, and whose publication was not mended since. */
export function uncorrected({ publication, decision, revoked, annulled = [] }: RespondentState["facts"]): boolean {
  if (publication === undefined || publication.ended !== undefined) return false;
  const movedOn = [decision?.changedFrom?.on, revoked?.on, annulled.at(-1)?.on]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  return movedOn !== undefined && movedOn >= publication.on && (publication.corrected?.on ?? "") < movedOn;
}

function notToPublish({ facts }: RespondentState): Refusal | undefined {
  if (facts.decision !== undefined) return undefined;
  return refuse(
    "no-penalty-to-publish",
    ["没有行政处罚决定可以公示。", "There is no penalty decision to publish."],
    ["不予处罚的，不办理公示。", "A decision of no penalty is not published."],
    article,
  );
}

function publishedAlready({ facts }: RespondentState): Refusal | undefined {
  const { publication, decision } = facts;
  // A decision made anew after a revoked one is published anew.
  if (publication === undefined || (decision !== undefined && publication.on < decision.on)) return undefined;
  return refuse(
    "already-published",
    [`该决定已于${publication.on}公示。`, `The decision was published on ${publication.on}.`],
    ["内容有变动的，请更正公示。", "Where it has changed, correct what was published."],
    article,
  );
}

function notPublished({ facts }: RespondentState): Refusal | undefined {
  if (facts.publication !== undefined && facts.publication.ended === undefined) return undefined;
  return refuse(
    "not-published",
    ["该决定尚未公示，或者已经停止公示。", "The decision is not published, or no longer."],
    ["请先办理公示。", "Publish it first."],
    article,
  );
}

/** Where the office has said what a small fine is, a larger one is not shown for three months only. */
function notSmall({ facts }: RespondentState, term: string, context: ActionContext): Refusal | undefined {
  const small = settingOf(context, "small-fine");
  const fine = facts.decision?.fineFen ?? 0;
  if (small === 0 || (term === "small") === fine <= small) return undefined;
  return refuse(
    "publicity-term-does-not-fit",
    [
      `罚款${formatMoney(fine, "zh")}，本单位设定的小额罚款为${formatMoney(small, "zh")}以下，所选公示期不符。`,
      `The fine is ${formatMoney(fine, "en")}; this office calls a fine small up to ${formatMoney(small, "en")}, which does not go with the term chosen.`,
    ],
    ["请选择相符的公示期。", "Choose the term that fits."],
    cite("market-publicity-rules", "13"),
  );
}
