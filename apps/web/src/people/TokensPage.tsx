import { routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Modal, Radio, Typography } from "antd";
import { useState } from "react";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Rows } from "../ui/Rows.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

/** My tokens for the command line, and push keys for platforms; each is shown once, and can be revoked. */
export function TokensPage() {
  const { t } = useWords();
  const client = useQueryClient();
  const [making, setMaking] = useState(false);
  const tokens = useCall(routes.people.tokens, {});
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(routes.people.tokens) });
  const revoke = useSend(routes.people.revokeToken, refresh);
  return (
    <Page
      title={t("administration.tokens")}
      lead={t("administration.tokenLead")}
      action={
        <Button type="primary" onClick={() => setMaking(true)}>
          {t("administration.makeToken")}
        </Button>
      }
    >
      {revoke.error && <RefusalBox error={revoke.error} />}
      <Loaded query={tokens}>
        {({ items }) => (
          <Rows
            caption={t("administration.tokens")}
            rows={items}
            keyOf={(one) => one.id}
            empty={t("administration.noTokens")}
            columns={[
              { key: "name", title: t("administration.tokenName"), cell: (one) => one.name },
              { key: "kind", title: t("administration.kind"), cell: (one) => t(`administration.${one.kind}`) },
              { key: "created", title: t("administration.created"), cell: (one) => <Moment at={one.created} /> },
              {
                key: "used",
                title: t("administration.lastUsed"),
                cell: (one) =>
                  one.lastUsed === null ? (
                    <span className="muted">{t("administration.never")}</span>
                  ) : (
                    <Moment at={one.lastUsed} />
                  ),
              },
              {
                key: "do",
                title: t("ui.actions"),
                cell: (one) =>
                  one.revoked ? (
                    <span className="muted">{t("administration.revoked")}</span>
                  ) : (
                    <Button size="small" danger onClick={() => revoke.mutate({ params: { id: one.id } })}>
                      {t("administration.revoke")}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {making && (
        <MakeToken
          onClose={() => {
            setMaking(false);
            void refresh();
          }}
        />
      )}
    </Page>
  );
}

type Wanted = "personal" | "listings:write" | "declarations:write";

function MakeToken({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const make = useSend(routes.people.makeToken);
  return (
    <Modal open onCancel={onClose} footer={null} title={t("administration.makeToken")}>
      {make.data ? (
        <>
          <p>{t("administration.tokenOnce")}</p>
          <Typography.Paragraph
            className="code"
            copyable={{ text: make.data.token, tooltips: [t("ui.copy"), t("ui.copied")] }}
          >
            {make.data.token}
          </Typography.Paragraph>
        </>
      ) : (
        <Form
          layout="vertical"
          requiredMark={false}
          initialValues={{ kind: "personal" }}
          onFinish={({ name, kind }: { name: string; kind: Wanted }) =>
            make.mutate({
              body: kind === "personal" ? { name, kind, scopes: [] } : { name, kind: "push", scopes: [kind] },
            })
          }
        >
          {make.error && <RefusalBox error={make.error} />}
          <Form.Item
            name="name"
            label={t("administration.tokenName")}
            rules={[{ required: true, message: t("ui.required") }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="kind" label={t("administration.kind")}>
            <Radio.Group
              options={[
                { value: "personal", label: t("administration.personal") },
                { value: "listings:write", label: t("administration.pushListings") },
                { value: "declarations:write", label: t("administration.pushDeclarations") },
              ]}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            {t("administration.makeToken")}
          </Button>
        </Form>
      )}
    </Modal>
  );
}
