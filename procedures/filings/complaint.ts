import type { IsoDate } from "#law";
import { filingKinds } from "./filing.ts";

export interface ComplainedOf {
  readonly sentOn: IsoDate;
  readonly holder: { readonly id: string; readonly name: string };
  readonly mark: {
    readonly markText: string;
    readonly registrationNumber: string;
    readonly classNumbers: readonly number[];
  };
  readonly facts: string;
  readonly contact: string;
  /** What it brought beside what its form asks for. */
  readonly brings: { readonly identity: boolean; readonly right: boolean };
  readonly respondents: readonly { readonly name: string; readonly address: string }[];
  readonly listings: readonly { readonly url: string; readonly title: string; readonly seller: string }[];
}

/** What a complaint opens: an enforcement case that begins with its lead, the holder a party from the start. */
export function leadFromComplaint(complaint: ComplainedOf) {
  const { sentOn, holder, mark, facts, contact, brings, respondents, listings } = complaint;
  const [first, ...others] = respondents;
  if (first === undefined) throw new RangeError("a complaint is about somebody");
  const also = others.length === 0 ? "" : `另涉：${others.map(({ name }) => name).join("、")}。`;
  const seen = listings.length === 0 ? "" : `投诉所列商品${listings.length}件，见投诉材料。`;
  const { procedure, action } = filingKinds.complaint;
  return {
    procedure,
    title: `${first.name}涉嫌侵犯“${mark.markText}”注册商标专用权（投诉）`,
    parties: [
      { id: "respondent", role: "respondent", name: first.name },
      { id: "holder", role: "holder", name: holder.name, holderId: holder.id },
    ],
    action,
    input: {
      source: "complaint",
      complaint: {
        channel: "online",
        complainant: holder.name,
        ...(contact === "" ? {} : { contact }),
        items: [...(brings.identity ? ["identity"] : []), "respondent", "facts", ...(brings.right ? ["right"] : [])],
      },
      summary: [facts, also, seen].filter((part) => part !== "").join("\n"),
      receivedOn: sentOn,
      markText: mark.markText,
      registrationNumber: mark.registrationNumber,
      classNumbers: [...mark.classNumbers],
      holderName: holder.name,
      respondentName: first.name,
      ...(first.address === "" ? {} : { respondentAddress: first.address }),
    },
  } as const;
}
