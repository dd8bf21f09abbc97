import type { Complaint } from "#contract";
import { useWords } from "../words/useWords.ts";
import { AdjudicationFields } from "./AdjudicationFields.tsx";
import { ComplaintFields } from "./ComplaintFields.tsx";
import { DraftForm } from "./DraftForm.tsx";
import { MediationFields } from "./MediationFields.tsx";

/** The form of a filing, by its kind. */
export function FilingForm({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useWords();
  const { body } = complaint;
  switch (body.kind) {
    case "complaint":
      return <DraftForm complaint={complaint} body={body} fields={ComplaintFields} send={t("complaints.send")} />;
    case "adjudication":
      return <DraftForm complaint={complaint} body={body} fields={AdjudicationFields} send={t("requests.send")} />;
    case "mediation":
      return <DraftForm complaint={complaint} body={body} fields={MediationFields} send={t("requests.send")} />;
  }
}
