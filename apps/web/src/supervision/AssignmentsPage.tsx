import { routes } from "#contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Segmented, Select } from "antd";
import { Filters } from "../ui/Filters.tsx";
import { Page } from "../ui/Page.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { assignmentColumns } from "./assignmentColumns.tsx";

const standings = ["late", "due-soon", "on-time", "done"] as const;
const stages = ["assigned", "accepted", "close-asked", "closed", "declined", "withdrawn"] as const;

/** What was given to us, what did we give, and what of it is late? */
export function AssignmentsPage() {
  const words = useWords();
  const { t } = words;
  const search = useSearch({ from: "/desk/assignments" });
  const navigate = useNavigate({ from: "/assignments" });
  const narrow = (change: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const { mine = "got", ...rest } = search;
  const pages = usePages(routes.supervision.list, {
    query: { limit: 50, ...rest, ...(mine === "all" ? {} : { mine }) },
  });
  return (
    <Page title={t("shell.assignments")} lead={t("supervision.lead")}>
      <Filters>
        <Segmented<"got" | "given" | "escalated" | "all">
          aria-label={t("supervision.whose")}
          value={mine}
          options={(["got", "given", "escalated", "all"] as const).map((value) => ({
            value,
            label: t(`supervision.mine.${value}`),
          }))}
          onChange={(value) => narrow({ mine: value })}
        />
        <Select
          aria-label={t("supervision.standing")}
          className="select-wide"
          value={search.standing ?? "all"}
          options={[
            { value: "all", label: t("supervision.anyStanding") },
            ...standings.map((value) => ({ value, label: t(`supervision.standings.${value}`) })),
          ]}
          onChange={(value) => narrow({ standing: standings.find((one) => one === value) })}
        />
        <Select
          aria-label={t("supervision.stage")}
          className="select-wide"
          value={search.stage ?? "all"}
          options={[
            { value: "all", label: t("supervision.anyStage") },
            ...stages.map((value) => ({ value, label: t(`supervision.stages.${value}`) })),
          ]}
          onChange={(value) => narrow({ stage: stages.find((one) => one === value) })}
        />
      </Filters>
      <PagedRows
        caption={t("shell.assignments")}
        pages={pages}
        keyOf={(row) => row.id}
        empty={t("supervision.none")}
        columns={assignmentColumns(words)}
      />
    </Page>
  );
}
