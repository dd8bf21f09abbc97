import { type StageView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useId, useState } from "react";
import { DayInput } from "../../ui/DayInput.tsx";
import { keyOf, useSend } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { NoteAndSave } from "./NoteAndSave.tsx";
import { Period } from "./Period.tsx";
import type { KindParts } from "./PlanKind.tsx";
import { TypedBy } from "./TypedBy.tsx";

interface Props {
  readonly planId: string;
  readonly parts: KindParts;
}

/** The stages of a law's revision in their order: planned, and as they went. A list, so that it is read as it is seen. */
export function StageLine({ planId, parts }: Props) {
  const { t, say } = useWords();
  const [editing, setEditing] = useState<StageView>();
  return (
    <>
      <p className="muted">{t("views.stageNote")}</p>
      <ol className="stage-track">
        {parts.stages.map((stage) => (
          <li key={stage.taskId} className={`stage-step stage-step-${stage.state}`}>
            <div className="stage-step-head">
              <span className="stage-step-name">{stage.names === null ? stage.title : say(stage.names)}</span>
              <span className={`state-tag state-${stageTone[stage.state]}`}>
                {t(`views.stageStates.${stage.state}`)}
              </span>
            </div>
            <dl className="stage-days">
              <dt>{t("views.planned")}</dt>
              <dd>
                <Period from={stage.begins} to={stage.ends} />
              </dd>
              <dt>{t("views.actual")}</dt>
              <dd>
                <Period from={stage.begun} to={stage.ended} />
              </dd>
            </dl>
            {stage.note !== "" && <p className="stage-note">{stage.note}</p>}
            <div>
              <TypedBy by={stage.setBy} at={stage.setAt} />
            </div>
            {parts.writes && (
              <Button type="link" className="link-plain no-print" onClick={() => setEditing(stage)}>
                {t("views.record")}
                <span className="visually-hidden"> {stage.names === null ? stage.title : say(stage.names)}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
      {editing && (
        <StageForm key={editing.taskId} planId={planId} stage={editing} onClose={() => setEditing(undefined)} />
      )}
    </>
  );
}

const stageTone = { done: "done", "under-way": "on-time", late: "late", ahead: "unassigned" } as const;

interface FormProps {
  readonly planId: string;
  readonly stage: StageView;
  readonly onClose: () => void;
}

function StageForm({ planId, stage, onClose }: FormProps) {
  const { t, say } = useWords();
  const id = useId();
  const client = useQueryClient();
  const [days, setDays] = useState({
    begins: stage.begins,
    ends: stage.ends,
    begun: stage.begun,
    ended: stage.ended,
  });
  const [note, setNote] = useState(stage.note);
  const send = useSend(routes.planKinds.setStage, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.planKinds.one) });
    onClose();
  });
  return (
    <Drawer open size={420} onClose={onClose} title={stage.names === null ? stage.title : say(stage.names)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({
            params: { id: planId, taskId: stage.taskId },
            body: { ...days, note, expectedVersion: stage.version },
          });
        }}
      >
        {(["begins", "ends", "begun", "ended"] as const).map((day) => (
          <div key={day} className="field">
            <label htmlFor={`${id}-${day}`}>{t(`views.stageDays.${day}`)}</label>
            <DayInput
              id={`${id}-${day}`}
              value={days[day] ?? undefined}
              onChange={(value) => setDays({ ...days, [day]: value ?? null })}
            />
          </div>
        ))}
        <NoteAndSave id={id} note={note} onNote={setNote} error={send.error} sending={send.isPending} />
      </form>
    </Drawer>
  );
}
