import { type Import, type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useId, useState } from "react";
import { Loaded } from "../ui/Loaded.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** Which column of the office's own list means what: understood from its words, set by hand, remembered for the next file. */
export function Mapping({ one }: { readonly one: Import }) {
  const { t } = useWords();
  const read = useCall(routes.imports.mapping, { params: { id: one.id } }, { staleMs: 0 });
  return (
    <Sheet title={t("imports.mapping")}>
      <p className="muted">{t("imports.mappingLead")}</p>
      <Loaded query={read}>{(mapping) => <Fields one={one} read={mapping} />}</Loaded>
    </Sheet>
  );
}

function Fields({ one, read }: { readonly one: Import; readonly read: ReplyOf<typeof routes.imports.mapping> }) {
  const { t, say } = useWords();
  const id = useId();
  const client = useQueryClient();
  const [mapping, setMapping] = useState<Record<string, number>>(read.mapping);
  const map = useSend(routes.imports.map, (changed) => {
    client.setQueryData(keyOf(routes.imports.one, { params: { id: one.id } }), changed);
    void client.invalidateQueries({ queryKey: keyOf(routes.imports.rows) });
  });
  const options = read.header.map((title, at) => ({ value: at, label: title === "" ? `#${at + 1}` : title }));
  return (
    <>
      <div className="mapping">
        {read.fields.map((field) => (
          <div key={field.id} className="field">
            <label htmlFor={`${id}-${field.id}`}>{say(field.name)}</label>
            <Select
              id={`${id}-${field.id}`}
              className="wide"
              allowClear
              value={mapping[field.id] ?? null}
              placeholder={t("imports.notInFile")}
              options={options}
              onChange={(at: number | null | undefined) =>
                setMapping(
                  Object.fromEntries(
                    Object.entries({ ...mapping, [field.id]: at ?? -1 }).filter(([, column]) => column >= 0),
                  ),
                )
              }
            />
          </div>
        ))}
      </div>
      {map.error && <RefusalBox error={map.error} />}
      <Button loading={map.isPending} onClick={() => map.mutate({ params: { id: one.id }, body: { mapping } })}>
        {t("imports.checkAgain")}
      </Button>
    </>
  );
}
