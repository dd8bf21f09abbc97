import { type HandedOver, routes } from "#contract";
import { legalDay } from "#law";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Segmented, Tag } from "antd";
import { Day } from "../ui/Day.tsx";
import { Filters } from "../ui/Filters.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Rows } from "../ui/Rows.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** Does anything lie between two offices, and for how long? */
export function HandoversPage() {
  const { t, say } = useWords();
  const search = useSearch({ from: "/desk/handovers" });
  const navigate = useNavigate({ from: "/handovers" });
  const list = useCall(routes.handovers.list, { query: search });
  return (
    <Page title={t("shell.handovers")} lead={t("guidance.handoversLead")}>
      <Filters>
        <Segmented<"unanswered" | "open">
          aria-label={t("guidance.state")}
          value={search.state ?? "unanswered"}
          options={[
            { value: "unanswered", label: t("guidance.unanswered") },
            { value: "open", label: t("guidance.open") },
          ]}
          onChange={(state) => void navigate({ search: (old) => ({ ...old, state }), replace: true })}
        />
        <Segmented<"both" | "sent" | "received">
          aria-label={t("guidance.end")}
          value={search.end ?? "both"}
          options={[
            { value: "both", label: t("guidance.bothEnds") },
            { value: "sent", label: t("guidance.sent") },
            { value: "received", label: t("guidance.received") },
          ]}
          onChange={(end) =>
            void navigate({ search: (old) => ({ ...old, end: end === "both" ? undefined : end }), replace: true })
          }
        />
      </Filters>
      <Loaded query={list}>
        {({ items }) => (
          <Rows
            caption={t("shell.handovers")}
            rows={items}
            keyOf={(item) => item.caseId}
            empty={t("guidance.nothingLies")}
            columns={[
              { key: "number", title: t("guidance.caseNumber"), cell: (item) => <CaseNumber of={item} /> },
              { key: "title", title: t("guidance.matter"), cell: (item) => item.title },
              { key: "kind", title: t("guidance.kind"), cell: (item) => say(item.procedureName) },
              { key: "from", title: t("guidance.from"), cell: (item) => say(item.fromName) },
              { key: "to", title: t("guidance.to"), cell: (item) => say(item.toName) },
              { key: "since", title: t("guidance.since"), cell: (item) => <Day on={legalDay(item.since)} /> },
              { key: "days", title: t("guidance.days"), cell: (item) => <span className="number">{item.days}</span> },
              { key: "due", title: t("guidance.due"), cell: (item) => <Day on={item.due} /> },
              {
                key: "stage",
                title: t("guidance.state"),
                cell: (item) => <Tag color={item.unanswered ? "warning" : "default"}>{say(item.stageName)}</Tag>,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}

function CaseNumber({ of: { opens, procedure, caseId, number } }: { readonly of: HandedOver }) {
  if (!opens) return <span className="number">{number}</span>;
  if (procedure === "clue")
    return (
      <Link to="/clues" search={{ clue: caseId }} className="number">
        {number}
      </Link>
    );
  return (
    <Link to="/cases/$id" params={{ id: caseId }} className="number">
      {number}
    </Link>
  );
}
