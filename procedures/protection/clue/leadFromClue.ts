import type { Party } from "#casework";
import { refuse } from "../../refuse.ts";
import type { Refusal } from "#law";
import { cite } from "#statutes";
import type { ClueState } from "./frame.ts";

/** What opens the enforcement case that an accepted clue becomes: its title, its parties, and its first action. */
export interface LeadFromClue {
  readonly procedure: "trademark-enforcement";
  readonly title: string;
  readonly parties: readonly Party[];
  readonly action: "register-lead";
  readonly input: Readonly<Record<string, unknown>>;
}

/** The case of an accepted clue. `clueNumber`: as the office numbers it; `holderId`: the holder's account, where it has one. */
export function leadFromClue(
  { facts }: ClueState,
  clue: { readonly number: string; readonly holderId?: string },
): { readonly lead: LeadFromClue } | { readonly refusal: Refusal } {
  const { raised, raisedOn, accepted, merged = [] } = facts;
  if (raised === undefined || raisedOn === undefined || accepted === undefined) return { refusal: notAccepted() };
  const listings = raised.listingIds.length + merged.length;
  const holder =
    raised.holderName === undefined ? undefined : { id: "holder", role: "holder", name: raised.holderName };
  const respondent = { id: "respondent", role: "respondent", name: accepted.respondentName };
  return {
    lead: {
      procedure: "trademark-enforcement",
      title: accepted.title.slice(0, 300),
      parties: [
        respondent,
        ...(holder === undefined
          ? []
          : [{ ...holder, ...(clue.holderId !== undefined && { holderId: clue.holderId }) }]),
      ],
      action: "register-lead",
      input: {
        source: "clue",
        clueNumber: clue.number,
        summary: `${raised.platform === undefined ? "" : `${raised.platform}平台`}商品“${raised.title}”涉嫌侵犯“${raised.markText}”注册商标专用权，共${listings}条商品信息。${accepted.note ?? ""}`,
        receivedOn: raisedOn,
        markText: raised.markText.slice(0, 300),
        classNumbers: raised.classNumbers ?? [],
        ...(raised.registrationNumber !== undefined && { registrationNumber: raised.registrationNumber }),
        ...(raised.holderName !== undefined && { holderName: raised.holderName.slice(0, 300) }),
        respondentName: accepted.respondentName,
      },
    },
  };
}

export function notAccepted(): Refusal {
  return refuse(
    "clue-not-accepted",
    ["线索尚未采用，不能转为案件。", "The clue has not been accepted, so it cannot become a case."],
    ["请先采用线索。", "Accept the clue first."],
    cite("house", "1"),
  );
}
