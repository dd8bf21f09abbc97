import { Rows } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useWords } from "../../words/useWords.ts";
import type { Template } from "./useTemplates.ts";

/** What may stand in the template, as it is typed in Word. */
export function TemplateFields({ fields }: { readonly fields: Template["fields"] }) {
  const { t, say } = useWords();
  return (
    <Sheet title={t("templates.fields")} side={<span className="number muted">{fields.length}</span>}>
      <p className="muted">{t("templates.fieldsLead")}</p>
      <Rows
        caption={t("templates.fields")}
        rows={fields}
        keyOf={({ tag }) => tag}
        columns={[
          { key: "tag", title: t("templates.inWord"), cell: (one) => <code className="code">{written(one)}</code> },
          {
            key: "name",
            title: t("templates.field"),
            cell: ({ name, tag }) => (name.zh === tag ? "—" : say(name)),
          },
          {
            key: "needed",
            title: t("templates.comes"),
            cell: ({ needed }) => t(needed ? "templates.fromCase" : "templates.always"),
          },
        ]}
      />
    </Sheet>
  );
}

function written({ tag, entries }: Template["fields"][number]): string {
  if (entries === null) return `{${tag}}`;
  return `{#${tag}}${entries.map((each) => `{${each}}`).join("")}{/${tag}}`;
}
