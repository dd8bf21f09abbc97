import { type Complaint, routes } from "#contract";
import { Button } from "antd";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { useKept } from "./useKept.ts";

/** The office registers the complaint as a case; there it is completed, accepted or refused. */
export function Answer({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useWords();
  const takeIn = useSend(routes.complaints.takeIn, useKept());
  return (
    <Sheet title={t("complaints.answer")}>
      <p className="muted">{t("complaints.answerLead")}</p>
      {takeIn.error && <RefusalBox error={takeIn.error} />}
      <Button type="primary" loading={takeIn.isPending} onClick={() => takeIn.mutate({ params: { id: complaint.id } })}>
        {t("complaints.takeIn")}
      </Button>
    </Sheet>
  );
}
