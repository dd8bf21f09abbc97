import { type AssignmentEntry, type AssignmentView, pathOf, routes } from "#contract";
import { Link } from "@tanstack/react-router";
import { FigureValue } from "../figures/FigureValue.tsx";
import { useWhereWords } from "../figures/useWhereWords.ts";
import { bytesText } from "../ui/bytesText.ts";
import { Day } from "../ui/Day.tsx";
import { Hash } from "../ui/Hash.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

/** All that was said and done, in order; nothing of it is ever rewritten. */
export function Chain({ view }: { readonly view: AssignmentView }) {
  const { t } = useWords();
  return (
    <Sheet title={t("supervision.chain")}>
      <ol className="docket">
        {view.entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} assignmentId={view.id} />
        ))}
      </ol>
    </Sheet>
  );
}

function Entry({ entry, assignmentId }: { readonly entry: AssignmentEntry; readonly assignmentId: string }) {
  const { t, say } = useWords();
  const { by, officeName, recordedFor, what } = entry;
  const name = t(`supervision.entries.${entry.type}` as "supervision.entries.Assigned");
  return (
    <li className="chain-entry">
      <p className="chain-head">
        <strong>{name}</strong>
        {what !== null && <span>{typeof what === "string" ? what : say(what)}</span>}
        {entry.asserted !== null && <span className="number">{entry.asserted}%</span>}
        {entry.grade !== null && <span>{t(`supervision.grades.${entry.grade}` as "supervision.grades.good")}</span>}
        {entry.due !== null && (
          <span className="muted">
            {t("supervision.due")} <Day on={entry.due} />
          </span>
        )}
      </p>
      {entry.measure !== null && <MeasureSet measure={entry.measure} />}
      {entry.text !== null && <p className="chain-text">{entry.text}</p>}
      {entry.evidence.length > 0 && (
        <ul className="chain-evidence">
          {entry.evidence.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes
            <li key={at}>
              <Evidence one={one} assignmentId={assignmentId} />
            </li>
          ))}
        </ul>
      )}
      <p className="muted chain-foot">
        <Moment at={entry.at} /> · {by === null ? t("supervision.byTimer") : <span translate="no">{by}</span>}
        {officeName !== null && ` · ${say(officeName)}`}
        {recordedFor !== null && ` · ${t("supervision.recordedFor", { body: say(recordedFor) })}`} ·{" "}
        <Hash value={entry.leaf} />
      </p>
    </li>
  );
}

/** What is to be counted and how far it is to come: typed in by whoever wrote the entry. */
function MeasureSet({ measure }: { readonly measure: NonNullable<AssignmentEntry["measure"]> }) {
  const { t, say } = useWords();
  const cells = useWhereWords()(measure.where);
  return (
    <p className="chain-text">
      {t("supervision.measure")} {say(measure.name)}
      {cells !== "" && t("supervision.ofCells", { cells })} · {t("supervision.target")}{" "}
      <FigureValue figure={measure} value={measure.target} /> {measure.kind === "count" && say(measure.unit)} ·{" "}
      <span className="number">{measure.from}</span> — <span className="number">{measure.to}</span>
    </p>
  );
}

type One = AssignmentEntry["evidence"][number];

function Evidence({ one, assignmentId }: { readonly one: One; readonly assignmentId: string }) {
  const { t } = useWords();
  if (one.kind === "file")
    return (
      <a href={pathOf(routes.supervision.file.path, { id: assignmentId, fileId: one.id })} download={one.name}>
        {one.name} <span className="muted">{bytesText(one.bytes)}</span>
      </a>
    );
  if (one.caseId === null) return <span className="muted">{t("supervision.unseenCase")}</span>;
  return (
    <Link to="/cases/$id" params={{ id: one.caseId }} className="number">
      {one.caseNumber}
    </Link>
  );
}
