import type { Complaint } from "#contract";
import { Link } from "@tanstack/react-router";
import { Day } from "../ui/Day.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Note } from "../ui/Note.tsx";
import { useWords } from "../words/useWords.ts";

/** Where the complaint stands: with the office, registered as a case, or withdrawn. */
export function Standing({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useWords();
  const { state, due } = complaint;
  if (state === "draft") return null;
  return (
    <>
      {state === "sent" && (
        <Note title={t("complaints.waitingTitle")}>
          {due !== null && (
            <p>
              {t("complaints.waitingUntil")} <Day on={due} />
            </p>
          )}
        </Note>
      )}
      {state === "taken-in" && (
        <Note title={t("complaints.takenTitle")}>
          <Link to="/cases/$id" params={{ id: complaint.caseId ?? "" }}>
            {t("complaints.follow")}
          </Link>{" "}
          <span className="number" translate="no">
            {complaint.entries.at(-1)?.caseNumber}
          </span>
        </Note>
      )}
      {state === "withdrawn" && <Note title={t("complaints.withdrawnTitle")} />}
      <ol className="past" aria-label={t("complaints.past")}>
        {complaint.entries.map((entry) => (
          <li key={entry.seq}>
            <strong>{t(`complaints.kinds.${entry.kind}`)}</strong>{" "}
            <span className="muted">
              <Moment at={entry.at} /> {entry.by}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
