import type { z } from "zod";
import { isConfidential, type Party, sealedPieces } from "#casework";
import type { CaseView } from "#contract";
import type { ReactNode } from "react";
import { drawnAs, type Field, fieldsOf } from "../forms/drawnAs.ts";
import { Confidential } from "./Confidential.tsx";
import { TextWithSeals } from "../seals/SealedValue.tsx";
import { useOfficeName } from "../people/useOfficeName.ts";
import { Day } from "../ui/Day.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Money } from "../ui/Money.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly caseId: string;
  readonly schema: z.ZodType;
  readonly input: unknown;
  readonly parties: readonly Party[];
  readonly evidence: CaseView["evidence"];
  readonly papers: readonly { readonly id: string; readonly label: string }[];
  /** Names of the office's people by account, as far as the reader is told of them. */
  readonly people: ReadonlyMap<string, string>;
  readonly seals: CaseView["seals"];
}

/** What was filled in, by the labels of the form it was filled in with. */
export function InputShown({ schema, input, ...around }: Props) {
  return <Shown fields={fieldsOf(schema)} value={input} {...around} />;
}

function Shown({
  fields,
  value,
  ...around
}: Omit<Props, "schema" | "input"> & { fields: readonly Field[]; value: unknown }) {
  const { say } = useWords();
  const values = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const filled = fields.filter((field) => values[field.name] !== undefined && values[field.name] !== "");
  if (filled.length === 0) return null;
  return (
    <Fields
      of={filled.map((field) => [
        say(field.label.title),
        <Value key={field.name} field={field} value={values[field.name]} {...around} />,
      ])}
    />
  );
}

/** A table as it was filled in, without the columns that no row fills. */
function RowsShown({
  fields,
  rows,
  ...around
}: Omit<Props, "schema" | "input"> & { fields: readonly Field[]; rows: readonly unknown[] }) {
  const { say } = useWords();
  const cell = (row: unknown, name: string) => (row as Record<string, unknown>)[name];
  const empty = (value: unknown) => value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  const filled = fields.filter(({ name }) => rows.some((row) => !empty(cell(row, name))));
  return (
    <div className="scroll">
      <table className="rows">
        <thead>
          <tr>
            {filled.map(({ name, label }) => (
              <th key={name} scope="col">
                {say(label.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a list have no identity but their place
            <tr key={index}>
              {filled.map((field) => (
                <td key={field.name} data-label={say(field.label.title)}>
                  <div className="cell">
                    {!empty(cell(row, field.name)) && <Value field={field} value={cell(row, field.name)} {...around} />}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({
  field,
  value,
  ...around
}: Omit<Props, "schema" | "input"> & { field: Field; value: unknown }): ReactNode {
  const { t, say } = useWords();
  if (isConfidential(value)) return <Confidential caseId={around.caseId} token={value} />;
  if (typeof value === "string" && sealedPieces(value).some((piece) => typeof piece === "number"))
    return <TextWithSeals text={value} caseId={around.caseId} seals={around.seals} />;
  const drawn = drawnAs(field.schema);
  const nameOf = { party: partyName, colleague: colleagueName, file: fileName };
  switch (drawn.as) {
    case "money":
      return <Money fen={typeof value === "number" ? value : undefined} />;
    case "date":
      return <Day on={String(value)} />;
    case "date-time":
      return <Moment at={String(value)} />;
    case "switch":
      return t(value === true ? "ui.yes" : "ui.no");
    case "choice":
    case "choices": {
      const chosen = Array.isArray(value) ? value : [value];
      return chosen
        .map((one) => drawn.choices.find((choice) => choice.value === String(one)))
        .map((choice) => (choice === undefined ? "" : say(choice.name)))
        .join("、");
    }
    case "party":
      return partyName(value);
    case "colleague":
      return colleagueName(value);
    case "file":
      return fileName(value);
    case "many":
      return (Array.isArray(value) ? value : []).map(nameOf[drawn.of]).join("、");
    case "office":
      return <OfficeName path={String(value)} />;
    case "group":
      return <Shown fields={drawn.fields} value={value} {...around} />;
    case "variants": {
      const on = (value as Record<string, unknown>)[drawn.on];
      const variant = drawn.variants.find((one) => one.value === on);
      return (
        <>
          {variant && say(variant.name)}
          {variant && <Shown fields={variant.fields} value={value} {...around} />}
        </>
      );
    }
    case "rows":
      return <RowsShown fields={fieldsOf(drawn.element)} rows={Array.isArray(value) ? value : []} {...around} />;
    case "list":
      return (
        <ol className="list-shown">
          {(Array.isArray(value) ? value : []).map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a list have no identity but their place
            <li key={index}>
              <Value field={{ ...field, schema: drawn.element }} value={item} {...around} />
            </li>
          ))}
        </ol>
      );
    case "number":
      return <span className="number">{String(value)}</span>;
    case "paper":
      return around.papers.find(({ id }) => id === value)?.label ?? String(value);
    case "room":
      return around.people.get(`room:${String(value)}`) ?? String(value);
    case "line":
    case "time":
    case "offered":
    case "text":
    case "mark":
    case "unknown":
      return typeof value === "string" ? value : <span className="code">{JSON.stringify(value)}</span>;
  }

  function partyName(id: unknown): string {
    return around.parties.find((party) => party.id === id)?.name ?? String(id);
  }
  function colleagueName(id: unknown): string {
    return around.people.get(String(id)) ?? String(id);
  }
  function fileName(id: unknown): string {
    return around.evidence.find((file) => file.id === id)?.name ?? String(id);
  }
}

function OfficeName({ path }: { readonly path: string }) {
  const officeName = useOfficeName();
  return officeName(path);
}
