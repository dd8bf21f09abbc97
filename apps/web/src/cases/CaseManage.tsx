import { type CaseView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { may, useMe } from "../people/useMe.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** What is done with a case rather than in it: who works on it, and whether it is sealed. */
export function CaseManage({ view }: { readonly view: CaseView }) {
  const { t } = useWords();
  const { me } = useMe();
  const [open, setOpen] = useState<"assign" | "seal">();
  const items = [
    ...(view.mayAct && may(me, "officer", "head")
      ? [{ key: "assign", label: t("cases.assign"), onClick: () => setOpen("assign") }]
      : []),
    ...(view.mayAct && may(me, "head")
      ? [{ key: "seal", label: t(view.sealed ? "cases.unseal" : "cases.seal"), onClick: () => setOpen("seal") }]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }}>
        <Button>{t("cases.manage")}</Button>
      </Dropdown>
      {open === "assign" && <Assign view={view} onClose={() => setOpen(undefined)} />}
      {open === "seal" && <Seal view={view} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface Dialog {
  readonly view: CaseView;
  readonly onClose: () => void;
}

function Assign({ view, onClose }: Dialog) {
  const { t } = useWords();
  const client = useQueryClient();
  const colleagues = useCall(routes.people.colleagues, {});
  const assign = useSend(routes.cases.assign, async () => {
    await client.invalidateQueries({ queryKey: keyOf(routes.cases.one) });
    onClose();
  });
  return (
    <Modal open onCancel={onClose} footer={null} title={t("cases.assignTitle")}>
      <Form
        layout="vertical"
        initialValues={{ accountId: view.assignedTo?.id }}
        onFinish={(body: { accountId: string }) => assign.mutate({ params: { id: view.id }, body })}
      >
        {assign.error && <RefusalBox error={assign.error} />}
        <Form.Item
          name="accountId"
          label={t("cases.colleague")}
          rules={[{ required: true, message: t("ui.required") }]}
        >
          <Select
            options={(colleagues.data?.items ?? []).map((person) => ({ value: person.id, label: person.name }))}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={assign.isPending}>
          {t("cases.assign")}
        </Button>
      </Form>
    </Modal>
  );
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
