import { type RestatementView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Input, Space } from "antd";
import { type FormEvent, useId, useState } from "react";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../../useCall.ts";
import { useWords } from "../../words/useWords.ts";

type Act = RestatementView["may"][number];

/** What may be done with it now, each in a drawer of its own. */
export function ActOnRestatement({ view }: { readonly view: RestatementView }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Act>();
  return (
    <>
      <Space>
        {view.may.map((act) => (
          <Button key={act} type={act === "question" ? "default" : "primary"} onClick={() => setAsked(act)}>
            {t(`restatements.acts.${act}`)}
          </Button>
        ))}
      </Space>
      <Drawer
        open={asked !== undefined}
        size="large"
        title={asked && t(`restatements.acts.${asked}`)}
        onClose={() => setAsked(undefined)}
        destroyOnHidden
      >
        {asked && <ActForm view={view} act={asked} onClose={() => setAsked(undefined)} />}
      </Drawer>
    </>
  );
}

interface FormProps {
  readonly view: RestatementView;
  readonly act: Act;
  readonly onClose: () => void;
}

function ActForm({ view, act, onClose }: FormProps) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const client = useQueryClient();
  const send = useSend(routes.restatements.act, async () => {
    const read = [routes.restatements.one, routes.restatements.list, routes.restatements.ofReturn];
    await Promise.all(read.map((route) => client.invalidateQueries({ queryKey: keyOf(route) })));
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { act, expectedVersion: view.version, ...(text.trim() === "" ? {} : { text: text.trim() }) };
    send.mutate({ params: { id: view.id }, body });
  };
  return (
    <form onSubmit={submit} noValidate>
      <p className="muted">{t(`restatements.${act}Lead`)}</p>
      {send.error && <RefusalBox error={send.error} />}
      <div className="field">
        <label htmlFor={id}>{t(act === "accept" ? "restatements.wordsOptional" : "restatements.words")}</label>
        <Input.TextArea
          id={id}
          value={text}
          rows={5}
          maxLength={2000}
          required={act !== "accept"}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="drawer-foot">
        <Button onClick={onClose}>{t("ui.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t(`restatements.acts.${act}`)}
        </Button>
      </div>
    </form>
  );
}
