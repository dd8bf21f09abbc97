import { type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { Article } from "../ui/Article.tsx";
import { ConfidenceBadge } from "../ui/ConfidenceBadge.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rows } from "../ui/Rows.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { readSetting, settingText } from "./settingText.ts";

type Setting = ReplyOf<typeof routes.office.settings>["items"][number];

/** What the law we could not read leaves to the office: each parameter with its article, settable with a reason. */
export function Settings({ maySet }: { readonly maySet: boolean }) {
  const { t, say } = useWords();
  const [setting, setSetting] = useState<Setting>();
  const settings = useCall(routes.office.settings, {});
  return (
    <>
      <p className="muted">{t("administration.settingsLead")}</p>
      <Loaded query={settings}>
        {({ items }) => (
          <Rows
            caption={t("administration.settings")}
            rows={items}
            keyOf={(one) => one.key}
            empty={t("administration.noSettings")}
            columns={[
              { key: "name", title: t("administration.parameter"), cell: (one) => say(one.name) },
              {
                key: "value",
                title: t("administration.value"),
                right: true,
                cell: (one) => <SettingText of={one.value} />,
              },
              {
                key: "standard",
                title: t("administration.standard"),
                right: true,
                cell: (one) => <SettingText of={one.standard} />,
              },
              {
                key: "by",
                title: t("administration.setBy"),
                cell: ({ set }) =>
                  set === null ? (
                    <span className="muted">{t("administration.asShipped")}</span>
                  ) : (
                    <>
                      <span translate="no">{set.by}</span> · {say(set.office)} · <Moment at={set.at} />
                    </>
                  ),
              },
              {
                key: "article",
                title: t("ui.article"),
                cell: (one) => (one.article === null ? "—" : <Article cite={one.article} />),
              },
              {
                key: "confidence",
                title: t("administration.confidence"),
                cell: (one) => <ConfidenceBadge confidence={one.confidence} cite={one.article} />,
              },
              ...(maySet
                ? [
                    {
                      key: "set",
                      title: t("ui.actions"),
                      cell: (one: Setting) => (
                        <Button size="small" onClick={() => setSetting(one)}>
                          {t("administration.set")}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Loaded>
      {setting && <SetOne setting={setting} onClose={() => setSetting(undefined)} />}
    </>
  );
}

/** A number or word; what is longer stands on lines of its own. */
function SettingText({ of }: { readonly of: unknown }) {
  const text = settingText(of) || "—";
  return text.length > 30 ? <span className="setting-long">{text}</span> : text;
}

function SetOne({ setting, onClose }: { readonly setting: Setting; readonly onClose: () => void }) {
  const { t, say } = useWords();
  const client = useQueryClient();
  const set = useSend(routes.office.set, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.office.settings) });
    onClose();
  });
  return (
    <Modal open onCancel={onClose} footer={null} title={say(setting.name)}>
      <Form
        layout="vertical"
        requiredMark={false}
        initialValues={{ value: settingText(setting.value) }}
        onFinish={({ value, reason }: { value: string; reason: string }) =>
          set.mutate({ params: { key: setting.key }, body: { value: readSetting(value, setting.standard), reason } })
        }
      >
        {set.error && <RefusalBox error={set.error} />}
        <Form.Item
          name="value"
          label={t("administration.newValue")}
          rules={[{ required: true, message: t("ui.required") }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="reason" label={t("ui.reason")} rules={[{ required: true, message: t("ui.reasonRequired") }]}>
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {t("administration.set")}
        </Button>
      </Form>
    </Modal>
  );
}
