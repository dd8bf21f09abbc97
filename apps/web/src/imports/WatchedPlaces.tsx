import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { MarkSelect } from "../forms/MarkSelect.tsx";
import { may, useMe } from "../people/useMe.ts";
import { PagedRows } from "../ui/PagedRows.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, usePages, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** The office's list of places whose goods it looks at twice; screening of declarations reads it. */
export function WatchedPlaces() {
  const { t, say } = useWords();
  const { me } = useMe();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(routes.declarations.places) });
  const pages = usePages(routes.declarations.places, { query: { limit: 50 } });
  const [form] = Form.useForm<{ place: string; why?: string }>();
  const [markId, setMarkId] = useState<string>();
  const add = useSend(routes.declarations.addPlace, () => {
    form.resetFields();
    setMarkId(undefined);
    return refresh();
  });
  const remove = useSend(routes.declarations.removePlace, refresh);
  const error = add.error ?? remove.error;
  const mayWrite = may(me, "officer", "head");
  return (
    <Sheet title={t("declarations.watched")}>
      <p className="muted">{t("declarations.watchedLead")}</p>
      {error && <RefusalBox error={error} />}
      <PagedRows
        caption={t("declarations.watched")}
        pages={pages}
        keyOf={(one) => one.id}
        empty={t("declarations.noPlaces")}
        columns={[
          { key: "place", title: t("declarations.place"), cell: (one) => one.place },
          { key: "why", title: t("declarations.why"), cell: (one) => one.why },
          { key: "mark", title: t("declarations.onlyMark"), cell: (one) => one.mark?.markText ?? "—" },
          { key: "office", title: t("declarations.whose"), cell: (one) => say(one.office) },
          {
            key: "remove",
            title: "",
            right: true,
            cell: (one) =>
              one.mine && mayWrite ? (
                <Button size="small" type="text" onClick={() => remove.mutate({ params: { id: one.id } })}>
                  {t("ui.remove")}
                </Button>
              ) : null,
          },
        ]}
      />
      {mayWrite && (
        <Form
          form={form}
          layout="vertical"
          className="small-form"
          requiredMark={false}
          onFinish={({ place, why = "" }) =>
            add.mutate({ body: { place, why, ...(markId === undefined ? {} : { markId }) } })
          }
        >
          <Form.Item
            name="place"
            label={t("declarations.place")}
            rules={[{ required: true, whitespace: true, message: t("ui.required") }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="why" label={t("declarations.why")}>
            <Input maxLength={500} />
          </Form.Item>
          <Form.Item label={t("declarations.onlyMark")} htmlFor="watched-mark">
            <MarkSelect id="watched-mark" value={markId} onChange={setMarkId} />
          </Form.Item>
          <Button htmlType="submit" loading={add.isPending}>
            {t("declarations.addPlace")}
          </Button>
        </Form>
      )}
    </Sheet>
  );
}
