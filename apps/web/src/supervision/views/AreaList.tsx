import { type AreaView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Drawer, Input, Select } from "antd";
import { useId, useState } from "react";
import { OfficeSelect } from "../../forms/OfficeSelect.tsx";
import { DayInput } from "../../ui/DayInput.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Rows } from "../../ui/Rows.tsx";
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
const areaStates = ["prepared", "running", "ended", "stopped"] as const;
const areaTone = { prepared: "unassigned", running: "on-time", ended: "done", stopped: "declined" } as const;

/** Where a pilot runs, and since when. */
export function AreaList({ planId, parts }: Props) {
  const { t } = useWords();
  const [editing, setEditing] = useState<AreaView | "new">();
  return (
    <>
      <Rows<AreaView>
        caption={t("views.areas")}
        rows={parts.areas}
        keyOf={({ number }) => String(number)}
        empty={t("views.noAreas")}
        columns={[
          { key: "n", title: t("plans.number"), right: true, cell: ({ number }) => number },
          {
            key: "name",
            title: t("views.area"),
            cell: ({ name, officePath }) =>
              officePath === null ? (
                name
              ) : (
                <Link to="/province" search={{ officePath }}>
                  {name}
                </Link>
              ),
          },
          {
            key: "state",
            title: t("views.state"),
            cell: ({ state }) => (
              <span className={`state-tag state-${areaTone[state]}`}>{t(`views.areaStates.${state}`)}</span>
            ),
          },
          {
            key: "period",
            title: t("views.period"),
            cell: ({ begins, ends }) => <Period from={begins} to={ends} />,
          },
          {
            key: "note",
            title: t("views.note"),
            cell: (area) => (
              <>
                {area.note !== "" && <div>{area.note}</div>}
                <TypedBy by={area.setBy} at={area.setAt} />
              </>
            ),
          },
          ...(parts.writes
            ? [
                {
                  key: "edit",
                  title: t("views.record"),
                  cell: (area: AreaView) => (
                    <Button type="link" className="link-plain no-print" onClick={() => setEditing(area)}>
                      {t("views.record")}
                      <span className="visually-hidden"> {area.name}</span>
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {parts.writes && (
        <Button className="below no-print" onClick={() => setEditing("new")}>
          {t("views.addArea")}
        </Button>
      )}
      {editing === "new" && <NewArea planId={planId} onClose={() => setEditing(undefined)} />}
      {editing !== undefined && editing !== "new" && (
        <AreaForm key={editing.number} planId={planId} area={editing} onClose={() => setEditing(undefined)} />
      )}
    </>
  );
}

function NewArea({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const id = useId();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [officePath, setOffice] = useState<string>();
  const [days, setDays] = useState<Days>({ begins: null, ends: null });
  const send = useSend(routes.planKinds.addArea, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.planKinds.one) });
    onClose();
  });
  return (
    <Drawer open size={420} onClose={onClose} title={t("views.addArea")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({ params: { id: planId }, body: { name, officePath: officePath ?? null, ...days } });
        }}
      >
        <div className="field">
          <label htmlFor={`${id}-name`}>{t("views.area")}</label>
          <Input id={`${id}-name`} value={name} maxLength={300} onChange={(event) => setName(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-office`}>{t("views.areaOffice")}</label>
          <OfficeSelect id={`${id}-office`} value={officePath} onChange={setOffice} />
        </div>
        <PeriodFields id={id} days={days} onChange={setDays} />
        {send.error && <RefusalBox error={send.error} />}
        <Button type="primary" htmlType="submit" disabled={name.trim() === ""} loading={send.isPending}>
          {t("views.save")}
        </Button>
      </form>
    </Drawer>
  );
}

function AreaForm({
  planId,
  area,
  onClose,
}: {
  readonly planId: string;
  readonly area: AreaView;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const id = useId();
  const client = useQueryClient();
  const [state, setState] = useState(area.state);
  const [days, setDays] = useState<Days>({ begins: area.begins, ends: area.ends });
  const [note, setNote] = useState(area.note);
  const send = useSend(routes.planKinds.setArea, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.planKinds.one) });
    onClose();
  });
  return (
    <Drawer open size={420} onClose={onClose} title={area.name}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({
            params: { id: planId, number: area.number },
            body: { ...days, state, note, expectedVersion: area.version },
          });
        }}
      >
        <div className="field">
          <label htmlFor={`${id}-state`}>{t("views.state")}</label>
          <Select
            id={`${id}-state`}
            className="wide"
            value={state}
            options={areaStates.map((value) => ({ value, label: t(`views.areaStates.${value}`) }))}
            onChange={setState}
          />
        </div>
        <PeriodFields id={id} days={days} onChange={setDays} />
        <NoteAndSave id={id} note={note} onNote={setNote} error={send.error} sending={send.isPending} />
      </form>
    </Drawer>
  );
}

interface Days {
  readonly begins: string | null;
  readonly ends: string | null;
}

/** From when to when; both may be open. */
export function PeriodFields({
  id,
  days,
  onChange,
}: {
  readonly id: string;
  readonly days: Days;
  readonly onChange: (days: Days) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-begins`}>{t("views.begins")}</label>
        <DayInput
          id={`${id}-begins`}
          value={days.begins ?? undefined}
          onChange={(day) => onChange({ ...days, begins: day ?? null })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-ends`}>{t("views.ends")}</label>
        <DayInput
          id={`${id}-ends`}
          value={days.ends ?? undefined}
          onChange={(day) => onChange({ ...days, ends: day ?? null })}
        />
      </div>
    </>
  );
}
