import { routes } from "#contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Alert, Tabs } from "antd";
import { may, useMe } from "../people/useMe.ts";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Accounts } from "./Accounts.tsx";
import { ApprovalChains } from "./ApprovalChains.tsx";
import { AuditTrail } from "./AuditTrail.tsx";
import { Copies } from "./Copies.tsx";
import { Offices } from "./Offices.tsx";
import { Rooms } from "./Rooms.tsx";
import { Settings } from "./Settings.tsx";
import { Templates } from "./templates/Templates.tsx";

/** The office's own affairs: who belongs to it, what they did, what is set, and whether the work is safe. */
export function AdministrationPage() {
  const { t, say } = useWords();
  const { me } = useMe();
  const { part } = useSearch({ from: "/desk/administration" });
  const navigate = useNavigate({ from: "/administration" });
  const status = useCall(routes.office.status, {});
  const administrator = may(me, "administrator");
  const items = [
    { key: "offices", label: t("administration.offices"), children: <Offices mayAdd={administrator} /> },
    ...(administrator ? [{ key: "accounts", label: t("administration.accounts"), children: <Accounts /> }] : []),
    { key: "settings", label: t("administration.settings"), children: <Settings maySet={administrator} /> },
    {
      key: "approvals",
      label: t("approvals.title"),
      children: <ApprovalChains maySet={may(me, "administrator", "head")} />,
    },
    { key: "rooms", label: t("hearings.rooms"), children: <Rooms maySet={administrator} /> },
    { key: "templates", label: t("templates.title"), children: <Templates mayChange={administrator} /> },
    { key: "audit", label: t("administration.audit"), children: <AuditTrail /> },
    ...(administrator ? [{ key: "copies", label: t("administration.copies"), children: <Copies /> }] : []),
  ];
  return (
    <Page
      title={t("shell.administration")}
      lead={
        status.data && (
          <>
            {t("administration.version")} <span className="number">{status.data.version}</span> ·{" "}
            {t("administration.database")} {t(`administration.${status.data.database}`)} ·{" "}
            {t("administration.lastCopy")} <Moment at={status.data.lastCopy} />
          </>
        )
      }
    >
      {status.data?.warning && <Alert className="refusal" type="warning" showIcon title={say(status.data.warning)} />}
      <Tabs
        activeKey={part ?? "offices"}
        items={items}
        destroyOnHidden
        onChange={(key) => void navigate({ search: { part: key }, replace: true })}
      />
    </Page>
  );
}
