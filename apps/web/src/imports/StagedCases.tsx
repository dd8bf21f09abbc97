import { type ImportRow, routes } from "#contract";
import type { z } from "zod";
import { DueIn } from "../cases/DueIn.tsx";
import { StageTag } from "../cases/StageTag.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { useCall, usePages } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

type Row = z.infer<typeof ImportRow>;

/** What each row of a list of running cases becomes: its stage, and which clocks run to when or are late already. */
export function StagedCases({ id }: { readonly id: string }) {
  const { t, say } = useWords();
  const today = useCall(routes.office.status, {}, { staleMs: 60_000 }).data?.today;
  const procedure = useCall(routes.imports.columns, { params: { id } }).data?.procedure ?? "";
  const pages = usePages(routes.imports.rows, { params: { id }, query: { state: "good", limit: 50 } });
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("imports.becomes")}>
      <PagedRows<Row>
        caption={t("imports.becomes")}
        pages={pages}
        keyOf={({ row }) => String(row)}
        empty={t("imports.noGood")}
        columns={[
          { key: "row", title: t("imports.row"), right: true, cell: ({ row }) => row },
          {
            key: "number",
            title: t("imports.formerNumber"),
            cell: ({ becomes }) => <span className="number">{becomes?.number}</span>,
          },
          {
            key: "title",
            title: t("imports.case"),
            cell: ({ becomes }) => (
              <>
                {becomes?.title}
                <div className="line-note">{becomes?.parties.join("、")}</div>
              </>
            ),
          },
          {
            key: "stage",
            title: t("cases.stage"),
            cell: ({ becomes }) => <StageTag procedure={procedure} stage={becomes?.stage ?? ""} />,
          },
          {
            key: "due",
            title: t("imports.clocks"),
            cell: ({ becomes }) => (
              <ul className="plain">
                {becomes?.due.map((each) => (
                  <li key={`${each.name.en} ${each.due} ${each.party}`}>
                    {say(each.name)} {each.party !== undefined && <span className="muted">{each.party} </span>}
                    {each.state === "paused" ? (
                      <span className="muted">{t("cases.states.paused")}</span>
                    ) : (
                      <DueIn due={each.due} today={today} />
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: "remarks",
            title: t("imports.remarks"),
            cell: ({ becomes }) => (
              <ul className="plain">
                {becomes?.remarks.map((remark) => (
                  <li key={remark.en}>{say(remark)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </div>
  );
}
