import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input, Modal, Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import { MoneyInput } from "../forms/MoneyInput.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import type { Approving, Paper } from "./ApprovalChains.tsx";

interface Props {
  readonly procedure: Approving;
  readonly paper: Paper;
  readonly onClose: () => void;
}

/** The chain of one paper: who, in which order, from which fine on. */
export function SetChain({ procedure, paper, onClose }: Props) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const id = useId();
  const [chain, setChain] = useState<Paper["chain"]>(paper.chain);
  const [reason, setReason] = useState("");
  const set = useSend(routes.approvals.setChain, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.approvals.list) });
    onClose();
  });
  const send = (wanted: Paper["chain"] | null) =>
    set.mutate({ params: { procedure: procedure.id, document: paper.document }, body: { chain: wanted, reason } });
  const change = (at: number, step: Paper["chain"][number]) =>
    setChain(chain.map((each, index) => (index === at ? step : each)));
  const free = procedure.roles.filter((role) => !chain.some((step) => step.role === role.id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(chain);
  };
  return (
    <Modal open onCancel={onClose} footer={null} title={say(paper.name)}>
      <form onSubmit={submit}>
        {set.error && <RefusalBox error={set.error} />}
        {chain.map((step, at) => (
          <fieldset key={step.role} className="list-item field-set">
            <legend>{t("approvals.step", { n: at + 1 })}</legend>
            <div className="list-item-head">
              <Select
                aria-label={t("approvals.approver", { n: at + 1 })}
                className="wide"
                value={step.role}
                options={procedure.roles.map((role) => ({ value: role.id, label: say(role.name) }))}
                onChange={(role) => change(at, { ...step, role })}
              />
              {at > 0 && (
                <Button type="text" onClick={() => setChain(movedUp(chain, at))}>
                  {t("approvals.up")}
                </Button>
              )}
              <Button type="text" onClick={() => setChain(chain.filter((_, other) => other !== at))}>
                {t("ui.remove")}
              </Button>
            </div>
            <div className="field">
              <label htmlFor={`${id}-${at}`}>{t("approvals.amountOptional")}</label>
              <MoneyInput
                id={`${id}-${at}`}
                fen={step.fineAtLeastFen}
                onChange={(fen) =>
                  change(at, fen === undefined ? { role: step.role } : { role: step.role, fineAtLeastFen: fen })
                }
              />
            </div>
          </fieldset>
        ))}
        {chain.length === 0 && <p className="muted">{t("approvals.nobody")}</p>}
        {free[0] !== undefined && (
          <Button size="small" onClick={() => setChain([...chain, { role: free[0]?.id ?? "" }])}>
            {t("approvals.add")}
          </Button>
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
          {paper.setAt !== null && (
            <Button disabled={reason.trim() === ""} onClick={() => send(null)}>
              {t("approvals.inherit")}
            </Button>
          )}{" "}
          <Button type="primary" htmlType="submit" loading={set.isPending}>
            {t("approvals.set")}
          </Button>
        </p>
      </form>
    </Modal>
  );
}

function movedUp(chain: Paper["chain"], at: number): Paper["chain"] {
  const before = chain[at - 1];
  const step = chain[at];
  if (before === undefined || step === undefined) return chain;
  return chain.map((each, index) => (index === at - 1 ? step : index === at ? before : each));
}
