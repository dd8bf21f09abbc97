import type { CaseState } from "#casework";
import type { CaseView } from "#contract";
import { complaintAgain, complaintChecklist } from "#procedures";
import { Link } from "@tanstack/react-router";
import { Day } from "../ui/Day.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly view: CaseView;
  readonly state: CaseState;
}

/** What a complaint brought and lacks, item by item; where it was refused, why, what would change it, and the way to file it again. */
export function ComplaintSheet({ view, state }: Props) {
  const { t, say } = useWords();
  const list = complaintChecklist(state);
  if (list === undefined) return null;
  const again = complaintAgain(state, view.number);
  return (
    <Sheet title={t("cases.complaintItems")}>
      <ul className="lines">
        {list.items.map(({ name, given }) => (
          <li key={name.zh} className="line">
            <span className="line-main">{say(name)}</span>
            {given ? <span className="muted">{t("cases.itemGiven")}</span> : <strong>{t("cases.itemMissing")}</strong>}
          </li>
        ))}
      </ul>
      {list.until !== undefined && (
        <p className="muted">
          {t("cases.askedUntil")} <Day on={list.until} />
        </p>
      )}
      {again && (
        <>
          <Fields
            of={[
              [t("cases.whyRefused"), again.refused.reason],
              [t("cases.wouldChange"), again.refused.wouldChange],
            ]}
          />
          <Link to="/cases/open" search={{ again: view.id }}>
            {t("cases.fileAgain")}
          </Link>
        </>
      )}
    </Sheet>
  );
}
