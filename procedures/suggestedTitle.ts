import { isEnforcement, lawOf } from "./protection/enforcement/lawOf.ts";
import { titleOfDispute } from "./protection/patent-adjudication/titleOf.ts";
import { titleOfMediation } from "./protection/patent-mediation/titleOf.ts";
import { titleOfNotice } from "./protection/platform-notice/titleOf.ts";

/** A title out of what the form of a lead says already, in the language of the files; empty while it does not say enough. */
export function suggestedTitle(procedure: string, input: Readonly<Record<string, unknown>>): string {
  if (procedure === "platform-notice") return titleOfNotice(input);
  if (procedure === "patent-mediation") return titleOfMediation(input);
  if (procedure === "patent-adjudication") return titleOfDispute(input);
  const { respondentName, question } = input;
  if (procedure === "instructions" && typeof question === "string" && question.trim() !== "")
    return `关于${question.trim().slice(0, 40)}的请示`;
  if (!isEnforcement({ procedure }) || typeof respondentName !== "string" || respondentName.trim() === "") return "";
  return lawOf({ procedure }).intake.about.title({ ...input, respondentName });
}
