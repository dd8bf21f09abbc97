import { Progress } from "antd";
import { type DragEvent, useId, useState } from "react";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly label: string;
  readonly accept?: string;
  readonly hint?: string;
  /** How far the sending is, 0 to 1; absent when nothing is being sent. */
  readonly progress?: number | undefined;
  readonly onFile: (file: File) => void;
}

/** A place to drop a file on, or to choose one with the keyboard; shows how far the sending is. */
export function FileDrop({ label, accept, hint, progress, onFile }: Props) {
  const { t } = useWords();
  const id = useId();
  const [over, setOver] = useState(false);
  const sending = progress !== undefined;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined && !sending) onFile(file);
  };
  return (
    <div
      className={over ? "drop drop-over" : "drop"}
      onDragOver={(event) => hold(event, setOver)}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        className="visually-hidden"
        disabled={sending}
        {...(accept === undefined ? {} : { accept })}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
      <label htmlFor={id} className="drop-label">
        <strong>{label}</strong>
        <span className="muted">{hint ?? t("ui.dropFile")}</span>
      </label>
      {sending && (
        <Progress
          percent={Math.round(progress * 100)}
          size="small"
          aria-label={t("ui.uploading", { percent: Math.round(progress * 100) })}
        />
      )}
    </div>
  );
}

function hold(event: DragEvent, setOver: (over: boolean) => void): void {
  event.preventDefault();
  setOver(true);
}
