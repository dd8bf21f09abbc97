import { type CaseView, partBytes, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input, Progress } from "antd";
import { type FormEvent, useId, useState } from "react";
import { upload } from "../call.ts";
import { DayInput } from "../ui/DayInput.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf } from "../useCall.ts";
import { sendFile } from "../uploads/going.ts";
import { useArrived } from "../uploads/Uploads.tsx";
import { useWords } from "../words/useWords.ts";

interface Note {
  readonly caption?: string;
  readonly takenAt?: string | undefined;
  readonly place?: string;
  readonly takenBy?: string;
}

/** Lays files down, several at once, with what is said of all of them: when, where and by whom they were taken. */
export function AddFiles({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const id = useId();
  const arrived = useArrived(view.id);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [note, setNote] = useState<Note>({});
  const [done, setDone] = useState<number>();
  const [error, setError] = useState<Error>();
  const set = (more: Note) => setNote({ ...note, ...more });

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    let at = 0;
    // What is longer than a part goes in parts, survives a broken line, and does not hold this form.
    for (const file of files) if (file.size > partBytes) sendFile(view.id, file, { note }, arrived);
    const small = files.filter((file) => file.size <= partBytes);
    try {
      // One after the other: each is hashed and kept before the next begins, and what failed can be sent again.
      for (const file of small) {
        setDone(at);
        const from = at;
        await upload(routes.cases.addEvidence, { params: { id: view.id }, query: note }, file, (part) =>
          setDone(from + part),
        );
        at += 1;
      }
      setFiles([]);
      setNote({});
    } catch (fault) {
      setError(fault instanceof Error ? fault : new Error(String(fault)));
      setFiles(small.slice(at));
    } finally {
      setDone(undefined);
      await client.invalidateQueries({ queryKey: keyOf(routes.cases.one, { params: { id: view.id } }) });
    }
  };

  return (
    <form className="add-files" onSubmit={(event) => void send(event)}>
      <div className="drop">
        <input
          id={id}
          type="file"
          multiple
          className="visually-hidden"
          disabled={done !== undefined}
          onChange={(event) => setFiles([...(event.target.files ?? [])])}
        />
        <label htmlFor={id} className="drop-label">
          <strong>{t("pictures.addFiles")}</strong>
          <span className="muted">
            {files.length === 0 ? t("pictures.addFilesHint") : t("pictures.chosen", { n: files.length })}
          </span>
        </label>
      </div>
      {error && <RefusalBox error={error} />}
      {files.length > 0 && (
        <div className="small-form">
          <div className="fields">
            <div>
              <label htmlFor={`${id}-caption`}>{t("pictures.note")}</label>
              <Input
                id={`${id}-caption`}
                maxLength={300}
                value={note.caption ?? ""}
                onChange={(event) => set({ caption: event.target.value })}
              />
            </div>
            <div>
              <label htmlFor={`${id}-taken`}>{t("pictures.takenAt")}</label>
              <DayInput id={`${id}-taken`} value={note.takenAt} onChange={(takenAt) => set({ takenAt })} withTime />
            </div>
            <div>
              <label htmlFor={`${id}-place`}>{t("pictures.place")}</label>
              <Input
                id={`${id}-place`}
                maxLength={300}
                value={note.place ?? ""}
                onChange={(event) => set({ place: event.target.value })}
              />
            </div>
            <div>
              <label htmlFor={`${id}-by`}>{t("pictures.takenBy")}</label>
              <Input
                id={`${id}-by`}
                maxLength={300}
                value={note.takenBy ?? ""}
                onChange={(event) => set({ takenBy: event.target.value })}
              />
            </div>
          </div>
          <div className="drawer-foot">
            <Button onClick={() => setFiles([])} disabled={done !== undefined}>
              {t("ui.cancel")}
            </Button>
            <Button type="primary" htmlType="submit" loading={done !== undefined}>
              {t("pictures.send")}
            </Button>
          </div>
        </div>
      )}
      {done !== undefined && (
        <Progress
          percent={Math.round((done / files.length) * 100)}
          size="small"
          aria-label={t("pictures.sent", { done: Math.floor(done), all: files.length })}
        />
      )}
    </form>
  );
}
