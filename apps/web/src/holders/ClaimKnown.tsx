import { routes } from "#contract";
import { Button, Input } from "antd";
import { useState } from "react";
import { MoneyInput } from "../forms/MoneyInput.tsx";
import { Day } from "../ui/Day.tsx";
import { DayInput } from "../ui/DayInput.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Money } from "../ui/Money.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { type ClaimDetail, useClaimRefresh } from "./ClaimPage.tsx";

interface Props {
  readonly claim: ClaimDetail;
  readonly open: boolean;
}

/** Who may sell under the mark, and what its goods cost: recorded once, and kept when the mark is confirmed. */
export function ClaimKnown(props: Props) {
  return (
    <div className="columns-even">
      <Users {...props} />
      <Prices {...props} />
    </div>
  );
}

function Users({ claim, open }: Props) {
  const { t } = useWords();
  const refresh = useClaimRefresh();
  const nobody = { seller: "", platform: "", validFrom: undefined, validUntil: undefined };
  const [typed, setTyped] = useState<{
    seller: string;
    platform: string;
    validFrom: string | undefined;
    validUntil: string | undefined;
  }>(nobody);
  const add = useSend(routes.claims.addUser, () => {
    setTyped(nobody);
    return refresh();
  });
  return (
    <Sheet title={t("holders.users")}>
      <p className="muted">{t("holders.usersLead")}</p>
      {add.error && <RefusalBox error={add.error} />}
      {claim.authorisedUsers.length === 0 && <Empty title={t("holders.noUsers")} />}
      <ul className="lines">
        {claim.authorisedUsers.map((user) => (
          <li key={user.id} className="line">
            <span className="line-main">
              {user.seller} <span className="muted">{user.platform}</span>
            </span>
            <span className="muted">
              {user.validFrom === null && user.validUntil === null ? (
                t("holders.always")
              ) : (
                <>
                  <Day on={user.validFrom} /> – <Day on={user.validUntil} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open && (
        <form
          className="small-form"
          onSubmit={(event) => {
            event.preventDefault();
            const { seller, platform, validFrom, validUntil } = typed;
            const days = {
              ...(validFrom === undefined ? {} : { validFrom }),
              ...(validUntil === undefined ? {} : { validUntil }),
            };
            add.mutate({
              params: { id: claim.id },
              body: { seller, ...(platform === "" ? {} : { platform }), ...days },
            });
          }}
        >
          <div className="field">
            <label htmlFor="user-seller">{t("holders.seller")}</label>
            <Input
              id="user-seller"
              maxLength={200}
              value={typed.seller}
              onChange={(event) => setTyped({ ...typed, seller: event.target.value })}
            />
          </div>
          <div className="field">
            <label htmlFor="user-platform">{t("holders.platform")}</label>
            <Input
              id="user-platform"
              maxLength={100}
              value={typed.platform}
              onChange={(event) => setTyped({ ...typed, platform: event.target.value })}
            />
          </div>
          <div className="filters">
            <DayInput
              label={t("holders.from")}
              value={typed.validFrom}
              onChange={(validFrom) => setTyped({ ...typed, validFrom })}
            />
            –
            <DayInput
              label={t("holders.until")}
              value={typed.validUntil}
              onChange={(validUntil) => setTyped({ ...typed, validUntil })}
            />
          </div>
          <Button htmlType="submit" loading={add.isPending} disabled={typed.seller.trim() === ""}>
            {t("holders.addUser")}
          </Button>
        </form>
      )}
    </Sheet>
  );
}

function Prices({ claim, open }: Props) {
  const { t } = useWords();
  const refresh = useClaimRefresh();
  const [goods, setGoods] = useState("");
  const [fen, setFen] = useState<number>();
  const add = useSend(routes.claims.addPrice, () => {
    setGoods("");
    setFen(undefined);
    return refresh();
  });
  return (
    <Sheet title={t("holders.prices")}>
      {add.error && <RefusalBox error={add.error} />}
      {claim.recordedPrices.length === 0 && <Empty title={t("holders.noPrices")} />}
      <ul className="lines">
        {claim.recordedPrices.map((price) => (
          <li key={price.id} className="line">
            <span className="line-main">{price.goods}</span>
            <Money fen={price.fen} />
          </li>
        ))}
      </ul>
      {open && (
        <form
          className="small-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (fen !== undefined) add.mutate({ params: { id: claim.id }, body: { goods, fen } });
          }}
        >
          <div className="field">
            <label htmlFor="price-goods">{t("holders.priceGoods")}</label>
            <Input id="price-goods" maxLength={200} value={goods} onChange={(event) => setGoods(event.target.value)} />
          </div>
          <div className="field">
            <label htmlFor="price-fen">{t("holders.price")}</label>
            <MoneyInput key={claim.recordedPrices.length} id="price-fen" fen={fen} onChange={setFen} />
          </div>
          <Button htmlType="submit" loading={add.isPending} disabled={goods.trim() === "" || fen === undefined}>
            {t("holders.addPrice")}
          </Button>
        </form>
      )}
    </Sheet>
  );
}
