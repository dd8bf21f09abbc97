import type { PlanDecision, SettledBody } from "#contract";
import type { settled } from "#planning";
import { Button, Checkbox, Input } from "antd";
import { type RefObject, useId, useState } from "react";
import { useWords } from "../words/useWords.ts";
import { AgencySelect } from "./AgencySelect.tsx";
import { PlaceButton } from "./PlaceButton.tsx";
import type { ProposedTask } from "./Proposal.tsx";

interface Props {
  readonly task: ProposedTask;
  readonly now: ReturnType<typeof settled>;
  readonly text: string;
  readonly source: RefObject<HTMLDivElement | null>;
  readonly onCancel: () => void;
  readonly onSave: (decision: PlanDecision) => void;
}

/** Who leads, who takes part, by when, and which words of the source are the task. */
export function ProposalForm({ now, text, source, onCancel, onSave }: Props) {
  const { t } = useWords();
  const ids = { lead: useId(), joins: useId(), due: useId() };
  const [lead, setLead] = useState<SettledBody | null>(now.lead);
  const [participants, setParticipants] = useState<readonly SettledBody[]>(now.participants);
  const [dutiesSplit, setDutiesSplit] = useState(now.dutiesSplit);
  const [due, setDue] = useState(now.due.join("；"));
  const [place, setPlace] = useState({ start: now.start, end: now.end });
  return (
    <div className="proposal-form">
      <label htmlFor={ids.lead}>{t("plans.lead1")}</label>
      <AgencySelect
        id={ids.lead}
        single
        value={lead === null ? [] : [lead]}
        onChange={([one]) => setLead(one ?? null)}
      />
      <label htmlFor={ids.joins}>{t("plans.participants")}</label>
      <AgencySelect id={ids.joins} value={participants} onChange={setParticipants} />
      <label htmlFor={ids.due}>{t("plans.dueMany")}</label>
      <Input id={ids.due} value={due} maxLength={400} onChange={(event) => setDue(event.target.value)} />
      <Checkbox checked={dutiesSplit} onChange={(event) => setDutiesSplit(event.target.checked)}>
        {t("plans.dutiesSplit")}
      </Checkbox>
      <p className="proposal-words">{shortened(text.slice(place.start, place.end))}</p>
      <PlaceButton small text={text} source={source} onPlace={setPlace}>
        {t("plans.takeSelection")}
      </PlaceButton>
      <div className="proposal-steps">
        <Button
          size="small"
          type="primary"
          onClick={() =>
            onSave({
              state: "accepted",
              ...place,
              lead,
              participants: [...participants],
              dutiesSplit,
              due: due
                .split(/[；;\n]/u)
                .map((one) => one.trim())
                .filter((one) => one !== ""),
            })
          }
        >
          {t("plans.saveCorrection")}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("ui.cancel")}
        </Button>
      </div>
    </div>
  );
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line.length <= 90 ? line : `${line.slice(0, 44)} … ${line.slice(-40)}`;
}
