import type { EnforcementState } from "../frame.ts";
import { respondentIds } from "../respondents.ts";

/** The input of a new complaint with what an earlier one said, so that nobody types it twice; its day of receipt is its own. */
export function complaintAgain(state: EnforcementState): Readonly<Record<string, unknown>> {
  const { source, summary, mark, complaint, respondents } = state.facts;
  const [first] = respondentIds(state);
  const respondent = first === undefined ? undefined : respondents?.[first]?.respondent;
  const given = {
    source,
    summary,
    markText: mark?.markText,
    registrationNumber: mark?.registrationNumber,
    classNumbers: mark?.classNumbers,
    holderName: mark?.holderName,
    respondentName: respondent?.name,
    respondentAddress: respondent?.address,
    complaint: complaint && {
      channel: complaint.channel,
      complainant: complaint.complainant,
      contact: complaint.contact,
      items: complaint.items,
      asksMediation: complaint.asksMediation,
    },
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
