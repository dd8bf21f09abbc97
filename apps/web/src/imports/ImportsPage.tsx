import { type Import, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Segmented } from "antd";
import { FileDrop } from "../ui/FileDrop.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { keyOf, usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { WatchedPlaces } from "./WatchedPlaces.tsx";

const uploads = {
  marks: "imports.uploadMarks",
  listings: "imports.uploadListings",
  declarations: "imports.uploadDeclarations",
  cases: "imports.uploadCases",
  experts: "imports.uploadExperts",
} as const;

/** Files of marks, listings, customs declarations, running cases and experts: sent here, checked row by row, then confirmed on their own page. */
export function ImportsPage() {
  const { t } = useWords();
  const { kind = "marks" } = useSearch({ from: "/desk/imports" });
  const navigate = useNavigate({ from: "/imports" });
  const client = useQueryClient();
  const pages = usePages(routes.imports.list, { query: { limit: 50 } }, { every: 5_000 });
  const sending = useUpload(routes.imports.upload, { query: { kind } }, async (staged: Import) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.imports.list) });
    await navigate({ to: "/imports/$id", params: { id: staged.id } });
  });
  return (
    <Page title={t("shell.imports")} lead={t("imports.lead")}>
      <Segmented<Import["kind"]>
        aria-label={t("imports.kind")}
        className="above-drop"
        value={kind}
        options={[
          { value: "marks", label: t("imports.marks") },
          { value: "listings", label: t("imports.listings") },
          { value: "declarations", label: t("imports.declarations") },
          { value: "cases", label: t("imports.cases") },
          { value: "experts", label: t("imports.experts") },
        ]}
        onChange={(value) => void navigate({ search: { kind: value }, replace: true })}
      />
      <FileDrop
        label={t(uploads[kind])}
        accept={kind === "marks" || kind === "experts" ? ".csv,.xlsx,.txt" : ".csv,.xlsx,.txt,.jsonl,.ndjson,.json"}
        hint={kind === "experts" ? t("imports.expertColumns") : t("imports.formats")}
        progress={sending.progress}
        onFile={sending.send}
      />
      {sending.error && <RefusalBox error={sending.error} />}
      <PagedRows
        caption={t("shell.imports")}
        pages={pages}
        keyOf={(one) => one.id}
        empty={t("imports.none")}
        columns={[
          {
            key: "file",
            title: t("imports.file"),
            cell: (one) => (
              <Link to="/imports/$id" params={{ id: one.id }}>
                {one.fileName}
              </Link>
            ),
          },
          { key: "kind", title: t("imports.kind"), cell: (one) => t(`imports.${one.kind}`) },
          { key: "state", title: t("imports.state"), cell: (one) => <ImportState of={one} /> },
          { key: "rows", title: t("imports.rows"), right: true, cell: (one) => one.rows },
          { key: "good", title: t("imports.good"), right: true, cell: (one) => one.good },
          { key: "refused", title: t("imports.refused"), right: true, cell: (one) => one.refused },
          { key: "written", title: t("imports.written"), right: true, cell: (one) => one.written },
          { key: "at", title: t("imports.at"), cell: (one) => <Moment at={one.createdAt} /> },
        ]}
      />
      {kind === "declarations" && <WatchedPlaces />}
    </Page>
  );
}

export function ImportState({ of }: { readonly of: Import }) {
  const { t } = useWords();
  return <span className={of.state === "failed" ? "late" : ""}>{t(`imports.states.${of.state}`)}</span>;
}
