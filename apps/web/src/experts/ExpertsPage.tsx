import { type ExpertRow, routes } from "#contract";
import { expertRoles, standings } from "#procedures";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useCallback, useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { useOfficeName } from "../people/useOfficeName.ts";
import { Filters } from "../ui/Filters.tsx";
import { Page } from "../ui/Page.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { SearchBox } from "../ui/SearchBox.tsx";
import { useCall, usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ExpertDrawer } from "./ExpertDrawer.tsx";
import { StandingTag } from "./StandingTag.tsx";
import { fieldNames, useRoleNames } from "./names.ts";

/** Whom can we ask, in which field, and who has how much to do? */
export function ExpertsPage() {
  const { t, say } = useWords();
  const { me } = useMe();
  const search = useSearch({ from: "/desk/experts" });
  const navigate = useNavigate({ from: "/experts" });
  const [adding, setAdding] = useState(false);
  const status = useCall(routes.office.status, {}, { staleMs: 60_000 });
  const pages = usePages(routes.experts.list, { query: { limit: 50, ...search } });
  const officeName = useOfficeName();
  const roleNames = useRoleNames();
  const keeps = may(me, "officer", "head", "administrator");
  const narrow = useCallback(
    (change: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  const onText = useCallback((text: string) => narrow({ text: text === "" ? undefined : text }), [narrow]);
  const onField = useCallback((text: string) => narrow({ field: text === "" ? undefined : text }), [narrow]);
  const onRegion = useCallback((text: string) => narrow({ region: text === "" ? undefined : text }), [narrow]);
  return (
    <Page
      title={t("shell.experts")}
      lead={t("experts.lead")}
      action={
        keeps && (
          <>
            <Link to="/imports" search={{ kind: "experts" }}>
              <Button>{t("experts.import")}</Button>
            </Link>
            <Button type="primary" onClick={() => setAdding(true)}>
              {t("experts.add")}
            </Button>
          </>
        )
      }
    >
      <Filters>
        <SearchBox label={t("experts.search")} value={search.text ?? ""} onSearch={onText} />
        <SearchBox label={t("experts.fieldSearch")} value={search.field ?? ""} onSearch={onField} />
        <SearchBox label={t("experts.region")} value={search.region ?? ""} onSearch={onRegion} />
        <Select
          aria-label={t("experts.roles")}
          className="select-wide"
          value={search.role ?? "all"}
          options={[
            { value: "all", label: t("experts.anyRole") },
            ...Object.entries(expertRoles).map(([value, name]) => ({ value, label: say(name) })),
          ]}
          onChange={(role) => narrow({ role: role === "all" ? undefined : role })}
        />
        <Select<string>
          aria-label={t("experts.standing")}
          className="select-wide"
          value={search.standing ?? "all"}
          options={[
            { value: "all", label: t("experts.anyStanding") },
            ...Object.entries(standings).map(([value, name]) => ({ value, label: say(name) })),
            { value: "outside", label: t("experts.outside") },
          ]}
          onChange={(standing) => narrow({ standing: standing === "all" ? undefined : (standing as "active") })}
        />
      </Filters>
      <PagedRows<ExpertRow>
        caption={t("shell.experts")}
        pages={pages}
        keyOf={(one) => one.id}
        empty={t("experts.none")}
        columns={[
          {
            key: "name",
            title: t("experts.name"),
            cell: (one) => (
              <>
                <Link to="/experts/$id" params={{ id: one.id }}>
                  {one.name}
                </Link>
                {one.code !== undefined && <span className="muted number"> {one.code}</span>}
              </>
            ),
          },
          { key: "roles", title: t("experts.roles"), cell: (one) => roleNames(one.roles) },
          { key: "fields", title: t("experts.fields"), cell: (one) => fieldNames(one.fields, say) },
          { key: "region", title: t("experts.region"), cell: (one) => one.region ?? "—" },
          {
            key: "standing",
            title: t("experts.standing"),
            cell: (one) => <StandingTag of={one} today={status.data?.today} />,
          },
          { key: "load", title: t("experts.load"), right: true, cell: (one) => `${one.serving} / ${one.served}` },
          { key: "owner", title: t("experts.owner"), cell: (one) => officeName(one.officePath) },
        ]}
      />
      {adding && (
        <ExpertDrawer
          onClose={() => setAdding(false)}
          onSaved={(one) => void navigate({ to: "/experts/$id", params: { id: one.id } })}
        />
      )}
    </Page>
  );
}
