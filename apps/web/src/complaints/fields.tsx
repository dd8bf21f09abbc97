import { Checkbox, Input, Radio, Select } from "antd";
import { type ReactNode, useId } from "react";

/** The inputs of a request: each with its label, and a hint where the law wants one. */

interface Labelled {
  readonly label: string;
  readonly hint?: string;
}

export function Labelled({
  id,
  label,
  hint,
  children,
}: Labelled & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {children}
    </div>
  );
}

interface TextProps extends Labelled {
  readonly value: string;
  readonly max: number;
  readonly onChange: (value: string) => void;
}

export function LineField({ value, max, onChange, ...said }: TextProps) {
  const id = useId();
  return (
    <Labelled id={id} {...said}>
      <Input id={id} maxLength={max} value={value} onChange={(event) => onChange(event.target.value)} />
    </Labelled>
  );
}

export function AreaField({ value, max, onChange, ...said }: TextProps) {
  const id = useId();
  return (
    <Labelled id={id} {...said}>
      <Input.TextArea
        id={id}
        rows={5}
        maxLength={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface ChoiceProps<V extends string> extends Labelled {
  readonly options: readonly Choice<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
}

export function SelectField<V extends string>({ options, value, onChange, ...said }: ChoiceProps<V>) {
  const id = useId();
  return (
    <Labelled id={id} {...said}>
      <Select
        id={id}
        className="wide"
        virtual={false}
        options={[...options]}
        value={value ?? null}
        onChange={(next: V) => onChange(next)}
      />
    </Labelled>
  );
}

/** One of a few, all in sight. */
export function RadioField<V extends string>({ options, value, onChange, label, hint }: ChoiceProps<V>) {
  return (
    <fieldset className="field field-set">
      <legend>{label}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <Radio.Group
        className="stacked"
        value={value}
        options={[...options]}
        onChange={(event) => {
          const next = options.find((one) => one.value === event.target.value);
          if (next !== undefined) onChange(next.value);
        }}
      />
    </fieldset>
  );
}

interface ManyProps<V extends string> extends Labelled {
  readonly options: readonly Choice<V>[];
  readonly value: readonly V[];
  readonly onChange: (value: V[]) => void;
}

/** Several of a few, all in sight. */
export function ManyField<V extends string>({ options, value, onChange, label, hint }: ManyProps<V>) {
  return (
    <fieldset className="field field-set">
      <legend>{label}</legend>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <Checkbox.Group options={[...options]} value={[...value]} onChange={(next) => onChange(next)} />
    </fieldset>
  );
}

/** One thing that is so, or is not. */
export function TickField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <div className="tick">
      <Checkbox checked={value} onChange={(event) => onChange(event.target.checked)}>
        {label}
      </Checkbox>
    </div>
  );
}
