import type { IsoDate } from "#law";
import type { DisputeKind } from "../protection/patent-mediation/names.ts";
import type { PatentKind } from "../protection/patent-adjudication/names.ts";
import { titleOfMediation } from "../protection/patent-mediation/titleOf.ts";
import { filingKinds } from "./filing.ts";

export interface FiledMediation {
  readonly sentOn: IsoDate;
  readonly requester: { readonly id: string; readonly name: string };
  readonly patent: { readonly kind?: PatentKind | undefined; readonly number: string; readonly title: string };
  readonly dispute?: DisputeKind | undefined;
  readonly granted: boolean;
  readonly findingNumber: string;
  readonly respondents: readonly { readonly name: string }[];
  readonly joint: boolean;
  readonly matter: string;
  readonly reasons: string;
  readonly claimFen?: number | undefined;
}

/** What a request for mediation opens. */
export function caseFromMediation(filed: FiledMediation) {
  const { sentOn, requester, patent, dispute, granted, findingNumber, respondents, claimFen } = filed;
  const input = {
    receivedOn: sentOn,
    requesters: [requester.name],
    respondents: respondents.map(({ name }) => name),
    joint: filed.joint,
    kind: dispute,
    matter: filed.matter,
    reasons: filed.reasons,
    patentNumber: patent.number,
    ...(patent.title === "" ? {} : { patentTitle: patent.title }),
    ...(patent.kind === undefined ? {} : { patentKind: patent.kind }),
    granted,
    ...(findingNumber === "" ? {} : { findingNumber }),
    ...(claimFen === undefined ? {} : { claimFen }),
    body: "authority",
  };
  const { procedure, action } = filingKinds.mediation;
  return {
    procedure,
    title: titleOfMediation(input),
    parties: [{ id: "requester", role: "requester", name: requester.name, holderId: requester.id }],
    action,
    input,
  };
}
