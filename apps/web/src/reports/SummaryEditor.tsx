import { type Summary, type SummaryBlock, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { BlockEditor } from "./BlockEditor.tsx";

interface Props {
  readonly summary: Summary;
  readonly onDone: () => void;
}

/** A block with a name that lasts while it is moved about. */
interface Piece {
  readonly name: number;
  readonly block: SummaryBlock;
}

/** The words of a summary, block by block. Saving keeps a new version; the figures already taken stay as they are. */
export function SummaryEditor({ summary, onDone }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const id = useId();
  const [title, setTitle] = useState(summary.title);
  const [pieces, setPieces] = useState<readonly Piece[]>(() => summary.blocks.map((block, name) => ({ name, block })));
  const send = useSend(routes.summaries.write, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.summaries.one) });
    await client.invalidateQueries({ queryKey: keyOf(routes.summaries.list) });
    void message.success(t("summaries.kept"));
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const blocks = pieces
      .map(({ block }) => block)
      .filter((block) => block.kind === "chart" || block.text.trim() !== "");
    send.mutate({ params: { id: summary.id }, body: { version: summary.version, title: title.trim(), blocks } });
  };
  const add = (block: SummaryBlock) =>
    setPieces([...pieces, { name: Math.max(0, ...pieces.map(({ name }) => name)) + 1, block }]);
  const move = (at: number, by: number) => {
    const piece = pieces[at];
    if (piece === undefined) return;
    const rest = pieces.filter((_, index) => index !== at);
    setPieces([...rest.slice(0, at + by), piece, ...rest.slice(at + by)]);
  };
  return (
    <form onSubmit={submit} noValidate className="summary-editor">
      {send.error && <RefusalBox error={send.error} />}
      <label htmlFor={`${id}-title`}>{t("summaries.title")}</label>
      <Input id={`${id}-title`} value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
      {pieces.map(({ name, block }, at) => (
        <BlockEditor
          key={name}
          number={at + 1}
          block={block}
          summary={summary}
          onChange={(changed) => setPieces(pieces.with(at, { name, block: changed }))}
          onRemove={() => setPieces(pieces.filter((_, index) => index !== at))}
          {...(at > 0 && { onUp: () => move(at, -1) })}
          {...(at < pieces.length - 1 && { onDown: () => move(at, 1) })}
        />
      ))}
      <div className="summary-tools">
        <Button onClick={() => add({ kind: "heading", text: "" })}>{t("summaries.addHeading")}</Button>
        <Button onClick={() => add({ kind: "text", text: "" })}>{t("summaries.addText")}</Button>
        <Button onClick={() => add({ kind: "chart", figure: "cases-filed", by: "month", shape: "columns" })}>
          {t("summaries.addChart")}
        </Button>
      </div>
      <div className="drawer-foot">
        <Button onClick={onDone}>{t("ui.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={send.isPending} disabled={title.trim() === ""}>
          {t("summaries.keep")}
        </Button>
      </div>
    </form>
  );
}
