import type { CaseSummary } from "#contract";
import type { Bilingual } from "#law";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { Column } from "../ui/Rows.tsx";
import { DueIn } from "./DueIn.tsx";
import { clueProcedure, procedureName } from "./procedures.ts";
import { StageTag } from "./StageTag.tsx";

/** How a case stands in any list: number, matter, procedure, stage, next deadline, officer. */
export function caseColumns(
  t: TFunction<"words">,
  say: (both: Bilingual) => string,
  today: string | undefined,
): Column<CaseSummary>[] {
  return [
    { key: "number", title: t("cases.number"), cell: (one) => <CaseLink one={one} /> },
    { key: "title", title: t("cases.title"), cell: (one) => one.title },
    { key: "procedure", title: t("cases.procedure"), cell: (one) => say(procedureName(one.procedure)) },
    { key: "stage", title: t("cases.stage"), cell: (one) => <StageTag procedure={one.procedure} stage={one.stage} /> },
    {
      key: "due",
      title: t("cases.due"),
      cell: (one) => <DueIn due={one.nextDue} today={one.closedAt === null ? today : undefined} />,
    },
    {
      key: "assigned",
      title: t("cases.assigned"),
      cell: (one) => one.assignedTo?.name ?? <span className="muted">{t("cases.unassigned")}</span>,
    },
  ];
}

function CaseLink({ one }: { readonly one: CaseSummary }) {
  const number = <span className="number">{one.number}</span>;
  if (one.procedure === clueProcedure)
    return (
      <Link to="/clues" search={{ clue: one.id, stage: "all" }}>
        {number}
      </Link>
    );
  return (
    <Link to="/cases/$id" params={{ id: one.id }}>
      {number}
    </Link>
  );
}
