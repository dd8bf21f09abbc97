import type { TextField } from "#casework";
import { type CallOf, type CaseView, routes } from "#contract";
import { Button, Checkbox, Input, Modal, Radio, Select, Tag } from "antd";
import { type FormEvent, useId, useState } from "react";
import { peopleOf } from "../cases/peopleOf.ts";
import { findProcedure } from "../cases/procedures.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { useSealed } from "./useSealed.ts";

type Body = NonNullable<CallOf<typeof routes.seals.seal>["body"]>;

interface Props {
  readonly view: CaseView;
  readonly title: string;
  /** A paper or a file; or the values of an entry, one of which is chosen here. */
  readonly target: Body["target"] | { readonly entry: number; readonly fields: readonly TextField[] };
  readonly onClose: () => void;
}

/** Why something is sealed, and for whom it stays open. */
export function SealDialog({ view, title, target, onClose }: Props) {
  const { t, say } = useWords();
  const id = useId();
  const grounds = useCall(routes.seals.grounds, { params: { id: view.id } }, { staleMs: 60_000 });
  const [path, setPath] = useState("fields" in target ? target.fields[0]?.path : undefined);
  const [ground, setGround] = useState<string>();
  const [why, setWhy] = useState("");
  const [openTo, setOpenTo] = useState<string[]>([]);
  const [colleagues, setColleagues] = useState<string[]>([]);
  const send = useSend(routes.seals.seal, useSealed(onClose));
  const procedure = findProcedure(view.procedure);
  const lifts = procedure?.sealing?.lifts ?? [];
  const roleName = (role: string) => say(procedure?.roles[role] ?? { zh: role, en: role });
  const readers = [
    { value: "officers", label: t("seals.officers") },
    ...view.state.parties.map(({ id: party, name = party, role }) => ({
      value: `party:${party}`,
      label: t("seals.party", { name, role: roleName(role) }),
    })),
  ];
  const chosen: Body["target"] | undefined =
    "what" in target ? target : path === undefined ? undefined : { what: "field", entry: target.entry, path };
  const ready = chosen !== undefined && ground !== undefined && why.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    send.mutate({
      params: { id: view.id },
      body: {
        expectedVersion: view.version,
        target: chosen,
        ground,
        why: why.trim(),
        openTo: [...openTo, ...colleagues.map((account) => `account:${account}`)],
      },
    });
  };
  return (
    <Modal open onCancel={onClose} footer={null} title={title} destroyOnHidden width={640}>
      <form onSubmit={submit}>
        <p className="muted">{t("seals.lead")}</p>
        {"fields" in target && (
          <fieldset className="field field-set">
            <legend>{t("seals.which")}</legend>
            <Radio.Group className="stack" value={path} onChange={({ target: { value } }) => setPath(value as string)}>
              {target.fields.map((each) => (
                <Radio key={each.path} value={each.path}>
                  {say(each.name)}:{" "}
                  <span className="muted" lang="zh">
                    {shortened(each.text)}
                  </span>
                </Radio>
              ))}
            </Radio.Group>
            <p className="field-hint">{t("seals.fieldLead")}</p>
          </fieldset>
        )}
        <fieldset className="field field-set">
          <legend>
            {t("seals.ground")} <Tag className="badge badge-unverified">{t("seals.unverified")}</Tag>
          </legend>
          <Loaded query={grounds}>
            {({ items }) => (
              <Radio.Group
                className="stack"
                value={ground}
                onChange={({ target: { value } }) => setGround(value as string)}
              >
                {items.map(({ name }) => (
                  <Radio key={name.zh} value={name.zh}>
                    {say(name)}
                  </Radio>
                ))}
              </Radio.Group>
            )}
          </Loaded>
        </fieldset>
        <div className="field">
          <label htmlFor={`${id}-why`}>{t("seals.why")}</label>
          <Input.TextArea
            id={`${id}-why`}
            rows={2}
            maxLength={1000}
            value={why}
            onChange={({ target: { value } }) => setWhy(value)}
            required
          />
        </div>
        <fieldset className="field field-set">
          <legend>{t("seals.openTo")}</legend>
          <p className="field-hint">{t("seals.alwaysOpen", { roles: lifts.map(roleName).join(t("seals.comma")) })}</p>
          <Checkbox.Group className="stack" options={readers} value={openTo} onChange={setOpenTo} />
          <label htmlFor={`${id}-people`} className="field-hint">
            {t("seals.colleagues")}
          </label>
          <Select
            id={`${id}-people`}
            className="wide"
            mode="multiple"
            value={colleagues}
            onChange={setColleagues}
            options={[...peopleOf(view)].map(([value, label]) => ({ value, label }))}
          />
        </fieldset>
        {send.error && <RefusalBox error={send.error} />}
        <div className="drawer-foot">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending} disabled={!ready}>
            {t("seals.seal")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Enough of a value to know which it is. */
function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > 40 ? `${letters.slice(0, 40).join("")}…` : text;
}
