import type { ComplaintSummary } from "#contract";
import { useWords } from "../words/useWords.ts";

/** What a filing is called in a list and over its page: by its kind and by whom it is against. */
export function useFilingTitle(): (filing: Pick<ComplaintSummary, "kind" | "respondent">) => string {
  const { t } = useWords();
  return ({ kind, respondent }) => {
    if (kind === "complaint")
      return respondent === "" ? t("complaints.untitled") : t("complaints.about", { respondent });
    return respondent === "" ? t(`requests.untitled.${kind}`) : t(`requests.about.${kind}`, { respondent });
  };
}
