import { type PlanImport, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { may, useMe } from "../people/useMe.ts";
import { useOfficeName } from "../people/useOfficeName.ts";
import { FileDrop } from "../ui/FileDrop.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { keyOf, usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** Which plans are there, and what has still to be read? */
export function PlansPage() {
  const { t, say } = useWords();
  const { me } = useMe();
  const pages = usePages(routes.plans.list, { query: { limit: 50 } });
  const officeName = useOfficeName();
  return (
    <Page
      title={t("shell.plans")}
      lead={t("plans.lead")}
      action={
        may(me, "officer", "head") && (
          <Link to="/plans/new">
            <Button tabIndex={-1}>{t("views.newPlan")}</Button>
          </Link>
        )
      }
    >
      {may(me, "officer", "head") && <Reading />}
      <PagedRows
        caption={t("shell.plans")}
        pages={pages}
        keyOf={(one) => one.id}
        empty={t("plans.none")}
        columns={[
          {
            key: "title",
            title: t("plans.plan"),
            cell: (one) => (
              <Link to="/plans/$id" params={{ id: one.id }}>
                {one.names === null ? one.title : say(one.names)}
              </Link>
            ),
          },
          { key: "kind", title: t("views.kind"), cell: (one) => t(`views.kinds.${one.kind}`) },
          { key: "tasks", title: t("plans.tasks"), right: true, cell: (one) => one.tasks },
          { key: "office", title: t("plans.office"), cell: (one) => officeName(one.officePath) },
          {
            key: "by",
            title: t("plans.confirmedBy"),
            cell: (one) => <span translate="no">{one.confirmedBy}</span>,
          },
          { key: "at", title: t("plans.confirmedAt"), cell: (one) => <Moment at={one.confirmedAt} /> },
        ]}
      />
    </Page>
  );
}

/** A place for a document, and those that somebody has begun to go through. */
function Reading() {
  const { t } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const pages = usePages(routes.plans.imports, { query: { limit: 50 } });
  const sending = useUpload(routes.plans.upload, {}, async (read: PlanImport) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.plans.imports) });
    await navigate({ to: "/plans/imports/$id", params: { id: read.id } });
  });
  const open = pages.items.filter(({ state }) => state === "open");
  return (
    <>
      <FileDrop
        label={t("plans.upload")}
        accept=".docx,.txt,.md,.pdf"
        hint={t("plans.formats")}
        progress={sending.progress}
        onFile={sending.send}
      />
      {sending.error && <RefusalBox error={sending.error} />}
      {open.length > 0 && (
        <Sheet title={t("plans.openImports")}>
          <ul className="plain-list">
            {open.map((one) => (
              <li key={one.id} className="plan-open">
                <Link to="/plans/imports/$id" params={{ id: one.id }}>
                  {one.title || one.fileName}
                </Link>
                <span className="muted number"> {t("plans.decided", { decided: one.decided, tasks: one.tasks })}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}
