import { type Import, type ImportColumns, routes } from "#contract";
import { Button, Select } from "antd";
import { useId, useState } from "react";
import { Loaded } from "../ui/Loaded.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rows } from "../ui/Rows.tsx";
import { useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly id: string;
  readonly onMapped: (changed: Import) => void;
}

/** What each column of an office's list means here: guessed from its words, mended by hand, remembered for these words. */
export function ColumnMapping({ id, onMapped }: Props) {
  const columns = useCall(routes.imports.columns, { params: { id } });
  return <Loaded query={columns}>{(data) => <Mapping id={id} of={data} onMapped={onMapped} />}</Loaded>;
}

type Column = ImportColumns["columns"][number];

function Mapping({ id, of, onMapped }: Props & { readonly of: ImportColumns }) {
  const { t, say } = useWords();
  const label = useId();
  const [fields, setFields] = useState(() => of.columns.map(({ field }) => field));
  const send = useSend(routes.imports.mapColumns, onMapped);
  const missing = of.fields.filter(({ field, required }) => required && !fields.includes(field));
  const rows = of.columns.map((column, at) => ({ ...column, at }));
  return (
    <form
      onSubmit={(submitted) => {
        submitted.preventDefault();
        send.mutate({ params: { id }, body: { fields } });
      }}
    >
      <p className="muted">{t(of.remembered ? "imports.mappingRemembered" : "imports.mappingLead")}</p>
      {send.error && <RefusalBox error={send.error} />}
      <Rows<Column & { at: number }>
        caption={t("imports.mapping")}
        rows={rows}
        keyOf={({ at }) => String(at)}
        columns={[
          {
            key: "title",
            title: t("imports.column"),
            cell: ({ at, title }) => <span id={`${label}-${at}`}>{title}</span>,
          },
          {
            key: "samples",
            title: t("imports.samples"),
            cell: ({ samples }) => (
              <span className="muted">{samples.length === 0 ? t("imports.emptyColumn") : samples.join(" · ")}</span>
            ),
          },
          {
            key: "field",
            title: t("imports.meaning"),
            cell: ({ at }) => (
              <Select
                className="wide"
                aria-labelledby={`${label}-${at}`}
                value={fields[at] ?? ""}
                showSearch={{ optionFilterProp: "label" }}
                onChange={(chosen: string) => setFields(fields.with(at, chosen === "" ? null : chosen))}
                options={[
                  { value: "", label: t("imports.keptAsNote") },
                  ...of.fields
                    .filter(({ field }) => field === fields[at] || !fields.includes(field))
                    .map(({ field, name }) => ({ value: field, label: say(name) })),
                ]}
              />
            ),
          },
        ]}
      />
      {missing.length > 0 && (
        <p className="late" role="status">
          {t("imports.columnsMissing", { names: missing.map(({ name }) => say(name)).join("、") })}
        </p>
      )}
      <p className="below-rows">
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={missing.length > 0}>
          {t("imports.checkWith")}
        </Button>
      </p>
    </form>
  );
}
