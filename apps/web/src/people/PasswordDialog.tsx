import { routes } from "#contract";
import { App, Button, Form, Input, Modal } from "antd";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { NewPassword } from "./NewPassword.tsx";

export function PasswordDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const change = useSend(routes.people.changePassword, () => {
    void message.success(t("people.passwordChanged"));
    onClose();
  });
  return (
    <Modal open={open} title={t("shell.changePassword")} onCancel={onClose} footer={null} destroyOnHidden>
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(typed: { old: string; password: string }) =>
          change.mutate({ body: { old: typed.old, new: typed.password } })
        }
      >
        {change.error && <RefusalBox error={change.error} />}
        <Form.Item name="old" label={t("people.oldPassword")} rules={[{ required: true, message: t("ui.required") }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPassword />
        <Button type="primary" htmlType="submit" block loading={change.isPending}>
          {t("ui.save")}
        </Button>
      </Form>
    </Modal>
  );
}
