import { routes } from "#contract";
import { Button, Form, Input } from "antd";
import { useEffect } from "react";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Door } from "./Door.tsx";
import { SetupForm } from "./SetupPage.tsx";
import { useWelcome } from "./useMe.ts";

/** Sign-in; on a first start without an administrator, the making of one. */
export function SignInPage() {
  const { t } = useWords();
  const setup = useCall(routes.people.setup, {});
  const needed = setup.data?.needed === true;
  const title = t(needed ? "people.setup" : "people.signIn");
  useEffect(() => {
    document.title = `${title} · ${t("shell.product")}`;
  }, [title, t]);
  return <Door title={title}>{needed ? <SetupForm /> : <SignInForm />}</Door>;
}

function SignInForm() {
  const { t } = useWords();
  const welcome = useWelcome();
  const signIn = useSend(routes.people.signIn, welcome);
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(body: { login: string; password: string }) => signIn.mutate({ body })}
    >
      {signIn.error && <RefusalBox error={signIn.error} />}
      <Form.Item name="login" label={t("people.login")} rules={[{ required: true, message: t("ui.required") }]}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t("people.password")} rules={[{ required: true, message: t("ui.required") }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t("people.signIn")}
      </Button>
    </Form>
  );
}
