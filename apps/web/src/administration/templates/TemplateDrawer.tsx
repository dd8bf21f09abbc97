import { type ReplyOf, routes } from "#contract";
import { Alert, Button, Drawer } from "antd";
import { useState } from "react";
import { addressOf } from "../../call.ts";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useUpload } from "../../ui/useUpload.ts";
import { useCall } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import { TemplateFields } from "./TemplateFields.tsx";
import { TemplatePreview } from "./TemplatePreview.tsx";
import { TemplateState } from "./TemplateState.tsx";
import { TemplateVersions } from "./TemplateVersions.tsx";
import { type Template, useTemplateRefresh, useTemplateUse } from "./useTemplates.ts";

type Row = ReplyOf<typeof routes.templates.list>["items"][number];

interface Props {
  readonly row: Row;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** One template: what is in use, another version uploaded and tried with a case, its fields, who changed it when. */
export function TemplateDrawer({ row, mayChange, onClose }: Props) {
  const { say } = useWords();
  const params = { procedure: row.procedure, kind: row.kind };
  const one = useCall(routes.templates.one, { params }, { staleMs: 0 });
  return (
    <Drawer open onClose={onClose} title={say(row.name)} size={760} destroyOnHidden>
      <Loaded query={one}>
        {(template) => (
          <>
            <InUse template={template} mayChange={mayChange} />
            {mayChange && <NewVersion params={params} />}
            <TemplateVersions template={template} mayChange={mayChange} />
            <TemplatePreview template={template} />
            <TemplateFields fields={template.fields} />
            <History history={template.history} />
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

function InUse({ template, mayChange }: { readonly template: Template; readonly mayChange: boolean }) {
  const { t } = useWords();
  const use = useTemplateUse();
  const params = { procedure: template.procedure, kind: template.kind };
  const own = template.history[0]?.what;
  return (
    <Sheet title={t("templates.inUse")} side={<TemplateState row={template} />}>
      <p>
        <a href={addressOf(routes.templates.file, { params })} download>
          {t("templates.download")}
        </a>
        {template.state !== "shipped" && (
          <>
            {" · "}
            <a href={addressOf(routes.templates.file, { params, query: { version: "shipped" } })} download>
              {t("templates.downloadShipped")}
            </a>
          </>
        )}
      </p>
      {use.error && <RefusalBox error={use.error} />}
      {mayChange && (
        <div className="paper-steps">
          {template.state !== "shipped" && (
            <Button
              size="small"
              loading={use.isPending}
              onClick={() => use.mutate({ params, body: { what: "shipped" } })}
            >
              {t("templates.toShipped")}
            </Button>
          )}
          {own !== undefined && own !== "inherited" && (
            <Button
              size="small"
              loading={use.isPending}
              onClick={() => use.mutate({ params, body: { what: "inherited" } })}
            >
              {t("templates.toInherited")}
            </Button>
          )}
        </div>
      )}
    </Sheet>
  );
}

function NewVersion({ params }: { readonly params: { procedure: string; kind: string } }) {
  const { t, say } = useWords();
  const refresh = useTemplateRefresh();
  const [taken, setTaken] = useState<ReplyOf<typeof routes.templates.upload>>();
  const sending = useUpload(routes.templates.upload, { params }, async (version) => {
    setTaken(version);
    await refresh();
  });
  const send = (file: File) => {
    setTaken(undefined);
    sending.send(file);
  };
  return (
    <Sheet title={t("templates.upload")}>
      <p className="muted">{t("templates.uploadLead")}</p>
      <FileDrop label={t("templates.uploadFile")} accept=".docx" progress={sending.progress} onFile={send} />
      {sending.error && <RefusalBox error={sending.error} />}
      {taken && (
        <Alert
          className="refusal"
          role="status"
          showIcon
          type={taken.warnings.length === 0 ? "success" : "warning"}
          title={t(taken.warnings.length === 0 ? "templates.good" : "templates.goodBut", { name: taken.fileName })}
          description={
            taken.warnings.length > 0 && (
              <ul>
                {taken.warnings.map(({ tag, sentence }) => (
                  <li key={tag + sentence.en}>{say(sentence)}</li>
                ))}
              </ul>
            )
          }
        />
      )}
    </Sheet>
  );
}

function History({ history }: { readonly history: Template["history"] }) {
  const { t } = useWords();
  if (history.length === 0) return null;
  return (
    <Sheet title={t("templates.history")}>
      <ol className="lines">
        {history.map(({ what, fileName, by, at }) => (
          <li key={at + what} className="line">
            <div className="line-main">
              {t(`templates.used.${what}`, { name: fileName ?? "" })}
              <div className="line-note">
                {by} · <Moment at={at} />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
