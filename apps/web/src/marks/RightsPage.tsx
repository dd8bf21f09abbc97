import { routes } from "#contract";
import { niceClasses, findMarkStatus, markStatusNames } from "#rights";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useCallback } from "react";
import { may, useMe } from "../people/useMe.ts";
import { Day } from "../ui/Day.tsx";
import { DayInput } from "../ui/DayInput.tsx";
import { Filters } from "../ui/Filters.tsx";
import { Page } from "../ui/Page.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { SearchBox } from "../ui/SearchBox.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Classes } from "./Classes.tsx";
import { InForce } from "./InForce.tsx";

/** What is protected, and is it in force on the day asked for? */
export function RightsPage() {
  const { t, say } = useWords();
  const { me } = useMe();
  const search = useSearch({ from: "/desk/rights" });
  const navigate = useNavigate({ from: "/rights" });
  const pages = usePages(routes.rights.marks, { query: { limit: 50, ...search } });
  const narrow = useCallback(
    (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  const onSearch = useCallback((text: string) => narrow({ text: text === "" ? undefined : text }), [narrow]);
  return (
    <Page
      title={t("shell.rights")}
      lead={t("rights.lead")}
      action={
        may(me, "officer", "reviewer", "head", "administrator") && (
          <Link to="/imports" search={{ kind: "marks" }}>
            <Button type="primary">{t("rights.importMarks")}</Button>
          </Link>
        )
      }
    >
      <Filters>
        <SearchBox label={t("rights.text")} value={search.text ?? ""} onSearch={onSearch} />
        <Select
          aria-label={t("rights.classes")}
          className="select-wide"
          value={search.classNumber ?? 0}
          options={[
            { value: 0, label: t("rights.anyClass") },
            ...Array.from({ length: 45 }, (_, at) => ({ value: at + 1, label: className(at + 1) })),
          ]}
          onChange={(value) => narrow({ classNumber: value === 0 ? undefined : value })}
        />
        <Select
          aria-label={t("rights.status")}
          className="select-wide"
          value={search.status ?? "all"}
          options={[
            { value: "all", label: t("rights.anyStatus") },
            ...Object.entries(markStatusNames).map(([value, name]) => ({ value, label: say(name) })),
          ]}
          onChange={(value) => narrow({ status: value === "all" ? undefined : value })}
        />
        <span className="muted">{t("rights.onDay")}</span>
        <DayInput label={t("rights.onDay")} value={search.on} onChange={(on) => narrow({ on })} />
      </Filters>
      <PagedRows
        caption={t("shell.rights")}
        pages={pages}
        keyOf={(mark) => mark.id}
        empty={t("rights.none")}
        columns={[
          {
            key: "mark",
            title: t("rights.markText"),
            cell: (mark) => (
              <Link to="/rights/$id" params={{ id: mark.id }} search={search.on === undefined ? {} : { on: search.on }}>
                {mark.markText}
              </Link>
            ),
          },
          {
            key: "number",
            title: t("rights.registrationNumber"),
            cell: (mark) => <span className="number">{mark.registrationNumber}</span>,
          },
          { key: "holder", title: t("rights.holder"), cell: (mark) => mark.holderName },
          { key: "classes", title: t("rights.classes"), cell: (mark) => <Classes of={mark.classNumbers} /> },
          { key: "status", title: t("rights.status"), cell: (mark) => statusName(mark.status) },
          { key: "expires", title: t("rights.expires"), cell: (mark) => <Day on={mark.expiresOn} /> },
          { key: "force", title: t("rights.force"), cell: (mark) => <InForce mark={mark} /> },
        ]}
      />
    </Page>
  );

  function statusName(status: string): string {
    const known = findMarkStatus(status);
    return known === undefined ? status : say(markStatusNames[known]);
  }

  function className(n: number): string {
    const name = niceClasses[n];
    return `${t("rights.classNumber", { n })}${name === undefined ? "" : ` ${say(name)}`}`;
  }
}
