import { type Complaint, routes } from "#contract";
import { filingAnswers, filingKinds } from "#procedures";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { useKept } from "./useKept.ts";

/** The office registers what was filed as a case; there it is accepted, corrected once or refused, with the form of that step open. */
export function Answer({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const kept = useKept();
  const takeIn = useSend(routes.complaints.takeIn, kept);
  const { kind } = complaint;
  const words = kind === "complaint" ? "complaints" : "requests";
  const { asks, refuses } = filingAnswers[filingKinds[kind].procedure] ?? {};
  const params = { id: complaint.id };
  const goOn = (act: string | undefined) =>
    takeIn.mutate(
      { params },
      {
        onSuccess: ({ caseId }) => {
          if (act !== undefined && caseId !== null)
            void navigate({ to: "/cases/$id", params: { id: caseId }, search: { act } });
        },
      },
    );
  return (
    <Sheet title={t(`${words}.answer`)}>
      <p className="muted">{t(`${words}.answerLead`)}</p>
      {takeIn.error && <RefusalBox error={takeIn.error} />}
      <div className="answers">
        <Button type="primary" loading={takeIn.isPending} onClick={() => goOn(undefined)}>
          {t(`${words}.takeIn`)}
        </Button>
        {kind === "adjudication" && asks !== undefined && (
          <Button loading={takeIn.isPending} onClick={() => goOn(asks)}>
            {t("requests.takeInTo.correct")}
          </Button>
        )}
        {kind === "adjudication" && refuses !== undefined && (
          <Button danger loading={takeIn.isPending} onClick={() => goOn(refuses)}>
            {t("requests.takeInTo.refuse")}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
