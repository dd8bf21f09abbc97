import { type CallOf, routes } from "#contract";
import { Button, Drawer, Input, InputNumber, Select } from "antd";
import { useId, useState } from "react";
import { useAgencies } from "../plans/useAgencies.ts";
import { DayInput } from "../ui/DayInput.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { MeasureInput, type MeasureDraft, measureOf } from "./MeasureInput.tsx";

/** What is asked of every holder chosen. */
export type Given = CallOf<typeof routes.supervision.breakDown>["body"];

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly due?: string | undefined;
  /** Bodies that the plan names, proposed as holders. */
  readonly agencies?: readonly string[];
  readonly sending: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  readonly onGive: (given: Given) => void;
}

/** To whom, by when, with what evidence, measured by what. */
export function GiveForm({ title, lead, due: firstDue, agencies = [], sending, error, onClose, onGive }: Props) {
  const { t } = useWords();
  const ids = {
    role: useId(),
    due: useId(),
    what: useId(),
    files: useId(),
    cases: useId(),
    text: useId(),
    miles: useId(),
  };
  const [holders, setHolders] = useState<readonly string[]>([]);
  const [role, setRole] = useState<"lead" | "participant">("lead");
  const [due, setDue] = useState(firstDue);
  const [wanted, setWanted] = useState({ what: "", files: 0, cases: 0 });
  const [milestones, setMilestones] = useState<readonly Mile[]>([]);
  const [measure, setMeasure] = useState<MeasureDraft>();
  const [text, setText] = useState("");
  const asksEvidence = wanted.files > 0 || wanted.cases > 0 || wanted.what.trim() !== "";
  const incomplete = holders.length === 0 || (measure !== undefined && measureOf(measure) === null);
  const give = () =>
    onGive({
      holders: holders.map((key) => (key.startsWith("/") ? { officePath: key.slice(1) } : { agency: key })),
      role,
      due: due ?? null,
      evidenceRequired: asksEvidence ? wanted : null,
      milestones: milestones
        .filter(({ name }) => name.trim() !== "")
        .map(({ name, due: by }) => ({ name: name.trim(), due: by ?? null })),
      measure: measureOf(measure),
      ...(text.trim() === "" ? {} : { text: text.trim() }),
    });
  return (
    <Drawer
      open
      size={620}
      title={title}
      onClose={onClose}
      footer={
        <Button type="primary" disabled={incomplete} loading={sending} onClick={give}>
          {title}
        </Button>
      }
    >
      <div className="assignment-form">
        {lead !== undefined && <p className="muted">{lead}</p>}
        <Holders value={holders} first={agencies} onChange={setHolders} />
        <label htmlFor={ids.role}>{t("supervision.role")}</label>
        <Select
          id={ids.role}
          className="wide"
          value={role}
          options={(["lead", "participant"] as const).map((value) => ({
            value,
            label: t(`supervision.roles.${value}`),
          }))}
          onChange={setRole}
        />
        <label htmlFor={ids.due}>{t("supervision.due")}</label>
        <DayInput id={ids.due} value={due} onChange={setDue} />
        <label htmlFor={ids.text}>{t("supervision.asked")}</label>
        <Input.TextArea
          id={ids.text}
          rows={2}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <fieldset className="assignment-set">
          <legend>{t("supervision.evidenceRequired")}</legend>
          <label htmlFor={ids.files}>{t("supervision.filesRequired")}</label>
          <InputNumber
            id={ids.files}
            min={0}
            max={50}
            value={wanted.files}
            onChange={(files) => setWanted({ ...wanted, files: files ?? 0 })}
          />
          <label htmlFor={ids.cases}>{t("supervision.casesRequired")}</label>
          <InputNumber
            id={ids.cases}
            min={0}
            max={200}
            value={wanted.cases}
            onChange={(cases) => setWanted({ ...wanted, cases: cases ?? 0 })}
          />
          <label htmlFor={ids.what}>{t("supervision.evidenceWhat")}</label>
          <Input
            id={ids.what}
            maxLength={500}
            value={wanted.what}
            onChange={(event) => setWanted({ ...wanted, what: event.target.value })}
          />
        </fieldset>
        <Milestones value={milestones} onChange={setMilestones} />
        <MeasureInput value={measure} onChange={setMeasure} />
        {error && <RefusalBox error={error} />}
      </div>
    </Drawer>
  );
}

interface Mile {
  readonly key: number;
  readonly name: string;
  readonly due?: string | undefined;
}

function Milestones({
  value,
  onChange,
}: {
  readonly value: readonly Mile[];
  readonly onChange: (all: Mile[]) => void;
}) {
  const { t } = useWords();
  const change = (key: number, more: Partial<Mile>) =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...more } : one)));
  return (
    <fieldset className="assignment-set">
      <legend>{t("supervision.milestones")}</legend>
      {value.map((one, at) => (
        <div key={one.key} className="assignment-mile">
          <Input
            aria-label={t("supervision.milestoneName", { n: at + 1 })}
            maxLength={200}
            value={one.name}
            onChange={(event) => change(one.key, { name: event.target.value })}
          />
          <DayInput
            label={t("supervision.milestoneDue", { n: at + 1 })}
            value={one.due}
            onChange={(due) => change(one.key, { due })}
          />
          <Button onClick={() => onChange(value.filter(({ key }) => key !== one.key))}>
            {t("supervision.remove")}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...value, { key: (value.at(-1)?.key ?? 0) + 1, name: "" }])}>
        {t("supervision.addMilestone")}
      </Button>
    </fieldset>
  );
}

interface HoldersProps {
  readonly value: readonly string[];
  readonly first: readonly string[];
  readonly onChange: (holders: readonly string[]) => void;
}

/** Offices below, by path after a slash, and bodies of the register, by id; those that the plan names stand first. */
function Holders({ value, first, onChange }: HoldersProps) {
  const { t, say } = useWords();
  const id = useId();
  const { agencies } = useAgencies();
  const choices = useCall(routes.supervision.choices, {}, { staleMs: 60_000 });
  const offices = (choices.data?.offices ?? []).map(({ path, name }) => ({ value: `/${path}`, label: say(name) }));
  const bodies = [...agencies]
    .filter(({ former }) => !former)
    .sort((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)))
    .map((agency) => ({ value: agency.id, label: say(agency) }));
  return (
    <>
      <label htmlFor={id}>{t("supervision.holders")}</label>
      <Select
        id={id}
        className="wide"
        mode="multiple"
        showSearch={{ optionFilterProp: "label" }}
        value={[...value]}
        placeholder={t("supervision.chooseHolders")}
        notFoundContent={t("ui.empty")}
        options={[
          { label: t("supervision.officesBelow"), options: offices },
          { label: t("supervision.bodies"), options: bodies },
        ]}
        onChange={(chosen: string[]) => onChange(chosen)}
      />
    </>
  );
}
