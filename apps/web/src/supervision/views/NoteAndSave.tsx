import { Button, Input } from "antd";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { useWords } from "../../words/useWords.ts";

interface Props {
  /** Of the form; the field's own is made of it. */
  readonly id: string;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly error: Error | null;
  readonly sending: boolean;
}

/** How a form about a part of a plan ends: what is to be said of it, what was refused, and saving it. */
export function NoteAndSave({ id, note, onNote, error, sending }: Props) {
  const { t } = useWords();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-note`}>{t("views.note")}</label>
        <Input.TextArea
          id={`${id}-note`}
          rows={4}
          maxLength={2000}
          value={note}
          onChange={(event) => onNote(event.target.value)}
        />
      </div>
      {error && <RefusalBox error={error} />}
      <Button type="primary" htmlType="submit" loading={sending}>
        {t("views.save")}
      </Button>
    </>
  );
}
