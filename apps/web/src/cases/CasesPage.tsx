import { routes } from "#contract";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select, Tag } from "antd";
import { useCallback } from "react";
import { may, useMe } from "../people/useMe.ts";
import { Filters } from "../ui/Filters.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { SearchBox } from "../ui/SearchBox.tsx";
import { useCall, usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { caseColumns } from "./caseColumns.tsx";
import { allProcedures, clueProcedure, findProcedure } from "./procedures.ts";

/** Every case one may see, narrowed by procedure, stage, officer and words. */
export function CasesPage() {
  const { t, say } = useWords();
  const { me } = useMe();
  const search = useSearch({ from: "/desk/cases" });
  const navigate = useNavigate({ from: "/cases" });
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const pages = usePages(routes.cases.list, { query: { limit: 50, ...search } });
  const narrow = useCallback(
    (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  const onSearch = useCallback((text: string) => narrow({ text: text === "" ? undefined : text }), [narrow]);
  const loads = useCall(
    routes.staff.workload,
    {},
    { enabled: search.officer !== undefined && may(me, "head", "supervisor") },
  );
  const officer = loads.data?.items.find(({ person }) => person?.id === search.officer)?.person;
  const procedures = allProcedures.filter((one) => one.id !== clueProcedure);
  const stages = Object.entries(
    (search.procedure === undefined ? undefined : findProcedure(search.procedure))?.stages ?? {},
  );
  return (
    <Page
      title={t("shell.cases")}
      lead={t("cases.lead")}
      action={
        may(me, "officer", "head") && (
          <Link to="/cases/open">
            <Button type="primary">{t("cases.openCase")}</Button>
          </Link>
        )
      }
    >
      <Filters>
        <Select
          aria-label={t("cases.procedure")}
          className="select-wide"
          value={search.procedure ?? "all"}
          options={[
            { value: "all", label: t("cases.anyProcedure") },
            ...procedures.map((one) => ({ value: one.id, label: say(one.name) })),
          ]}
          onChange={(value) => narrow({ procedure: value === "all" ? undefined : value, stage: undefined })}
        />
        {stages.length > 0 && (
          <Select
            aria-label={t("cases.stage")}
            className="select-wide"
            value={search.stage ?? "all"}
            options={[
              { value: "all", label: t("cases.anyStage") },
              ...stages.map(([id, stage]) => ({ value: id, label: say(stage.name) })),
            ]}
            onChange={(value) => narrow({ stage: value === "all" ? undefined : value })}
          />
        )}
        <Select
          aria-label={t("cases.openAndClosed")}
          value={search.open ?? "all"}
          className="select-wide"
          options={[
            { value: "all", label: t("cases.openAndClosed") },
            { value: "true", label: t("cases.openOnly") },
            { value: "false", label: t("cases.closedOnly") },
          ]}
          onChange={(value) => narrow({ open: value === "true" || value === "false" ? value : undefined })}
        />
        <Select
          aria-label={t("cases.assigned")}
          value={search.assigned ?? "all"}
          className="select-wide"
          options={[
            { value: "all", label: t("cases.everybody") },
            { value: "me", label: t("cases.mine") },
          ]}
          onChange={(value) => narrow({ assigned: value === "me" ? "me" : undefined })}
        />
        <Select
          aria-label={t("cases.deadlines")}
          value={search.due ?? "all"}
          className="select-wide"
          options={[
            { value: "all", label: t("cases.anyDue") },
            { value: "overdue", label: t("cases.dueOverdue") },
            { value: "week", label: t("cases.dueWeek") },
          ]}
          onChange={(value) => narrow({ due: value === "overdue" || value === "week" ? value : undefined })}
        />
        {search.officer !== undefined && (
          <Tag closable onClose={() => narrow({ officer: undefined, officePath: undefined })}>
            {t("cases.ofOfficer", { name: officer?.name ?? t("staff.nobody") })}
          </Tag>
        )}
        <SearchBox label={t("cases.text")} value={search.text ?? ""} onSearch={onSearch} />
      </Filters>
      <PagedRows
        caption={t("shell.cases")}
        pages={pages}
        keyOf={(one) => one.id}
        empty={t("cases.none")}
        columns={[
          ...caseColumns(t, say, status.data?.today),
          { key: "updated", title: t("cases.updated"), cell: (one) => <Moment at={one.updatedAt} day /> },
        ]}
      />
    </Page>
  );
}
