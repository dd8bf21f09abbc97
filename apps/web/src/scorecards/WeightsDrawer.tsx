import { type Scorecard, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Input, InputNumber } from "antd";
import { type FormEvent, useId, useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { percentOf } from "./percentOf.ts";

interface Props {
  readonly card: Scorecard;
  readonly onClose: () => void;
}

/** Other weights are a new version, with who and why; rankings already made stay with theirs. */
export function WeightsDrawer({ card, onClose }: Props) {
  const { t, say } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const id = useId();
  const [weights, setWeights] = useState<Record<string, number>>(() =>
    Object.fromEntries(card.indicators.map(({ key, weight }) => [key, weight])),
  );
  const [reason, setReason] = useState("");
  const [lacks, setLacks] = useState(false);
  const send = useSend(routes.scorecards.weigh, async (made) => {
    await client.invalidateQueries({ queryKey: keyOf(routes.scorecards.list) });
    void message.success(t("scorecards.weightsKept", { version: made.card.version }));
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLacks(reason.trim() === "");
    if (reason.trim() !== "")
      send.mutate({ params: { id: card.id }, body: { version: card.version, weights, reason: reason.trim() } });
  };
  const now = { indicators: card.indicators.map(({ key }) => ({ weight: weights[key] ?? 0 })) };
  return (
    <Drawer
      open
      onClose={onClose}
      size={560}
      title={`${t("scorecards.setWeights")} · ${say(card.name)}`}
      destroyOnHidden
    >
      <form onSubmit={submit} noValidate>
        <p className="muted">{t("scorecards.weightsLead")}</p>
        {send.error && <RefusalBox error={send.error} />}
        {card.indicators.map(({ key, name }) => (
          <div key={key} className="weight-line">
            <label htmlFor={`${id}-${key}`}>{say(name)}</label>
            <InputNumber
              id={`${id}-${key}`}
              min={0}
              max={1000}
              value={weights[key] ?? 0}
              onChange={(value) => setWeights({ ...weights, [key]: value ?? 0 })}
            />
            <span className="number muted">{percentOf(now, weights[key] ?? 0)}</span>
          </div>
        ))}
        <label htmlFor={`${id}-reason`}>{t("scorecards.reasonAsked")}</label>
        <Input.TextArea
          id={`${id}-reason`}
          rows={3}
          maxLength={2000}
          value={reason}
          {...(lacks ? { status: "error" as const, "aria-describedby": `${id}-lacks` } : {})}
          onChange={(event) => setReason(event.target.value)}
        />
        {lacks && (
          <p id={`${id}-lacks`} className="field-fault" role="alert">
            {t("scorecards.reasonLacks")}
          </p>
        )}
        <div className="drawer-foot">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t("scorecards.keepVersion", { version: card.version + 1 })}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
