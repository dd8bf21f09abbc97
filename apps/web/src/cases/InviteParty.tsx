import { type CaseView, routes } from "#contract";
import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { OneTimeLink } from "../administration/OneTimeLink.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

type Party = CaseView["state"]["parties"][number];

/** Makes a party an account of its own, and the link to hand over. */
export function InviteParty({ caseId, party }: { readonly caseId: string; readonly party: Party }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<{ link: string; expires: string }>();
  const invite = useSend(routes.people.inviteParty, (made) => {
    setOpen(false);
    setLink(made);
  });
  const rules = [{ required: true, message: t("ui.required") }];
  const name = party.name ?? party.id;
  return (
    <>
      <Button size="small" type="text" aria-label={`${t("cases.inviteParty")} ${name}`} onClick={() => setOpen(true)}>
        {t("cases.inviteParty")}
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t("cases.inviteParty")} destroyOnHidden>
        <p className="muted">{t("cases.inviteLead")}</p>
        {invite.error && <RefusalBox error={invite.error} />}
        <Form
          layout="vertical"
          requiredMark={false}
          initialValues={{ name }}
          onFinish={(body: { login: string; name: string }) =>
            invite.mutate({ params: { id: caseId, partyId: party.id }, body })
          }
        >
          <Form.Item name="name" label={t("cases.inviteName")} rules={rules}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="login" label={t("cases.inviteLogin")} rules={rules}>
            <Input maxLength={100} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={invite.isPending}>
            {t("cases.inviteParty")}
          </Button>
        </Form>
      </Modal>
      {link && <OneTimeLink {...link} onClose={() => setLink(undefined)} />}
    </>
  );
}
