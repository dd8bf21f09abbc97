import type { Complaint } from "#contract";
import { Link } from "@tanstack/react-router";
import { Day } from "../ui/Day.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Note } from "../ui/Note.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

/** Where the complaint stands: with the office, registered as a case, or withdrawn. */
export function Standing({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useWords();
  const { state, due } = complaint;
  if (state === "draft") return null;
  const { kind } = complaint;
  const words = kind === "complaint" ? "complaints" : "requests";
  return (
    <>
      {state === "sent" && (
        <Note title={t(`${words}.waitingTitle`)}>
          {due !== null && (
            <p>
              {kind === "complaint" ? t("complaints.waitingUntil") : t(`requests.waitingUntil.${kind}`)}{" "}
              <Day on={due} />
            </p>
          )}
        </Note>
      )}
      {state === "taken-in" && (
        <Note title={t(`${words}.takenTitle`)}>
          <Link to="/cases/$id" params={{ id: complaint.caseId ?? "" }}>
            {t("complaints.follow")}
          </Link>{" "}
          <span className="number" translate="no">
            {complaint.entries.at(-1)?.caseNumber}
          </span>
        </Note>
      )}
      {state === "withdrawn" && <Note title={t(`${words}.withdrawnTitle`)} />}
      <Receipt complaint={complaint} />
      <ol className="past" aria-label={t("complaints.past")}>
        {complaint.entries.map((entry) => (
          <li key={entry.seq}>
            <strong>
              {kind === "complaint" ? t(`complaints.kinds.${entry.kind}`) : t(`requests.past.${entry.kind}`)}
            </strong>{" "}
            <span className="muted">
              <Moment at={entry.at} /> {entry.by}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** That the office has it, since when, and the hash under which what was sent stands in the log. */
function Receipt({ complaint }: { readonly complaint: Complaint }) {
  const { t, say } = useWords();
  const sent = complaint.entries.find(({ kind }) => kind === "sent");
  if (sent === undefined) return null;
  return (
    <Sheet title={t("requests.receipt")}>
      <Fields
        of={[
          [t("requests.receiptOf"), complaint.office === null ? "—" : say(complaint.office)],
          [t("requests.receiptAt"), <Moment key="at" at={sent.at} />],
          [t("requests.receiptFiles"), String(complaint.files.length)],
          [t("requests.receiptHash"), <Hash key="hash" value={sent.hash} />],
        ]}
      />
    </Sheet>
  );
}
