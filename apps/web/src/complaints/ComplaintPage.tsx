import { type Complaint, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Answer } from "./Answer.tsx";
import { FilingForm } from "./FilingForm.tsx";
import { FilingRead } from "./FilingRead.tsx";
import { ComplaintTag } from "./ComplaintTag.tsx";
import { Standing } from "./Standing.tsx";
import { useFilingTitle } from "./useFilingTitle.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

/** One complaint: written by its holder, answered by its office, followed by both. */
export function ComplaintPage() {
  const { t } = useWords();
  const { id } = useParams({ from: "/desk/complaints/$id" });
  const query = useCall(routes.complaints.one, { params: { id } });
  if (query.data === undefined) {
    return (
      <Page title={t("complaints.title")}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  }
  return <Shown complaint={query.data} />;
}

function Shown({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [withdrawing, setWithdrawing] = useState(false);
  const throwAway = useSend(routes.complaints.throwAway, async () => {
    void client.invalidateQueries({ queryKey: keyOf(routes.complaints.list) });
    await navigate({ to: "/complaints" });
  });
  const params = { id: complaint.id };
  const { state } = complaint;
  const title = useFilingTitle();
  return (
    <Page
      title={title(complaint)}
      lead={
        <>
          <ComplaintTag state={state} />{" "}
          <span translate="no">
            {complaint.holderName}
            {complaint.subject !== "" && ` · ${complaint.subject}`}
          </span>
        </>
      }
      action={
        <>
          {state === "draft" && complaint.mayWrite && (
            <Button danger loading={throwAway.isPending} onClick={() => throwAway.mutate({ params })}>
              {t("complaints.throwAway")}
            </Button>
          )}
          {complaint.mayWithdraw && (
            <Button danger onClick={() => setWithdrawing(true)}>
              {t(complaint.kind === "complaint" ? "complaints.withdraw" : "requests.withdraw")}
            </Button>
          )}
        </>
      }
    >
      {throwAway.error && <RefusalBox error={throwAway.error} />}
      <Standing complaint={complaint} />
      {complaint.mayWrite ? (
        <FilingForm key={complaint.id} complaint={complaint} />
      ) : (
        <FilingRead complaint={complaint} />
      )}
      {complaint.mayAnswer && <Answer complaint={complaint} />}
      {withdrawing && <WithdrawDialog complaint={complaint} onClose={() => setWithdrawing(false)} />}
    </Page>
  );
}
