import type { Party } from "#casework";
import { type IsoDate, type Refusal } from "#law";
import { declarantOf, type Declared } from "./declared.ts";
import type { ClueState } from "./frame.ts";
import { notAccepted } from "./leadFromClue.ts";

/** What the customs case of an accepted declaration clue begins with: whom it is about, the right, and what was declared. */
export interface LeadFromDeclarationClue {
  readonly procedure: "customs-detention";
  readonly title: string;
  readonly parties: readonly Party[];
  readonly clueNumber: string;
  readonly raisedOn: IsoDate;
  readonly respondentName: string;
  /** What is suspected, in words: the goods, the right, how many lines of declarations, and the officer's note. */
  readonly summary: string;
  readonly right: {
    readonly markId: string;
    readonly markText: string;
    readonly registrationNumber?: string;
    readonly classNumbers: readonly number[];
    readonly holderName?: string;
  };
  readonly declaration: Declared;
}

/** The hand-over point to the customs procedure. `holderId`: the holder's account, where it has one. */
export function leadFromDeclarationClue(
  { facts }: ClueState,
  clue: { readonly number: string; readonly holderId?: string },
): { readonly lead: LeadFromDeclarationClue } | { readonly refusal: Refusal } {
  const { accepted, mergedDeclarations = [], raised, raisedOn } = facts;
  const declaration = raised?.declaration;
  if (raised === undefined || raisedOn === undefined || accepted === undefined || declaration === undefined)
    return { refusal: notAccepted() };
  const { holderName, markId, markText, registrationNumber } = raised;
  const lines = (raised.declarationIds?.length ?? 0) + mergedDeclarations.length;
  const holder: Party | undefined =
    holderName === undefined
      ? undefined
      : {
          id: "holder",
          role: "holder",
          name: holderName,
          ...(clue.holderId !== undefined && { holderId: clue.holderId }),
        };
  return {
    lead: {
      procedure: "customs-detention",
      title: accepted.title.slice(0, 300),
      parties: [
        { id: "respondent", role: "respondent", name: accepted.respondentName },
        ...(holder === undefined ? [] : [holder]),
      ],
      clueNumber: clue.number,
      raisedOn,
      respondentName: accepted.respondentName,
      summary: `${declarantOf(declaration)}申报的“${declaration.goods}”涉嫌侵犯“${markText}”注册商标专用权，共${lines}项报关单商品。${accepted.note ?? ""}`,
      right: {
        markId,
        markText,
        classNumbers: raised.classNumbers ?? [],
        ...(registrationNumber !== undefined && { registrationNumber }),
        ...(holderName !== undefined && { holderName }),
      },
      declaration,
    },
  };
}
