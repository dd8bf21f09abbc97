import { type PlanImport, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Input, Modal } from "antd";
import { useId, useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly read: PlanImport;
  /** How many proposals nobody has decided. */
  readonly open: number;
  readonly onSaved: (planId: string) => void;
}

/** The step from proposals to a plan: under which title, and what happens to those that nobody looked at. */
export function ConfirmPlan({ read, open, onSaved }: Props) {
  const { t } = useWords();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [title, setTitle] = useState(read.title);
  const [acceptRest, setAcceptRest] = useState(false);
  const client = useQueryClient();
  const confirm = useSend(routes.plans.confirm, async ({ planId }) => {
    await Promise.all(
      [routes.plans.list, routes.plans.imports, routes.plans.oneImport].map((route) =>
        client.invalidateQueries({ queryKey: keyOf(route) }),
      ),
    );
    onSaved(planId);
  });
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t("plans.confirm")}
      </Button>
      <Modal
        open={asking}
        title={t("plans.confirm")}
        okText={t("plans.savePlan")}
        cancelText={t("ui.cancel")}
        confirmLoading={confirm.isPending}
        okButtonProps={{ disabled: title.trim() === "" || (open > 0 && !acceptRest) }}
        onCancel={() => setAsking(false)}
        onOk={() => confirm.mutate({ params: { id: read.id }, body: { title: title.trim(), acceptRest } })}
      >
        <label htmlFor={id}>{t("plans.title")}</label>
        <Input id={id} value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
        {open > 0 && (
          <p className="plan-rest">
            <Checkbox checked={acceptRest} onChange={(event) => setAcceptRest(event.target.checked)}>
              {t("plans.acceptRest", { n: open })}
            </Checkbox>
          </p>
        )}
        {confirm.error && <RefusalBox error={confirm.error} />}
      </Modal>
    </>
  );
}
