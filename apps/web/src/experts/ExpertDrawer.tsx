import { type ExpertRow, routes } from "#contract";
import { ExpertDetails } from "#procedures";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { type FormEvent, useState } from "react";
import { fieldsOf, startingValues } from "../forms/drawnAs.ts";
import { type Faults, faultsOf } from "../forms/faultsOf.ts";
import { FormFields, type Surroundings } from "../forms/FormFields.tsx";
import { sent } from "../forms/sent.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  /** Absent: another one is added. */
  readonly expert?: ExpertRow;
  readonly onClose: () => void;
  readonly onSaved: (expert: ExpertRow) => void;
}

/** Adds somebody to the pool, or changes an entry; the form is drawn from what the pool keeps. */
export function ExpertDrawer({ expert, onClose, onSaved }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [value, setValue] = useState<Record<string, unknown>>(() =>
    expert === undefined ? startingValues(ExpertDetails) : { ...ExpertDetails.parse(expert) },
  );
  const [faults, setFaults] = useState<Faults>({});
  const saved = async (one: ExpertRow) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.experts.list) });
    await client.invalidateQueries({ queryKey: keyOf(routes.experts.one) });
    void message.success(t("experts.saved"));
    onSaved(one);
  };
  const add = useSend(routes.experts.add, saved);
  const edit = useSend(routes.experts.edit, saved);
  const error = add.error ?? edit.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = sent(ExpertDetails, value);
    const found = faultsOf(ExpertDetails, input);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const details = ExpertDetails.parse(input);
    if (expert === undefined) add.mutate({ body: details });
    else edit.mutate({ params: { id: expert.id }, body: { version: expert.version, details } });
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={1080}
      title={expert === undefined ? t("experts.add") : `${t("experts.edit")} · ${expert.name}`}
      destroyOnHidden
    >
      <form onSubmit={submit} noValidate>
        {error && <RefusalBox error={error} />}
        <FormFields
          fields={fieldsOf(ExpertDetails)}
          value={value}
          onChange={setValue}
          faults={faults}
          path=""
          around={nowhere}
        />
        <div className="drawer-foot">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={add.isPending || edit.isPending}>
            {t("ui.save")}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}

/** The form asks nothing of any case. */
const nowhere: Surroundings = {
  state: { procedure: "", stage: "", version: 0, parties: [], facts: {}, clocks: [], documents: [], taken: [] },
  parties: [],
  evidence: [],
  papers: [],
  roleName: (role) => role,
};
