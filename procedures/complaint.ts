import { addWorkdays, type IsoDate, type WorkingCalendar } from "#law";

/** TM-01 (complaint measures, article 14): within seven working days of receiving a complaint its office says whether it takes it. */
const WORKING_DAYS = 7;

/** The last day of TM-01, as long as the complaint lies in the inbox: registered, the case's own clock counts from the same day. */
export function complaintDue(sentOn: IsoDate, calendar: WorkingCalendar): IsoDate {
  return addWorkdays(calendar, sentOn, WORKING_DAYS);
}

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
  return {
    procedure: "trademark-enforcement",
    title: `${first.name}涉嫌侵犯“${mark.markText}”注册商标专用权（投诉）`,
    parties: [
      { id: "respondent", role: "respondent", name: first.name },
      { id: "holder", role: "holder", name: holder.name, holderId: holder.id },
    ],
    action: "register-lead",
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
