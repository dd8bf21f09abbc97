import { type CaseView, routes, type UploadView } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Progress } from "antd";
import { type ReactNode, useId, useState } from "react";
import { bytesText } from "../ui/bytesText.ts";
import { Moment } from "../ui/Moment.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { type Going, giveUp, goOn, sendFile, stopSending, useGoing } from "./going.ts";

/** Reads the case and the list of uploads again: a file has come whole. */
export function useArrived(caseId: string): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keyOf(routes.cases.one, { params: { id: caseId } }) }),
      client.invalidateQueries({ queryKey: keyOf(routes.uploads.list, { params: { id: caseId } }) }),
    ]);
}

/** The large files of a case on their way in: those that this window sends, and those that were begun before and wait for their file. */
export function Uploads({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const going = useGoing(view.id);
  const { data } = useCall(routes.uploads.list, { params: { id: view.id } });
  const known = new Set(going.map(({ uploadId }) => uploadId));
  const waiting = (data?.items ?? []).filter(({ id }) => !known.has(id));
  if (going.length === 0 && waiting.length === 0) return null;
  return (
    <section className="files-part" aria-label={t("pictures.uploads")}>
      <h3>{t("pictures.uploads")}</h3>
      <ul className="lines">
        {going.map((each) => (
          <Sending key={each.key} caseId={view.id} going={each} />
        ))}
        {waiting.map((upload) => (
          <Begun key={upload.id} caseId={view.id} upload={upload} />
        ))}
      </ul>
    </section>
  );
}

/** One that this window sends. */
function Sending({ caseId, going }: { readonly caseId: string; readonly going: Going }) {
  const { t } = useWords();
  const arrived = useArrived(caseId);
  const { state, sent, file, waits } = going;
  const moving = state === "sending" && waits === undefined && sent < file.size;
  return (
    <Line
      name={file.name}
      sent={sent}
      bytes={file.size}
      status={state === "failed" ? "exception" : state === "done" ? "success" : "normal"}
      note={
        <span role="status">
          {waits === undefined
            ? t(`pictures.state.${sent === file.size && state === "sending" ? "checking" : state}`)
            : t(`pictures.waits.${waits}`)}
          {moving && going.speed ? ` · ${t("pictures.speed", { speed: bytesText(Math.round(going.speed)) })}` : ""}
          {moving && going.speed ? ` · ${leftText(t, (file.size - sent) / going.speed)}` : ""}
        </span>
      }
    >
      {(state === "queued" || state === "sending") && (
        <Button size="small" onClick={() => stopSending(going.key)}>
          {t("pictures.stop")}
        </Button>
      )}
      {(state === "stopped" || state === "failed") && (
        <Button size="small" type="primary" onClick={() => goOn(going.key, arrived)}>
          {t("pictures.goOn")}
        </Button>
      )}
      <Button size="small" onClick={() => void giveUp(going.key).then(arrived)}>
        {t(state === "done" ? "pictures.close" : "pictures.giveUp")}
      </Button>
      {state === "failed" && going.error !== undefined && <RefusalBox error={going.error} />}
    </Line>
  );
}

/** One that was begun before: it goes on when its sender shows the file again, which no page may open by itself. */
function Begun({ caseId, upload }: { readonly caseId: string; readonly upload: UploadView }) {
  const { t } = useWords();
  const id = useId();
  const arrived = useArrived(caseId);
  const [other, setOther] = useState<string>();
  const drop = useSend(routes.uploads.drop, arrived);
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    const same = file.size === upload.bytes && file.name === upload.name;
    setOther(same ? undefined : file.name);
    if (same) sendFile(caseId, file, { uploadId: upload.id }, arrived);
  };
  return (
    <Line
      name={upload.name}
      sent={upload.received}
      bytes={upload.bytes}
      status="normal"
      note={
        <>
          {t("pictures.begun")} <Moment at={upload.touchedAt} /> · {t("pictures.keptUntil")}{" "}
          <Moment at={upload.keptUntil} />
        </>
      }
    >
      <input
        id={id}
        type="file"
        className="visually-hidden"
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <label htmlFor={id} className="file-again">
        {t("pictures.again")}
      </label>
      <Button
        size="small"
        loading={drop.isPending}
        onClick={() => drop.mutate({ params: { id: caseId, uploadId: upload.id } })}
      >
        {t("pictures.giveUp")}
      </Button>
      {other !== undefined && (
        <p role="alert" className="line-note">
          {t("pictures.otherFile", { name: other, wanted: upload.name, bytes: bytesText(upload.bytes) })}
        </p>
      )}
      {drop.error && <RefusalBox error={drop.error} />}
    </Line>
  );
}

function Line(props: {
  readonly name: string;
  readonly sent: number;
  readonly bytes: number;
  readonly status: "normal" | "exception" | "success";
  readonly note: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const [sent, bytes] = [bytesText(props.sent), bytesText(props.bytes)];
  return (
    <li className="line">
      <div className="line-main">
        <strong className="upload-name">{props.name}</strong>
        <Progress
          percent={Math.floor((props.sent / props.bytes) * 1000) / 10}
          status={props.status}
          size="small"
          aria-label={t("pictures.sentOf", { name: props.name, sent, bytes })}
        />
        <div className="line-note">
          <span className="number">{t("pictures.bytesOf", { sent, bytes })}</span> · {props.note}
        </div>
        <div className="upload-foot">{props.children}</div>
      </div>
    </li>
  );
}

function leftText(t: ReturnType<typeof useWords>["t"], seconds: number): string {
  if (seconds < 60) return t("pictures.leftSeconds", { n: Math.max(1, Math.round(seconds)) });
  return t("pictures.leftMinutes", { n: Math.round(seconds / 60) });
}
