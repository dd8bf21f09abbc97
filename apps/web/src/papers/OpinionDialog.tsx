import { Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly title: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSend: (opinion: string) => void;
  readonly onClose: () => void;
}

/** Why a paper is returned or voided: it is never sent without a reason. */
export function OpinionDialog({ title, busy, error, onSend, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [opinion, setOpinion] = useState("");
  return (
    <Modal open onCancel={onClose} footer={null} title={title} destroyOnHidden>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (opinion.trim() !== "") onSend(opinion.trim());
        }}
      >
        <div className="field">
          <label htmlFor={id}>{t("papers.why")}</label>
          <Input.TextArea
            id={id}
            rows={3}
            value={opinion}
            onChange={(event) => setOpinion(event.target.value)}
            required
          />
        </div>
        {error && <RefusalBox error={error} />}
        <div className="drawer-foot">
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={opinion.trim() === ""}>
            {title}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
