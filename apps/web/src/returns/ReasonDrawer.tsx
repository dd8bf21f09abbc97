import { Button, Drawer, Input } from "antd";
import { useId, useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly asksReason?: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  readonly onGo: (reason: string) => void;
}

/** One step of a return: what it means, a reason where one is owed, and the button. */
export function ReasonDrawer({ title, lead, action, asksReason = false, busy, error, onClose, onGo }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const wanting = asksReason && reason.trim() === "";
  return (
    <Drawer open onClose={onClose} size={480} title={title} destroyOnHidden>
      <form
        className="reason-form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!wanting) onGo(reason.trim());
        }}
      >
        <p>{lead}</p>
        {asksReason && (
          <p>
            <label htmlFor={id}>{t("returns.reason")}</label>
            <Input.TextArea
              id={id}
              rows={4}
              maxLength={2000}
              value={reason}
              aria-required
              aria-invalid={asked && wanting}
              aria-describedby={asked && wanting ? `${id}-fault` : undefined}
              {...(asked && wanting ? { status: "error" as const } : {})}
              onChange={(event) => setReason(event.target.value)}
            />
            {asked && wanting && (
              <span id={`${id}-fault`} className="late" role="alert">
                {t("returns.reasonNeeded")}
              </span>
            )}
          </p>
        )}
        {error && <RefusalBox error={error} />}
        <Button type="primary" htmlType="submit" loading={busy}>
          {action}
        </Button>
      </form>
    </Drawer>
  );
}
