import type { IsoDate } from "#law";
import type { AskedRequest } from "../protection/patent-adjudication/conditions.ts";
import type { PartyKind, RequestDocument } from "../protection/patent-adjudication/names.ts";
import { requestDocuments } from "../protection/patent-adjudication/names.ts";
import { titleOfDispute } from "../protection/patent-adjudication/titleOf.ts";
import { filingKinds } from "./filing.ts";

export interface FiledAdjudication extends AskedRequest {
  readonly sentOn: IsoDate;
  readonly requester: { readonly id: string; readonly name: string };
  readonly requesterKind: PartyKind;
  /** What the laid files are. */
  readonly papers: readonly string[];
}

/** What a request for adjudication opens: the case in the hands of the office, the requester a party from the start. */
export function caseFromAdjudication(filed: FiledAdjudication) {
  const { sentOn, requester, patent, respondents, claims, knownOn } = filed;
  const [first, ...others] = respondents;
  if (first === undefined) throw new RangeError("a request is against somebody");
  const input = {
    receivedOn: sentOn,
    requesterName: requester.name,
    requesterKind: filed.requesterKind,
    standing: filed.standing,
    patentKind: patent.kind,
    patentNumber: patent.number,
    patentTitle: patent.title,
    ...(claims === "" ? {} : { claims }),
    respondentName: first.name,
    respondentKind: first.kind,
    ...(first.address === "" ? {} : { respondentAddress: first.address }),
    ...(first.abroad ? { respondentAbroad: true } : {}),
    ...(others.length === 0
      ? {}
      : {
          otherRespondents: others.map(({ name, kind, address, abroad }) => ({
            name,
            kind,
            ...(address === "" ? {} : { address }),
            ...(abroad ? { abroad } : {}),
          })),
        }),
    acts: [...filed.acts],
    matter: filed.matter,
    reasons: [filed.reasons.trim(), ...toldBeside(filed)].join("\n"),
    documents: documentsOf(filed),
    ...(knownOn === undefined ? {} : { knownOn }),
    ongoing: filed.ongoing,
  };
  const { procedure, action } = filingKinds.adjudication;
  return {
    procedure,
    title: titleOfDispute(input),
    parties: [
      { id: "requester", role: "requester", name: requester.name, holderId: requester.id },
      { id: "respondent", role: "respondent", name: first.name },
    ],
    action,
    input,
  };
}

/** The filled form is the request itself, once there is a copy for each respondent. */
function documentsOf({ papers, copies, respondents }: FiledAdjudication): readonly RequestDocument[] {
  const laid = (Object.keys(requestDocuments) as RequestDocument[]).filter((one) => papers.includes(one));
  return copies >= respondents.length && !laid.includes("request") ? ["request", ...laid] : laid;
}

/** What the form says and the case has no field for; the officer examines it with the request. */
function toldBeside({ venue, place, otherRoute, standing, authorised, patenteeActs, copies }: FiledAdjudication) {
  const routes = {
    none: "双方均未就本纠纷起诉，也未约定其他解决方式。",
    suit: "就本纠纷已有一方起诉。",
    agreed: "双方约定了其他解决方式。",
  };
  return [
    venue === "act" ? `管辖依据：侵权行为地（${place}）。` : "管辖依据：被请求人所在地。",
    routes[otherRoute ?? "none"],
    ...(standing === "ordinary" ? [`合同约定或者单独授权可以请求：${authorised ? "是" : "否"}。`] : []),
    ...(standing === "sole" ? [`专利权人自行请求：${patenteeActs ? "是" : "否"}。`] : []),
    `请求书副本${copies}份。`,
  ];
}
