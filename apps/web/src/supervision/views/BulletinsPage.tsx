import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Drawer, Input, Select } from "antd";
import { useId, useState } from "react";
import { may, useMe } from "../../people/useMe.ts";
import { useOfficeName } from "../../people/useOfficeName.ts";
import { DayInput } from "../../ui/DayInput.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { Page } from "../../ui/Page.tsx";
import { PagedRows } from "../../ui/PagedRows.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { keyOf, useCall, usePages, useSend } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { Period } from "./Period.tsx";
import "./views.css";

/** Which bulletins has this office written, and which name it? */
export function BulletinsPage() {
  const { t, say } = useWords();
  const { me } = useMe();
  const officeName = useOfficeName();
  const [drafting, setDrafting] = useState(false);
  const pages = usePages(routes.bulletins.list, { query: { limit: 50 } });
  return (
    <Page
      title={t("views.bulletins")}
      lead={t("views.bulletinsLead")}
      action={
        may(me, "officer", "supervisor", "head") && (
          <Button type="primary" onClick={() => setDrafting(true)}>
            {t("views.newBulletin")}
          </Button>
        )
      }
    >
      <PagedRows
        caption={t("views.bulletins")}
        pages={pages}
        keyOf={({ id }) => id}
        empty={t("views.noBulletins")}
        columns={[
          {
            key: "title",
            title: t("views.bulletin"),
            cell: (one) => (
              <Link to="/bulletins/$id" params={{ id: one.id }}>
                {one.title}
              </Link>
            ),
          },
          {
            key: "number",
            title: t("views.bulletinNumber"),
            cell: ({ number }) =>
              number ?? <span className="state-tag state-due-soon">{t("views.bulletinStages.draft")}</span>,
          },
          {
            key: "plan",
            title: t("plans.plan"),
            cell: ({ planTitle, planNames }) =>
              planNames !== null ? say(planNames) : (planTitle ?? t("views.allPlans")),
          },
          {
            key: "period",
            title: t("views.period"),
            cell: ({ from, to }) => <Period from={from} to={to} />,
          },
          { key: "office", title: t("plans.office"), cell: ({ officePath }) => officeName(officePath) },
          {
            key: "issued",
            title: t("views.issuedAt"),
            cell: ({ issuedAt }) => (issuedAt === null ? "—" : <Moment at={issuedAt} />),
          },
        ]}
      />
      {drafting && <NewBulletin onClose={() => setDrafting(false)} />}
    </Page>
  );
}

function NewBulletin({ onClose }: { readonly onClose: () => void }) {
  const { t, say } = useWords();
  const id = useId();
  const navigate = useNavigate();
  const client = useQueryClient();
  const plans = usePages(routes.plans.list, { query: { limit: 200 } });
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 }).data?.today;
  const [planId, setPlan] = useState("");
  const [days, setDays] = useState<{ from?: string | undefined; to?: string | undefined }>({});
  const from = days.from ?? (status === undefined ? undefined : `${status.slice(0, 8)}01`);
  const to = days.to ?? status;
  const [title, setTitle] = useState("");
  const send = useSend(routes.bulletins.create, async ({ id: made }) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.bulletins.list) });
    await navigate({ to: "/bulletins/$id", params: { id: made } });
  });
  return (
    <Drawer open size={420} onClose={onClose} title={t("views.newBulletin")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (from === undefined || to === undefined) return;
          send.mutate({ body: { planId: planId === "" ? null : planId, from, to, title } });
        }}
      >
        <div className="field">
          <label htmlFor={`${id}-title`}>{t("views.bulletinTitle")}</label>
          <Input id={`${id}-title`} value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-plan`}>{t("plans.plan")}</label>
          <Select
            id={`${id}-plan`}
            className="wide"
            value={planId}
            options={[
              { value: "", label: t("views.allPlans") },
              ...plans.items.map((plan) => ({
                value: plan.id,
                label: plan.names === null ? plan.title : say(plan.names),
              })),
            ]}
            onChange={setPlan}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-from`}>{t("views.begins")}</label>
          <DayInput id={`${id}-from`} value={from} onChange={(day) => setDays({ ...days, from: day })} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-to`}>{t("views.ends")}</label>
          <DayInput id={`${id}-to`} value={to} onChange={(day) => setDays({ ...days, to: day })} />
        </div>
        {send.error && <RefusalBox error={send.error} />}
        <Button type="primary" htmlType="submit" disabled={title.trim() === ""} loading={send.isPending}>
          {t("views.compose")}
        </Button>
      </form>
    </Drawer>
  );
}
