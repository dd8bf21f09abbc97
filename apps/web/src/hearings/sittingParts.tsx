import { routes, type SittingView } from "#contract";
import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { SaveButton } from "../ui/SaveButton.tsx";
import { useWords } from "../words/useWords.ts";
import { waitsForRecord } from "./week.ts";

interface Props {
  readonly sitting: SittingView;
}

/** Fixed, held or cancelled, in words; that its record is due; that the reader sits. */
export function SittingState({ sitting }: Props) {
  const { t } = useWords();
  const late = waitsForRecord(sitting, new Date().toISOString());
  return (
    <>
      {late ? (
        <Tag color="warning">{t("hearings.waitsForRecord")}</Tag>
      ) : (
        sitting.state !== "fixed" && <Tag>{t(`hearings.states.${sitting.state}`)}</Tag>
      )}
      {sitting.mine && <Tag color="success">{t("hearings.mineTag")}</Tag>}
    </>
  );
}

/** "合议组组长 李承办、合议组成员 赵协办": whoever does the same stands together. */
export function People({ sitting }: Props) {
  const { say, language } = useWords();
  const [comma, semicolon] = language === "zh" ? ["、", "；"] : [", ", "; "];
  const groups = new Map<string, string[]>();
  for (const { as, name } of sitting.sits) groups.set(say(as), [...(groups.get(say(as)) ?? []), name]);
  return [...groups].map(([as, names]) => `${as} ${names.join(comma)}`).join(semicolon);
}

/** Its notices and its record, each opening in the case. */
export function SittingPapers({ sitting: { caseId, notices, record } }: Props) {
  const { say } = useWords();
  const papers = record === null ? notices : [...notices, record];
  if (papers.length === 0) return <span className="muted">—</span>;
  return (
    <ul className="hearing-papers">
      {papers.map(({ documentId, name, number }) => (
        <li key={documentId}>
          <Link to="/cases/$id" params={{ id: caseId }} search={{ paper: documentId }}>
            {say(name)}
          </Link>{" "}
          {number !== null && <span className="number muted">{number}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The place, and the way in where it is joined online. */
export function Place({ sitting: { place, link, state } }: Props) {
  const { t } = useWords();
  return (
    <>
      {place}
      {link !== null && state === "fixed" && (
        <>
          {" "}
          <a href={link} target="_blank" rel="noreferrer" className="hearing-join">
            {t("hearings.join")}
          </a>
        </>
      )}
    </>
  );
}

export function ToCalendar({ sitting: { caseId, id, name, number } }: Props) {
  const { t, say, language } = useWords();
  return (
    <SaveButton
      plain
      route={routes.sittings.file}
      given={{ params: { id: caseId, sitting: id }, query: { lang: language } }}
      label={t("hearings.toCalendarOf", { what: `${say(name)} ${number}` })}
    >
      {t("hearings.toCalendar")}
    </SaveButton>
  );
}
