import { routes } from "#contract";
import type { IsoDate } from "#law";
import { Button, Form, Input, Modal, Select } from "antd";
import { may, useMe } from "../people/useMe.ts";
import { DayInput } from "../ui/DayInput.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

interface Props {
  readonly onClose: () => void;
  readonly onTaken: () => void;
}

interface Typed {
  readonly accountId?: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly deputyId?: string;
  readonly reason: string;
}

/** The own leave, or as head a colleague's. */
export function TakeLeave({ onClose, onTaken }: Props) {
  const { t } = useWords();
  const { me } = useMe();
  const [form] = Form.useForm<Typed>();
  const whose = Form.useWatch("accountId", form) ?? me?.id;
  const colleagues = useCall(routes.people.colleagues, {});
  const take = useSend(routes.staff.takeLeave, onTaken);
  const people = (colleagues.data?.items ?? [])
    .filter(({ roles }) => roles.some((role) => role === "officer" || role === "reviewer" || role === "head"))
    .map(({ id, name }) => ({ value: id, label: name }));
  const required = [{ required: true, message: t("ui.required") }];
  return (
    <Modal open onCancel={onClose} footer={null} title={t("staff.take")}>
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        {...(me === undefined ? {} : { initialValues: { accountId: me.id } })}
        onFinish={(body) => take.mutate({ body })}
      >
        {take.error && <RefusalBox error={take.error} />}
        {may(me, "head") && (
          <Form.Item name="accountId" label={t("staff.whose")} rules={required}>
            <Select options={people} />
          </Form.Item>
        )}
        <Form.Item name="from" label={t("staff.from")} rules={required}>
          <DayInput />
        </Form.Item>
        <Form.Item name="until" label={t("staff.until")} rules={required}>
          <DayInput />
        </Form.Item>
        <Form.Item name="deputyId" label={t("staff.deputy")}>
          <Select
            allowClear
            placeholder={t("staff.noDeputy")}
            options={people.filter(({ value }) => value !== whose)}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t("staff.reason")}
          rules={[{ required: true, whitespace: true, message: t("ui.reasonRequired") }]}
        >
          <Input.TextArea maxLength={1000} rows={2} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={take.isPending}>
          {t("staff.take")}
        </Button>
      </Form>
    </Modal>
  );
}
