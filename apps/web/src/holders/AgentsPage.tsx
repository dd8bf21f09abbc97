import { type Power, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input, Modal } from "antd";
import { useState } from "react";
import { addressOf } from "../call.ts";
import { OneTimeLink } from "../administration/OneTimeLink.tsx";
import { may, useMe } from "../people/useMe.ts";
import { Day } from "../ui/Day.tsx";
import { DayInput } from "../ui/DayInput.tsx";
import { Empty } from "../ui/Empty.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";

const scopes = ["complain", "receive", "identify", "dispose"] as const;

/** Who acts for me, in what and until when; and for whom I act. */
export function AgentsPage() {
  const { t } = useWords();
  const { me } = useMe();
  const list = useCall(routes.powers.list, {});
  const [giving, setGiving] = useState(false);
  const [link, setLink] = useState<{ link: string; expires: string }>();
  const gives = may(me, "right-holder");
  return (
    <Page
      title={t("holders.agents")}
      lead={t("holders.agentsLead")}
      action={
        gives && (
          <Button type="primary" onClick={() => setGiving(true)}>
            {t("holders.give")}
          </Button>
        )
      }
    >
      <Loaded query={list}>
        {({ items }) => {
          const given = items.filter(({ mine }) => mine === "given");
          const held = items.filter(({ mine }) => mine === "held");
          return (
            <>
              {gives && (
                <Sheet title={t("holders.given")}>
                  {given.length === 0 && <Empty title={t("holders.noneGiven")} />}
                  <Powers of={given} name={({ agentName }) => agentName} />
                </Sheet>
              )}
              {(held.length > 0 || !gives) && (
                <Sheet title={t("holders.held")}>
                  {held.length === 0 && <Empty />}
                  <Powers of={held} name={({ holderName }) => holderName} />
                </Sheet>
              )}
            </>
          );
        }}
      </Loaded>
      {giving && (
        <Give
          onClose={() => setGiving(false)}
          onGiven={(made) => {
            setGiving(false);
            if (made.link !== null && made.expires !== null) setLink({ link: made.link, expires: made.expires });
          }}
        />
      )}
      {link && <OneTimeLink {...link} onClose={() => setLink(undefined)} />}
    </Page>
  );
}

function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keyOf(routes.powers.list) });
}

function Powers({ of, name }: { readonly of: readonly Power[]; readonly name: (power: Power) => string }) {
  return (
    <ul className="lines">
      {of.map((power) => (
        <OnePower key={power.id} power={power} name={name(power)} />
      ))}
    </ul>
  );
}

function OnePower({ power, name }: { readonly power: Power; readonly name: string }) {
  const { t } = useWords();
  const refresh = useRefresh();
  const params = { id: power.id };
  const end = useSend(routes.powers.end, refresh);
  const sending = useUpload(routes.powers.prove, { params }, refresh);
  const error = end.error ?? sending.error;
  return (
    <li className="power">
      <div className="line">
        <div className="line-main">
          <strong>{name}</strong>{" "}
          <span className={power.inForce ? "paper-life paper-approved" : "paper-life"}>
            {t(power.inForce ? "holders.inForce" : power.endedAt === null ? "holders.notNow" : "holders.ended")}
          </span>
          <div className="line-note">
            {power.scope.map((one) => t(`holders.scopes.${one}`)).join("; ")} · <Day on={power.validFrom} /> –{" "}
            <Day on={power.validUntil} />
          </div>
          {power.file !== null && (
            <a href={addressOf(routes.powers.file, { params })} download>
              {power.file}
            </a>
          )}
        </div>
        {power.endedAt === null && (
          <Button danger size="small" loading={end.isPending} onClick={() => end.mutate({ params })}>
            {t("holders.end")}
          </Button>
        )}
      </div>
      {error && <RefusalBox error={error} />}
      {power.mine === "given" && power.file === null && power.endedAt === null && (
        <FileDrop label={t("holders.addPower")} progress={sending.progress} onFile={sending.send} />
      )}
    </li>
  );
}

interface GiveProps {
  readonly onClose: () => void;
  readonly onGiven: (made: { link: string | null; expires: string | null }) => void;
}

interface Typed {
  login: string;
  name: string;
  scope: (typeof scopes)[number][];
  validFrom: string;
  validUntil: string;
}

function Give({ onClose, onGiven }: GiveProps) {
  const { t } = useWords();
  const refresh = useRefresh();
  const give = useSend(routes.powers.give, async (made) => {
    await refresh();
    onGiven(made);
  });
  const rules = [{ required: true, message: t("ui.required") }];
  return (
    <Modal open onCancel={onClose} footer={null} title={t("holders.give")}>
      <Form layout="vertical" requiredMark={false} onFinish={(body: Typed) => give.mutate({ body })}>
        {give.error && <RefusalBox error={give.error} />}
        <Form.Item name="name" label={t("holders.agentName")} rules={rules}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="login" label={t("holders.agentLogin")} extra={t("holders.agentLoginHint")} rules={rules}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="scope" label={t("holders.scope")} rules={rules}>
          <Checkbox.Group
            className="stack"
            options={scopes.map((one) => ({ value: one, label: t(`holders.scopes.${one}`) }))}
          />
        </Form.Item>
        <div className="columns-even">
          <Form.Item name="validFrom" label={t("holders.from")} rules={rules}>
            <DayInput />
          </Form.Item>
          <Form.Item name="validUntil" label={t("holders.until")} rules={rules}>
            <DayInput />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {t("holders.give")}
        </Button>
      </Form>
    </Modal>
  );
}
