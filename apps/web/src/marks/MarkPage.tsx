import { type ReplyOf, routes } from "#contract";
import { findMarkStatus, markStatusNames } from "#rights";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { MoneyInput } from "../forms/MoneyInput.tsx";
import { may, useMe } from "../people/useMe.ts";
import { Day } from "../ui/Day.tsx";
import { DayInput } from "../ui/DayInput.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Fields } from "../ui/Fields.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Money } from "../ui/Money.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Aliases } from "./Aliases.tsx";
import { Classes } from "./Classes.tsx";
import { InForce } from "./InForce.tsx";
import { Ports } from "./Ports.tsx";

type MarkDetail = ReplyOf<typeof routes.rights.mark>;

/** One mark: what it protects, whether it is in force, who may use it, and what its goods cost. */
export function MarkPage() {
  const { t } = useWords();
  const { id } = useParams({ from: "/desk/rights/$id" });
  const { on } = useSearch({ from: "/desk/rights/$id" });
  const mark = useCall(routes.rights.mark, { params: { id }, query: on === undefined ? {} : { on } }, { keep: true });
  return (
    <Page
      title={mark.data?.markText ?? t("shell.rights")}
      lead={mark.data && <span className="number">{mark.data.registrationNumber}</span>}
      action={
        <Link to="/clues" search={{ markId: id, stage: "all" }}>
          <Button>{t("rights.seeClues")}</Button>
        </Link>
      }
    >
      <Loaded query={mark}>{(data) => <MarkBody mark={data} on={on} />}</Loaded>
    </Page>
  );
}

function MarkBody({ mark, on }: { readonly mark: MarkDetail; readonly on: string | undefined }) {
  const { t, say } = useWords();
  const { me } = useMe();
  const navigate = useNavigate({ from: "/rights/$id" });
  const status = findMarkStatus(mark.status);
  const mayRecord = may(me, "officer", "head", "right-holder");
  return (
    <>
      <Sheet
        title={t("rights.force")}
        side={
          <DayInput
            label={t("rights.onDay")}
            value={on}
            onChange={(day) => void navigate({ search: day === undefined ? {} : { on: day }, replace: true })}
          />
        }
      >
        <p className="strip-answer">
          <InForce mark={mark} />
        </p>
        <Fields
          of={[
            [t("rights.holder"), mark.holderName],
            [t("rights.status"), status === undefined ? mark.status : say(markStatusNames[status])],
            [t("rights.filedOn"), <Day key="filed" on={mark.filedOn} />],
            [t("rights.registeredOn"), <Day key="registered" on={mark.registeredOn} />],
            [t("rights.expires"), <Day key="expires" on={mark.expiresOn} />],
            [t("rights.classes"), <Classes key="classes" of={mark.classNumbers} whole />],
            [
              t("rights.clues"),
              <span key="clues" className="number">
                {mark.clues}
              </span>,
            ],
            [
              t("rights.cases"),
              <span key="cases" className="number">
                {mark.cases}
              </span>,
            ],
          ]}
        />
      </Sheet>
      <Sheet title={t("rights.goods")}>
        <p>{mark.goods === "" ? "—" : mark.goods}</p>
      </Sheet>
      <div className="columns-even">
        <Users mark={mark} mayRecord={mayRecord} />
        <Prices mark={mark} mayRecord={mayRecord} />
        <Ports mark={mark} mayRecord={mayRecord} />
        {me?.office !== null && <Aliases mark={mark} />}
      </div>
    </>
  );
}

interface Part {
  readonly mark: MarkDetail;
  readonly mayRecord: boolean;
}

function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keyOf(routes.rights.mark) });
}

function Users({ mark, mayRecord }: Part) {
  const { t } = useWords();
  const refresh = useRefresh();
  const [form] = Form.useForm<{ seller: string; platform?: string }>();
  const add = useSend(routes.rights.addAuthorisedUser, () => {
    form.resetFields();
    return refresh();
  });
  const remove = useSend(routes.rights.removeAuthorisedUser, refresh);
  const error = add.error ?? remove.error;
  return (
    <Sheet title={t("rights.users")}>
      <p className="muted">{t("rights.usersLead")}</p>
      {error && <RefusalBox error={error} />}
      {mark.authorisedUsers.length === 0 && <Empty title={t("rights.noUsers")} />}
      <ul className="lines">
        {mark.authorisedUsers.map((user) => (
          <li key={user.id} className="line">
            <span className="line-main">
              {user.seller} <span className="muted">{user.platform ?? t("rights.anyPlatform")}</span>
            </span>
            {mayRecord && (
              <Button
                size="small"
                type="text"
                onClick={() => remove.mutate({ params: { id: mark.id, userId: user.id } })}
              >
                {t("ui.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayRecord && (
        <Form
          form={form}
          layout="vertical"
          className="small-form"
          requiredMark={false}
          onFinish={({ seller, platform }) =>
            add.mutate({ params: { id: mark.id }, body: { seller, ...(platform ? { platform } : {}) } })
          }
        >
          <Form.Item name="seller" label={t("rights.seller")} rules={[{ required: true, message: t("ui.required") }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="platform" label={t("rights.platform")}>
            <Input maxLength={100} placeholder={t("rights.anyPlatform")} />
          </Form.Item>
          <Button htmlType="submit" loading={add.isPending}>
            {t("rights.addUser")}
          </Button>
        </Form>
      )}
    </Sheet>
  );
}

function Prices({ mark, mayRecord }: Part) {
  const { t } = useWords();
  const refresh = useRefresh();
  const [goods, setGoods] = useState("");
  const [fen, setFen] = useState<number>();
  const add = useSend(routes.rights.addRecordedPrice, () => {
    setGoods("");
    setFen(undefined);
    return refresh();
  });
  const remove = useSend(routes.rights.removeRecordedPrice, refresh);
  const error = add.error ?? remove.error;
  return (
    <Sheet title={t("rights.prices")}>
      <p className="muted">{t("rights.pricesLead")}</p>
      {error && <RefusalBox error={error} />}
      {mark.recordedPrices.length === 0 && <Empty title={t("rights.noPrices")} />}
      <ul className="lines">
        {mark.recordedPrices.map((price) => (
          <li key={price.id} className="line">
            <span className="line-main">
              {price.goods}{" "}
              <span className="muted">
                {t("rights.recordedOn")} <Day on={price.recordedOn} />
              </span>
            </span>
            <span>
              <Money fen={price.fen} />
              {mayRecord && (
                <Button
                  size="small"
                  type="text"
                  onClick={() => remove.mutate({ params: { id: mark.id, priceId: price.id } })}
                >
                  {t("ui.remove")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {mayRecord && (
        <form
          className="small-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (goods.trim() !== "" && fen !== undefined) add.mutate({ params: { id: mark.id }, body: { goods, fen } });
          }}
        >
          <div className="field">
            <label htmlFor="price-goods">{t("rights.priceGoods")}</label>
            <Input id="price-goods" value={goods} maxLength={200} onChange={(event) => setGoods(event.target.value)} />
          </div>
          <div className="field">
            <label htmlFor="price-fen">{t("rights.price")}</label>
            <MoneyInput key={mark.recordedPrices.length} id="price-fen" fen={fen} onChange={setFen} />
          </div>
          <Button htmlType="submit" loading={add.isPending} disabled={goods.trim() === "" || fen === undefined}>
            {t("rights.addPrice")}
          </Button>
        </form>
      )}
    </Sheet>
  );
}
