import type { Procedure } from "#casework";
import type { Problem } from "#contract";
import { Alert, Button } from "antd";
import { Moment } from "../ui/Moment.tsx";
import { useWords } from "../words/useWords.ts";
import { eventName } from "./eventName.ts";

interface Props {
  readonly between: NonNullable<Problem["between"]>;
  readonly procedure: Procedure;
  readonly onReload: () => void;
}

/** Somebody was quicker: who did what in between, and the way on without losing what was typed. */
export function ClashBox({ between, procedure, onReload }: Props) {
  const { t, say } = useWords();
  return (
    <Alert
      type="warning"
      role="alert"
      showIcon
      className="refusal"
      title={t("cases.clash")}
      description={
        <>
          <ul>
            {between.map((entry) => (
              <li key={entry.seq}>
                <Moment at={entry.at} /> {entry.by}: {say(eventName(procedure, entry.type))}
              </li>
            ))}
          </ul>
          <p>{t("cases.clashHint")}</p>
          <Button onClick={onReload}>{t("cases.reloadKeep")}</Button>
        </>
      }
    />
  );
}
