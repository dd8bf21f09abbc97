import type { CaseView } from "#contract";
import type { CaseState, FieldChoice, Party } from "#casework";
import { useWords } from "../words/useWords.ts";
import { drawnAs, type Field } from "./drawnAs.ts";
import type { Faults } from "./faultsOf.ts";
import { FieldInput } from "./FieldInput.tsx";
import { isShown } from "./sent.ts";

/** What a form may choose from: the case's parties and its evidence. */
export interface Surroundings {
  /** The case as the page knows it: some fields ask it what there is to choose. */
  readonly state: CaseState;
  /** What a field offers, by its name, where the server says it: a party's page does not hold the case. */
  readonly choices?: Readonly<Record<string, readonly FieldChoice[]>> | undefined;
  readonly parties: readonly Party[];
  readonly evidence: CaseView["evidence"];
  /** Papers of the case, by their id in the docket. */
  readonly papers: readonly { readonly id: string; readonly label: string }[];
  readonly roleName: (role: string) => string;
}

interface Props {
  readonly fields: readonly Field[];
  readonly value: Readonly<Record<string, unknown>>;
  readonly onChange: (value: Record<string, unknown>) => void;
  readonly faults: Faults;
  /** Where these fields stand in the whole form: "" or "goods.0.". */
  readonly path: string;
  readonly around: Surroundings;
}

/** What the case offers for a field. */
export function choicesOf({ name, label }: Field, { state, choices }: Pick<Surroundings, "state" | "choices">) {
  return choices === undefined ? (label.choicesIn?.(state) ?? []) : (choices[name] ?? []);
}

/** The fields of a form, one below the other, each with its label, its hint and what is wrong with it. */
export function FormFields({ fields, value, onChange, faults, path, around }: Props) {
  const { t, say } = useWords();
  return (
    <>
      {fields
        .filter((field) => isShown(field, value))
        .map((field) => {
          const at = `${path}${field.name}`;
          const fault = faults[at];
          const { as } = drawnAs(field.schema);
          const many =
            as === "list" ||
            as === "rows" ||
            as === "group" ||
            as === "variants" ||
            as === "switch" ||
            as === "choices" ||
            as === "offered-many";
          const title = (
            <>
              {say(field.label.title)}
              {!field.optional && (
                <span className="needed" title={t("ui.required")} aria-hidden="true">
                  *
                </span>
              )}
            </>
          );
          const inside = (
            <>
              {field.label.hint && (
                <p className="field-hint" id={`${at}-hint`}>
                  {say(field.label.hint)}
                </p>
              )}
              <FieldInput
                id={at}
                field={field}
                value={value[field.name]}
                onChange={(next) => onChange({ ...value, [field.name]: next })}
                faults={faults}
                around={around}
              />
              {fault && (
                <p className="field-fault" id={`${at}-fault`} role="alert">
                  {say(fault)}
                </p>
              )}
            </>
          );
          if (many) {
            return (
              <fieldset key={at} className={as === "group" ? "field field-set field-group" : "field field-set"}>
                <legend>{title}</legend>
                {inside}
              </fieldset>
            );
          }
          return (
            <div key={at} className="field">
              <label htmlFor={at}>{title}</label>
              {inside}
            </div>
          );
        })}
    </>
  );
}
