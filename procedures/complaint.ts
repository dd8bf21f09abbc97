import { addWorkdays, type IsoDate, type WorkingCalendar } from "#law";
import { cite } from "#statutes";

/** TM-01: within seven working days of receiving a complaint its office says whether it takes it. */
const WORKING_DAYS = 7;
export const complaintArticle = cite("market-complaint-measures", "14");

/** The last day of TM-01. Whether a correction begins it anew was not found in the text: it is counted from the first sending. */
export function complaintDue(sentOn: IsoDate, calendar: WorkingCalendar): IsoDate {
  return addWorkdays(calendar, sentOn, WORKING_DAYS);
}

export interface ComplainedOf {
  readonly sentOn: IsoDate;
  /** The day on which its office took it in: the case it becomes does not wait to be accepted once more. */
  readonly takenOn: IsoDate;
  readonly holder: { readonly id: string; readonly name: string };
  readonly mark: {
    readonly markText: string;
    readonly registrationNumber: string;
    readonly classNumbers: readonly number[];
  };
  readonly facts: string;
  readonly respondents: readonly { readonly name: string; readonly address: string }[];
  readonly listings: readonly { readonly url: string; readonly title: string; readonly seller: string }[];
}

/** What a complaint opens: an enforcement case that begins with its lead, the holder a party from the start. */
export function leadFromComplaint({ sentOn, takenOn, holder, mark, facts, respondents, listings }: ComplainedOf) {
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
        // The door asks for each of them before a complaint is sent.
        items: ["identity", "respondent", "facts", "right"],
        acceptedOn: takenOn,
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
