import { routes } from "#contract";
import { Button, Form, Select } from "antd";
import { useState } from "react";
import { PaperFrame } from "../../cases/PaperFrame.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { useCall, useSend } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";
import type { Template } from "./useTemplates.ts";

/** A template filled with a real case that the officer chooses; nothing is issued. */
export function TemplatePreview({ template }: { readonly template: Template }) {
  const { t, say } = useWords();
  const [text, setText] = useState("");
  const preview = useSend(routes.templates.preview, () => undefined);
  const cases = useCall(
    routes.cases.list,
    { query: { procedure: template.procedure, limit: 20, ...(text === "" ? {} : { text }) } },
    { keep: true },
  );
  const params = { procedure: template.procedure, kind: template.kind };
  const versions = [
    { value: "", label: t("templates.inUse") },
    ...template.versions.map(({ id, fileName }) => ({ value: id, label: fileName })),
  ];
  return (
    <Sheet title={t("templates.preview")}>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ version: template.versions[0]?.id ?? "" }}
        onFinish={({ caseId, version }: { caseId: string; version: string }) =>
          preview.mutate({ params, body: { caseId, ...(version === "" ? {} : { version }) } })
        }
      >
        <Form.Item name="version" label={t("templates.previewOf")}>
          <Select options={versions} />
        </Form.Item>
        <Form.Item
          name="caseId"
          label={t("templates.previewWith")}
          rules={[{ required: true, message: t("ui.required") }]}
        >
          <Select
            showSearch={{ filterOption: false, onSearch: setText }}
            loading={cases.isFetching}
            placeholder={t("cases.text")}
            options={(cases.data?.items ?? []).map(({ id, number, title }) => ({
              value: id,
              label: `${number} ${title}`,
            }))}
          />
        </Form.Item>
        <Button htmlType="submit" loading={preview.isPending}>
          {t("ui.preview")}
        </Button>
      </Form>
      {preview.error && <RefusalBox error={preview.error} />}
      {preview.data && (
        <div className="small-form">
          <PaperFrame html={preview.data.html} title={say(template.name)} />
        </div>
      )}
    </Sheet>
  );
}
