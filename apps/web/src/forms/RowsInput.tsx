import { Button } from "antd";
import type { z } from "zod";
import { useWords } from "../words/useWords.ts";
import { fieldsOf, startingValues } from "./drawnAs.ts";
import { FieldInput, type FieldProps } from "./FieldInput.tsx";

/** A list whose items are rows of a table: an inventory is filled in as it is written on paper, line by line. */
export function RowsInput({
  id,
  value,
  onChange,
  faults,
  around,
  element,
}: FieldProps & { readonly element: z.ZodType }) {
  const { t, say } = useWords();
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const fields = fieldsOf(element);
  const set = (at: number, name: string, next: unknown) =>
    onChange(rows.map((row, index) => (index === at ? { ...record(row), [name]: next } : row)));
  return (
    <>
      {rows.length > 0 && (
        <div className="scroll">
          <table className="form-rows">
            <thead>
              <tr>
                <th scope="col" className="right">
                  {t("ui.row")}
                </th>
                {fields.map((field) => (
                  <th key={field.name} scope="col">
                    {say(field.label.title)}
                    {!field.optional && (
                      <span className="needed" aria-hidden="true">
                        *
                      </span>
                    )}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t("ui.remove")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // The rows of a list have no identity of their own; their place is what they are known by.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <tr key={at} className="form-row">
                  <td className="number muted right">{at + 1}</td>
                  {fields.map((field) => {
                    const cell = `${id}.${at}.${field.name}`;
                    return (
                      <td key={field.name} className={`cell-${field.name}`}>
                        <label htmlFor={cell} className="visually-hidden">
                          {say(field.label.title)}
                        </label>
                        <FieldInput
                          id={cell}
                          field={field}
                          value={record(row)[field.name]}
                          onChange={(next) => set(at, field.name, next)}
                          faults={faults}
                          around={around}
                        />
                        {faults[cell] && (
                          <p className="field-fault" id={`${cell}-fault`} role="alert">
                            {say(faults[cell])}
                          </p>
                        )}
                      </td>
                    );
                  })}
                  <td>
                    <Button
                      type="text"
                      size="small"
                      aria-label={t("ui.removeRow", { n: at + 1 })}
                      onClick={() => onChange(rows.filter((_, other) => other !== at))}
                    >
                      {t("ui.remove")}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Button size="small" onClick={() => onChange([...rows, startingValues(element)])}>
        {t("ui.add")}
      </Button>
    </>
  );
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
