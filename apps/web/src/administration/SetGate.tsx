import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input, Modal, Radio } from "antd";
import { type FormEvent, useId, useState } from "react";
import { MoneyInput } from "../forms/MoneyInput.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { type Approving, gateOf, type GateRow } from "./ApprovalChains.tsx";

interface Props {
  readonly procedure: Approving;
  readonly gate: GateRow;
  readonly onClose: () => void;
}

const whens = ["always", "never", "fine"] as const;

/** When a legal review or a panel is compulsory in this office. */
export function SetGate({ procedure, gate, onClose }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const id = useId();
  const [when, setWhen] = useState<GateRow["value"]["when"]>(gate.value.when);
  const [fen, setFen] = useState(gate.value.when === "fine" ? gate.value.fineAtLeastFen : undefined);
  const [reason, setReason] = useState("");
  const set = useSend(routes.approvals.setGate, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.approvals.list) });
    onClose();
  });
  const value: GateRow["value"] | undefined =
    when === "fine" ? (fen === undefined ? undefined : { when, fineAtLeastFen: fen }) : { when };
  const send = (wanted: GateRow["value"] | null) =>
    set.mutate({ params: { procedure: procedure.id, gate: gate.gate }, body: { value: wanted, reason } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value !== undefined) send(value);
  };
  return (
    <Modal open onCancel={onClose} footer={null} title={t(`approvals.gateNames.${gateOf(gate)}`)}>
      <form onSubmit={submit}>
        {set.error && <RefusalBox error={set.error} />}
        <fieldset className="field field-set">
          <legend>{t("approvals.when")}</legend>
          <Radio.Group
            className="stack"
            value={when}
            options={whens.map((each) => ({ value: each, label: t(`approvals.whens.${each}`) }))}
            onChange={(event) => setWhen(event.target.value as typeof when)}
          />
        </fieldset>
        {when === "fine" && (
          <div className="field">
            <label htmlFor={`${id}-amount`}>{t("approvals.amount")}</label>
            <MoneyInput id={`${id}-amount`} fen={fen} onChange={setFen} />
          </div>
        )}
        <div className="field">
          <label htmlFor={`${id}-reason`}>{t("approvals.reason")}</label>
          <Input.TextArea
            id={`${id}-reason`}
            required
            maxLength={1000}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <p className="part-action">
          {gate.setAt !== null && (
            <Button disabled={reason.trim() === ""} onClick={() => send(null)}>
              {t("approvals.inherit")}
            </Button>
          )}{" "}
          <Button type="primary" htmlType="submit" disabled={value === undefined} loading={set.isPending}>
            {t("approvals.set")}
          </Button>
        </p>
      </form>
    </Modal>
  );
}
