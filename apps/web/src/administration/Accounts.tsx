import { type Account, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { Moment } from "../ui/Moment.tsx";
import { PagedRows } from "../ui/PagedRows.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { keyOf, useCall, usePages, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Certificate } from "./Certificate.tsx";
import { OneTimeLink } from "./OneTimeLink.tsx";

type AccountData = z.infer<typeof Account>;
type RoleName = AccountData["roles"][number];

const roleNames = [
  "officer",
  "reviewer",
  "head",
  "supervisor",
  "right-holder",
  "administrator",
] as const satisfies readonly RoleName[];

/** Who may sign in, as what; inviting, resetting, disabling. */
export function Accounts() {
  const { t, say } = useWords();
  const client = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const [certified, setCertified] = useState<AccountData>();
  const [link, setLink] = useState<{ link: string; expires: string }>();
  const pages = usePages(routes.people.accounts, { query: { limit: 50 } });
  const offices = useCall(routes.people.offices, {}, { staleMs: 60_000 });
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(routes.people.accounts) });
  const reset = useSend(routes.people.resetPassword, setLink);
  const change = useSend(routes.people.changeAccount, refresh);
  const error = reset.error ?? change.error;
  const officeName = (path: string | null) => {
    const office = offices.data?.items.find((one) => one.path === path);
    return office === undefined ? (path ?? "—") : say(office.name);
  };
  return (
    <>
      <p className="part-action">
        <Button type="primary" onClick={() => setInviting(true)}>
          {t("administration.invite")}
        </Button>
      </p>
      {error && <RefusalBox error={error} />}
      <PagedRows
        caption={t("administration.accounts")}
        pages={pages}
        keyOf={(account) => account.id}
        columns={[
          { key: "login", title: t("administration.login"), cell: (account) => account.login },
          { key: "name", title: t("administration.name"), cell: (account) => account.name },
          {
            key: "roles",
            title: t("administration.roles"),
            cell: (account) => account.roles.map((role) => t(`people.roles.${role}`)).join("、"),
          },
          { key: "office", title: t("administration.offices"), cell: (account) => officeName(account.officePath) },
          {
            key: "certificate",
            title: t("administration.certificate"),
            cell: (account) => account.certificate ?? "—",
          },
          {
            key: "state",
            title: t("administration.state"),
            cell: (account) => t(`administration.states.${account.state}`),
          },
          {
            key: "created",
            title: t("administration.created"),
            cell: (account) => <Moment at={account.createdAt} day />,
          },
          {
            key: "do",
            title: t("ui.actions"),
            cell: (account) => (
              <>
                <Button size="small" type="link" onClick={() => reset.mutate({ params: { id: account.id } })}>
                  {t("administration.resetLink")}
                </Button>
                {account.officePath !== null && (
                  <Button size="small" type="link" onClick={() => setCertified(account)}>
                    {t("administration.certificate")}
                  </Button>
                )}
                <Button
                  size="small"
                  type="link"
                  onClick={() =>
                    change.mutate({ params: { id: account.id }, body: { disabled: account.state !== "disabled" } })
                  }
                >
                  {t(account.state === "disabled" ? "administration.enable" : "administration.disable")}
                </Button>
              </>
            ),
          },
        ]}
      />
      {inviting && (
        <Invite
          onClose={() => setInviting(false)}
          onInvited={(made) => {
            setInviting(false);
            setLink(made);
            void refresh();
          }}
        />
      )}
      {certified && <Certificate account={certified} onClose={() => setCertified(undefined)} onDone={refresh} />}
      {link && <OneTimeLink {...link} onClose={() => setLink(undefined)} />}
    </>
  );
}

interface Typed {
  login: string;
  name: string;
  roles: RoleName[];
  officePath?: string;
  holderId?: string;
}

interface InviteProps {
  readonly onClose: () => void;
  readonly onInvited: (link: { link: string; expires: string }) => void;
}

function Invite({ onClose, onInvited }: InviteProps) {
  const { t, say } = useWords();
  const offices = useCall(routes.people.offices, {});
  const invite = useSend(routes.people.invite, onInvited);
  const rules = [{ required: true, message: t("ui.required") }];
  const [form] = Form.useForm<Typed>();
  const roles = Form.useWatch("roles", form) ?? [];
  const holder = roles.includes("right-holder");
  return (
    <Modal open onCancel={onClose} footer={null} title={t("administration.invite")}>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ login, name, roles: chosen, officePath, holderId }: Typed) =>
          invite.mutate({
            body: {
              login,
              name,
              roles: chosen,
              ...(officePath ? { officePath } : {}),
              ...(holderId ? { holderId } : {}),
            },
          })
        }
      >
        {invite.error && <RefusalBox error={invite.error} />}
        <Form.Item
          name="login"
          label={t("administration.login")}
          rules={[{ required: true, min: 2, message: t("ui.required") }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t("administration.name")} rules={rules}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="roles" label={t("administration.roles")} rules={rules}>
          <Select mode="multiple" options={roleNames.map((value) => ({ value, label: t(`people.roles.${value}`) }))} />
        </Form.Item>
        {holder ? (
          <Form.Item name="holderId" label={t("administration.holderId")} rules={rules}>
            <Input />
          </Form.Item>
        ) : (
          <Form.Item name="officePath" label={t("administration.offices")} rules={rules}>
            <Select
              options={(offices.data?.items ?? []).map((office) => ({ value: office.path, label: say(office.name) }))}
            />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={invite.isPending}>
          {t("administration.invite")}
        </Button>
      </Form>
    </Modal>
  );
}
