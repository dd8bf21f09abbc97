import { routes } from "#contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Modal } from "antd";
import { useState } from "react";
import { Classes } from "../marks/Classes.tsx";
import { InForce } from "../marks/InForce.tsx";
import { may, useMe } from "../people/useMe.ts";
import { Day } from "../ui/Day.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rows } from "../ui/Rows.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ClaimForm } from "./ClaimForm.tsx";
import { useClaimRefresh } from "./ClaimPage.tsx";
import { ClaimTag } from "./ClaimTag.tsx";

/** What is mine: marks on the register, and marks that I recorded and an office has yet to look at. */
export function MyRightsPage() {
  const { t } = useWords();
  const { me } = useMe();
  const mine = useCall(routes.claims.mine, {});
  const [recording, setRecording] = useState(false);
  return (
    <Page
      title={t("holders.title")}
      lead={t("holders.lead")}
      action={
        may(me, "right-holder", "agent") && (
          <Button type="primary" onClick={() => setRecording(true)}>
            {t("holders.record")}
          </Button>
        )
      }
    >
      <Loaded query={mine}>
        {({ marks, claims }) => (
          <>
            <Sheet title={t("holders.claims")}>
              <p className="muted">{t("holders.claimsLead")}</p>
              <Rows
                caption={t("holders.claims")}
                rows={claims}
                keyOf={({ id }) => id}
                empty={t("holders.noClaims")}
                columns={[
                  {
                    key: "mark",
                    title: t("holders.markText"),
                    cell: (one) => (
                      <Link to="/claims/$id" params={{ id: one.id }} translate="no">
                        {one.markText}
                      </Link>
                    ),
                  },
                  {
                    key: "number",
                    title: t("holders.number"),
                    cell: (one) => <span className="number">{one.registrationNumber}</span>,
                  },
                  { key: "classes", title: t("holders.classes"), cell: (one) => <Classes of={one.classNumbers} /> },
                  { key: "expires", title: t("holders.expiresOn"), cell: (one) => <Day on={one.expiresOn} /> },
                  { key: "proof", title: t("holders.proof"), cell: (one) => one.proof ?? "—" },
                  { key: "state", title: t("holders.state"), cell: (one) => <ClaimTag state={one.state} /> },
                ]}
              />
            </Sheet>
            <Sheet title={t("holders.onRegister")}>
              <p className="muted">{t("holders.onRegisterLead")}</p>
              <Rows
                caption={t("holders.onRegister")}
                rows={marks}
                keyOf={({ id }) => id}
                empty={t("holders.noMarks")}
                columns={[
                  {
                    key: "mark",
                    title: t("holders.markText"),
                    cell: (one) => (
                      <Link to="/rights/$id" params={{ id: one.id }} translate="no">
                        {one.markText}
                      </Link>
                    ),
                  },
                  {
                    key: "number",
                    title: t("holders.number"),
                    cell: (one) => <span className="number">{one.registrationNumber}</span>,
                  },
                  { key: "classes", title: t("holders.classes"), cell: (one) => <Classes of={one.classNumbers} /> },
                  { key: "expires", title: t("holders.expiresOn"), cell: (one) => <Day on={one.expiresOn} /> },
                  { key: "force", title: t("rights.force"), cell: (one) => <InForce mark={one} /> },
                ]}
              />
            </Sheet>
          </>
        )}
      </Loaded>
      {recording && <Record onClose={() => setRecording(false)} />}
    </Page>
  );
}

function Record({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const refresh = useClaimRefresh();
  const record = useSend(routes.claims.record, async ({ id }) => {
    await refresh();
    await navigate({ to: "/claims/$id", params: { id } });
  });
  return (
    <Modal open onCancel={onClose} footer={null} title={t("holders.record")} width={640}>
      {record.error && <RefusalBox error={record.error} />}
      <ClaimForm pending={record.isPending} submit={t("holders.record")} onSubmit={(body) => record.mutate({ body })} />
    </Modal>
  );
}
