import { isConfidential } from "#casework";
import { Button, Checkbox, Input, InputNumber, Radio, Select } from "antd";
import { DayInput } from "../ui/DayInput.tsx";
import { useWords } from "../words/useWords.ts";
import { ColleagueSelect } from "./ColleagueSelect.tsx";
import { drawnAs, type Field, startingValues } from "./drawnAs.ts";
import type { Faults } from "./faultsOf.ts";
import { choicesOf, FormFields, type Surroundings } from "./FormFields.tsx";
import { MarkSelect } from "./MarkSelect.tsx";
import { OfficeSelect } from "./OfficeSelect.tsx";
import { RoomSelect } from "./RoomSelect.tsx";
import { MoneyInput } from "./MoneyInput.tsx";
import { RowsInput } from "./RowsInput.tsx";

export interface FieldProps {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly faults: Faults;
  readonly around: Surroundings;
}

/** One field, drawn as its schema says. */
export function FieldInput(props: FieldProps) {
  const { id, field, value, onChange, faults, around } = props;
  const { t, say } = useWords();
  const drawn = drawnAs(field.schema);
  const status = faults[id] === undefined ? {} : ({ status: "error" } as const);
  const said = { "aria-describedby": `${id}-hint ${id}-fault`, "aria-invalid": faults[id] !== undefined };
  switch (drawn.as) {
    case "line":
      return (
        <Input
          id={id}
          value={isConfidential(value) ? "" : text(value)}
          {...(isConfidential(value) ? { placeholder: t("cases.confidentialKept") } : {})}
          maxLength={drawn.most}
          onChange={(event) => onChange(event.target.value)}
          {...status}
          {...said}
        />
      );
    case "text":
      return (
        <Input.TextArea
          id={id}
          value={text(value)}
          maxLength={drawn.most}
          rows={3}
          onChange={(event) => onChange(event.target.value)}
          {...status}
          {...said}
        />
      );
    case "number":
      return (
        <InputNumber
          id={id}
          className="number-input"
          value={typeof value === "number" ? value : null}
          {...(drawn.whole ? { precision: 0 } : {})}
          onChange={(next) => onChange(next ?? undefined)}
          {...status}
          {...said}
        />
      );
    case "money":
      return (
        <MoneyInput
          id={id}
          fen={typeof value === "number" ? value : undefined}
          onChange={onChange}
          wrong={faults[id] !== undefined}
        />
      );
    case "date":
    case "date-time":
      return (
        <DayInput
          id={id}
          value={typeof value === "string" ? value : undefined}
          onChange={onChange}
          withTime={drawn.as === "date-time"}
        />
      );
    case "time":
      return (
        <Input
          id={id}
          type="time"
          className="time-input"
          value={text(value)}
          onChange={(event) => onChange(event.target.value)}
          {...status}
          {...said}
        />
      );
    case "offered":
      return (
        <Select
          id={id}
          className="wide"
          value={text(value) === "" ? null : text(value)}
          allowClear={field.optional}
          placeholder={t("cases.chooseOffered")}
          notFoundContent={t("cases.nothingToChoose")}
          popupMatchSelectWidth={false}
          options={choicesOf(field, around).map((one) => ({
            value: one.value,
            label: say(one.name),
          }))}
          onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
          {...status}
        />
      );
    case "switch":
      return (
        <Radio.Group
          value={value}
          onChange={(event) => onChange(event.target.value)}
          options={[
            { value: true, label: t("ui.yes") },
            { value: false, label: t("ui.no") },
          ]}
        />
      );
    case "choice":
      return (
        <Select
          id={id}
          className="wide"
          value={text(value) === "" ? null : text(value)}
          allowClear={field.optional}
          options={drawn.choices.map((choice) => ({ value: choice.value, label: say(choice.name) }))}
          onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
          {...status}
        />
      );
    case "choices":
      return (
        <Checkbox.Group
          className="stack"
          value={Array.isArray(value) ? value : []}
          options={drawn.choices.map((choice) => ({ value: choice.value, label: say(choice.name) }))}
          onChange={onChange}
        />
      );
    case "offered-many":
      return (
        <Checkbox.Group
          className="stack"
          value={Array.isArray(value) ? value : []}
          options={choicesOf(field, around).map((one) => ({ value: one.value, label: say(one.name) }))}
          onChange={onChange}
        />
      );
    case "party":
      return <PartySelect {...props} />;
    case "paper":
      return <PaperSelect {...props} />;
    case "file":
      return <FileSelect {...props} />;
    case "colleague":
      return <ColleagueSelect id={id} value={text(value)} onChange={onChange} />;
    case "many":
      if (drawn.of === "colleague") return <ColleagueSelect id={id} value={value} onChange={onChange} many />;
      return drawn.of === "party" ? <PartySelect {...props} many /> : <FileSelect {...props} many />;
    case "mark":
      return <MarkSelect id={id} value={text(value) || undefined} onChange={onChange} />;
    case "room":
      return <RoomSelect id={id} value={text(value) || undefined} onChange={onChange} />;
    case "office":
      return <OfficeSelect id={id} value={text(value) || undefined} onChange={onChange} />;
    case "group":
      return (
        <FormFields
          fields={drawn.fields}
          value={record(value)}
          onChange={onChange}
          faults={faults}
          path={`${id}.`}
          around={around}
        />
      );
    case "variants": {
      const chosen = drawn.variants.find((variant) => variant.value === record(value)[drawn.on]);
      return (
        <>
          <Radio.Group
            className="stack"
            value={chosen?.value}
            onChange={(event) => onChange({ [drawn.on]: event.target.value as string })}
            options={drawn.variants.map((variant) => ({ value: variant.value, label: say(variant.name) }))}
          />
          {chosen && (
            <FormFields
              fields={chosen.fields}
              value={record(value)}
              onChange={onChange}
              faults={faults}
              path={`${id}.`}
              around={around}
            />
          )}
        </>
      );
    }
    case "rows":
      return <RowsInput {...props} element={drawn.element} />;
    case "list":
      return <ListInput {...props} element={drawn.element} />;
    case "unknown":
      return <Input id={id} value={text(value)} onChange={(event) => onChange(event.target.value)} {...said} />;
  }
}

function ListInput({
  id,
  field,
  value,
  onChange,
  faults,
  around,
  element,
}: FieldProps & { readonly element: Field["schema"] }) {
  const { t } = useWords();
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const grouped = drawnAs(element).as === "group";
  const set = (at: number, next: unknown) => onChange(items.map((item, index) => (index === at ? next : item)));
  return (
    <>
      {items.map((item, index) => (
        // The rows of a list have no identity of their own; their place is what they are known by.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="list-item">
          <div className="list-item-head">
            {grouped ? (
              <span className="muted">{t("ui.item", { n: index + 1 })}</span>
            ) : (
              <label className="muted" htmlFor={`${id}.${index}`}>
                {t("ui.item", { n: index + 1 })}
              </label>
            )}
            <Button type="text" size="small" onClick={() => onChange(items.filter((_, other) => other !== index))}>
              {t("ui.remove")}
            </Button>
          </div>
          <FieldInput
            id={`${id}.${index}`}
            field={{ name: String(index), schema: element, label: field.label, optional: false }}
            value={item}
            onChange={(next) => set(index, next)}
            faults={faults}
            around={around}
          />
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...items, grouped ? startingValues(element) : ""])}>
        {t("ui.add")}
      </Button>
    </>
  );
}

function PartySelect({ id, value, onChange, around, field, many }: FieldProps & { readonly many?: boolean }) {
  const { t } = useWords();
  return (
    <Select
      id={id}
      className="wide"
      {...(many === true ? { mode: "multiple" as const } : {})}
      value={value ?? (many === true ? [] : null)}
      allowClear={field.optional}
      placeholder={t("cases.chooseParty")}
      notFoundContent={t("cases.noSuchParty")}
      options={around.parties
        .filter((party) => field.label.partyRole === undefined || party.role === field.label.partyRole)
        .map((party) => ({
          value: party.id,
          label: `${party.name ?? party.id} · ${around.roleName(party.role)}`,
        }))}
      onChange={(next: unknown) => onChange(next ?? undefined)}
    />
  );
}

function PaperSelect({ id, value, onChange, around, field }: FieldProps) {
  const { t } = useWords();
  return (
    <Select
      id={id}
      className="wide"
      value={value ?? null}
      allowClear={field.optional}
      placeholder={t("cases.choosePaper")}
      notFoundContent={t("cases.noDocuments")}
      options={around.papers.map((paper) => ({ value: paper.id, label: paper.label }))}
      onChange={(next: unknown) => onChange(next ?? undefined)}
    />
  );
}

function FileSelect({ id, value, onChange, around, field, many }: FieldProps & { readonly many?: boolean }) {
  const { t } = useWords();
  return (
    <Select
      id={id}
      className="wide"
      {...(many === true ? { mode: "multiple" as const } : {})}
      value={value ?? (many === true ? [] : null)}
      allowClear={field.optional}
      placeholder={t("cases.chooseFile")}
      notFoundContent={t("cases.noEvidence")}
      options={around.evidence.map((file) => ({ value: file.id, label: file.name }))}
      onChange={(next: unknown) => onChange(next ?? undefined)}
    />
  );
}

function text(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
