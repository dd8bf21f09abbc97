import { Form, Input } from "antd";
import { useWords } from "../words/useWords.ts";

/** A new password, typed twice. The form's value is in `password`. */
export function NewPassword() {
  const { t } = useWords();
  return (
    <>
      <Form.Item
        name="password"
        label={t("people.newPassword")}
        extra={t("people.passwordRule")}
        rules={[{ required: true, min: 10, max: 200, message: t("people.passwordRule") }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t("people.repeatPassword")}
        dependencies={["password"]}
        rules={[
          (form) => ({
            validator: (_, value) =>
              value === form.getFieldValue("password")
                ? Promise.resolve()
                : Promise.reject(new Error(t("people.passwordsDiffer"))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
