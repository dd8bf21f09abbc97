import { routes } from "#contract";
import { Button, Form, Input } from "antd";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { NewPassword } from "./NewPassword.tsx";
import { useWelcome } from "./useMe.ts";

interface Typed {
  code: string;
  login: string;
  name: string;
  password: string;
  officeZh: string;
  officeEn: string;
}

/** The first start without demonstration data: the code from the terminal makes the first administrator and the office. */
export function SetupForm() {
  const { t } = useWords();
  const welcome = useWelcome();
  const make = useSend(routes.people.makeFirstAdministrator, welcome);
  const rules = [{ required: true, message: t("ui.required") }];
  const send = ({ code, login, name, password, officeZh, officeEn }: Typed) =>
    make.mutate({ body: { code, login, name, password, office: { zh: officeZh, en: officeEn } } });
  return (
    <Form layout="vertical" requiredMark={false} onFinish={send}>
      <p>{t("people.setupLead")}</p>
      {make.error && <RefusalBox error={make.error} />}
      <Form.Item name="code" label={t("people.setupCode")} rules={rules}>
        <Input autoComplete="one-time-code" autoFocus />
      </Form.Item>
      <Form.Item name="officeZh" label={t("people.officeZh")} rules={rules}>
        <Input />
      </Form.Item>
      <Form.Item name="officeEn" label={t("people.officeEn")} rules={rules}>
        <Input />
      </Form.Item>
      <Form.Item name="name" label={t("people.yourName")} rules={rules}>
        <Input autoComplete="name" />
      </Form.Item>
      <Form.Item name="login" label={t("people.login")} rules={[{ required: true, min: 2, message: t("ui.required") }]}>
        <Input autoComplete="username" />
      </Form.Item>
      <NewPassword />
      <Button type="primary" htmlType="submit" block loading={make.isPending}>
        {t("people.makeAdministrator")}
      </Button>
    </Form>
  );
}
