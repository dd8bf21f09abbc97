import type { SittingView } from "#contract";
import { legalDay } from "#law";
import { Link } from "@tanstack/react-router";
import { Day } from "../ui/Day.tsx";
import { Rows } from "../ui/Rows.tsx";
import { useWords } from "../words/useWords.ts";
import { People, Place, SittingPapers, SittingState, ToCalendar } from "./sittingParts.tsx";
import { hoursText } from "./week.ts";

/** Sittings one below the other, with all that belongs to each. */
export function ListView({ sittings }: { readonly sittings: readonly SittingView[] }) {
  const { t, say } = useWords();
  return (
    <Rows
      caption={t("hearings.title")}
      rows={sittings}
      keyOf={({ caseId, id }) => `${caseId} ${id}`}
      empty={t("hearings.none")}
      columns={[
        {
          key: "time",
          title: t("hearings.time"),
          cell: (each) => (
            <>
              <Day on={legalDay(each.start)} /> <span className="number">{hoursText(each)}</span>
            </>
          ),
        },
        {
          key: "what",
          title: t("hearings.what"),
          cell: (each) => (
            <>
              {say(each.name)} <SittingState sitting={each} />
            </>
          ),
        },
        {
          key: "case",
          title: t("hearings.case"),
          cell: (each) => (
            <Link to="/cases/$id" params={{ id: each.caseId }}>
              <span className="number">{each.number}</span> {each.title}
            </Link>
          ),
        },
        { key: "place", title: t("hearings.place"), cell: (each) => <Place sitting={each} /> },
        {
          key: "people",
          title: t("hearings.people"),
          cell: (each) => (
            <div className="hearing-people">
              <People sitting={each} />
            </div>
          ),
        },
        { key: "papers", title: t("hearings.papers"), cell: (each) => <SittingPapers sitting={each} /> },
        { key: "file", title: t("hearings.toCalendar"), cell: (each) => <ToCalendar sitting={each} /> },
      ]}
    />
  );
}
