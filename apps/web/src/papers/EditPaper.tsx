import { type CaseView, type ReplyOf, routes } from "#contract";
import { Alert, Button, Drawer, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { addressOf } from "../call.ts";
import { FileDrop } from "../ui/FileDrop.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import type { PaperRow } from "./Papers.tsx";
import { useStepped } from "./usePaperSteps.ts";

interface Props {
  readonly view: CaseView;
  readonly row: PaperRow;
  readonly onClose: () => void;
}

/** A draft is edited in its fields, or taken to Word and brought back. */
export function EditPaper({ view, row, onClose }: Props) {
  const { t, say } = useWords();
  const where = { params: { id: view.id, documentId: row.id } };
  const fields = useCall(routes.papers.fields, where, { staleMs: 0 });
  const stepped = useStepped();
  const sending = useUpload(
    routes.papers.upload,
    { ...where, query: { expectedVersion: view.version } },
    (reply: ReplyOf<typeof routes.papers.upload>) => {
      stepped(reply);
      onClose();
    },
  );
  return (
    <Drawer open onClose={onClose} size="large" title={`${t("papers.edit")}: ${say(row.name)}`} destroyOnHidden>
      <section className="paper-word">
        <h3>{t("papers.inWord")}</h3>
        <p className="muted">{t("papers.inWordHint")}</p>
        <p>
          <a href={addressOf(routes.cases.document, where)} download>
            {t("papers.download")}
          </a>
        </p>
        <FileDrop label={t("papers.uploadWord")} progress={sending.progress} onFile={sending.send} />
        {sending.error && <RefusalBox error={sending.error} />}
      </section>
      <h3>{t("papers.inFields")}</h3>
      <Loaded query={fields}>{(read) => <Fields read={read} view={view} row={row} onClose={onClose} />}</Loaded>
    </Drawer>
  );
}

function Fields({ read, view, row, onClose }: Props & { readonly read: ReplyOf<typeof routes.papers.fields> }) {
  const { t, say } = useWords();
  const id = useId();
  const [texts, setTexts] = useState<Record<string, string>>({});
  const stepped = useStepped();
  const save = useSend(routes.papers.edit, (reply) => {
    stepped(reply);
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = Object.fromEntries(read.items.map(({ tag, text }) => [tag, texts[tag] ?? text]));
    save.mutate({
      params: { id: view.id, documentId: row.id },
      body: { expectedVersion: view.version, fields },
    });
  };
  return (
    <form onSubmit={submit}>
      {read.fromWord && <Alert type="warning" showIcon title={t("papers.fieldsReplaceWord")} />}
      {read.items.map(({ tag, name, text, edited }) => (
        <div className="field" key={tag}>
          <label htmlFor={`${id}-${tag}`}>
            {say(name)} {edited && <span className="muted">{t("papers.edited")}</span>}
          </label>
          <Input.TextArea
            id={`${id}-${tag}`}
            rows={rowsFor(texts[tag] ?? text)}
            value={texts[tag] ?? text}
            onChange={(event) => setTexts({ ...texts, [tag]: event.target.value })}
          />
        </div>
      ))}
      {save.error && <RefusalBox error={save.error} />}
      <div className="drawer-foot">
        <Button onClick={onClose}>{t("ui.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("papers.save")}
        </Button>
      </div>
    </form>
  );
}

/** Lines a text needs, 1 to 12. Never `autoSize`: it sets style attributes, which the content policy refuses. */
function rowsFor(text: string): number {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  return Math.min(12, lines);
}

/** Chinese characters that fit beside each other in the drawer. */
const CHARACTERS_A_LINE = 38;
