import { type CaseView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown, Form, Input, Modal } from "antd";
import { useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** What is done with a case rather than in it: whether it is sealed. Who works on it is for its docket. */
export function CaseManage({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const { me } = useMe();
  const [open, setOpen] = useState(false);
  const items =
    view.officePath === me?.office?.path && may(me, "head")
      ? [{ key: "seal", label: t(view.sealed ? "cases.unseal" : "cases.seal"), onClick: () => setOpen(true) }]
      : [];
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }}>
        <Button>{t("cases.manage")}</Button>
      </Dropdown>
      {open && <Seal view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Dialog {
  readonly view: CaseView;
  readonly onClose: () => void;
}

function Seal({ view, onClose }: Dialog) {
  const { t } = useWords();
  const client = useQueryClient();
  const seal = useSend(routes.cases.seal, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.cases.one) });
    onClose();
  });
  const word = t(view.sealed ? "cases.unseal" : "cases.seal");
  return (
    <Modal open onCancel={onClose} footer={null} title={word}>
      <Form
        layout="vertical"
        onFinish={({ reason }: { reason: string }) =>
          seal.mutate({ params: { id: view.id }, body: { sealed: !view.sealed, reason } })
        }
      >
        <p>{t("cases.sealLead")}</p>
        {seal.error && <RefusalBox error={seal.error} />}
        <Form.Item name="reason" label={t("ui.reason")} rules={[{ required: true, message: t("ui.reasonRequired") }]}>
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={seal.isPending}>
          {word}
        </Button>
      </Form>
    </Modal>
  );
}
