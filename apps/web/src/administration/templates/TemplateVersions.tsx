import { routes } from "#contract";
import { Button, Tag } from "antd";
import { addressOf } from "../../call.ts";
import { Hash } from "../../ui/Hash.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useWords } from "../../words/useWords.ts";
import { type Template, useTemplateUse } from "./useTemplates.ts";

/** The versions that the office took in: each with its hash, what was warned of, and the button that makes it live. */
export function TemplateVersions({
  template,
  mayChange,
}: {
  readonly template: Template;
  readonly mayChange: boolean;
}) {
  const { t, say } = useWords();
  const use = useTemplateUse();
  const params = { procedure: template.procedure, kind: template.kind };
  if (template.versions.length === 0) return null;
  return (
    <Sheet title={t("templates.versions")} side={<span className="number muted">{template.versions.length}</span>}>
      {use.error && <RefusalBox error={use.error} />}
      <ul className="lines">
        {template.versions.map((one) => (
          <li key={one.id} className="line">
            <div className="line-main">
              {one.fileName} {one.inUse && <Tag>{t("templates.live")}</Tag>}
              <div className="line-note">
                {one.by} · <Moment at={one.at} />
              </div>
              <Hash value={one.sha256} />
              {one.warnings.map(({ tag, sentence }) => (
                <div key={tag + sentence.en} className="line-note due">
                  {say(sentence)}
                </div>
              ))}
              {mayChange && !one.inUse && (
                <div className="paper-steps">
                  <Button
                    size="small"
                    loading={use.isPending}
                    onClick={() => use.mutate({ params, body: { what: "version", version: one.id } })}
                  >
                    {t("templates.goLive")}
                  </Button>
                </div>
              )}
            </div>
            <a href={addressOf(routes.templates.file, { params, query: { version: one.id } })} download>
              .docx
            </a>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
