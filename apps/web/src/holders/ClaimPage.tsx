import { type ReplyOf, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Button, Modal } from "antd";
import { useState } from "react";
import { addressOf } from "../call.ts";
import { Classes } from "../marks/Classes.tsx";
import { may, useMe } from "../people/useMe.ts";
import { Day } from "../ui/Day.tsx";
import { Fields } from "../ui/Fields.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Note } from "../ui/Note.tsx";
import { Page } from "../ui/Page.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Sheet } from "../ui/Sheet.tsx";
import { useUpload } from "../ui/useUpload.ts";
import { keyOf, useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ClaimForm } from "./ClaimForm.tsx";
import { ClaimKnown } from "./ClaimKnown.tsx";
import { ClaimTag } from "./ClaimTag.tsx";
import { DecideClaim } from "./DecideClaim.tsx";

export type ClaimDetail = ReplyOf<typeof routes.claims.one>;

/** A mark that a holder recorded: its certificate, who may sell under it, and what an office said of it. */
export function ClaimPage() {
  const { t } = useWords();
  const { id } = useParams({ from: "/desk/claims/$id" });
  const query = useCall(routes.claims.one, { params: { id } });
  if (query.data === undefined) {
    return (
      <Page title={t("holders.title")}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  }
  return <Shown claim={query.data} />;
}

/** Everything that shows this claim reads it again. */
export function useClaimRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    for (const route of [routes.claims.one, routes.claims.mine, routes.claims.list, routes.home.read])
      await client.invalidateQueries({ queryKey: keyOf(route) });
  };
}

function Shown({ claim }: { readonly claim: ClaimDetail }) {
  const { t, say } = useWords();
  const { me } = useMe();
  const navigate = useNavigate();
  const refresh = useClaimRefresh();
  const [mending, setMending] = useState(false);
  const params = { id: claim.id };
  const mine = me?.office === null;
  const open = mine && claim.state !== "confirmed";
  const mend = useSend(routes.claims.mend, async () => {
    setMending(false);
    await refresh();
  });
  const takeBack = useSend(routes.claims.takeBack, async () => {
    void refresh();
    await navigate({ to: "/my/rights" });
  });
  return (
    <Page
      title={claim.markText}
      lead={
        <>
          <span className="number">{claim.registrationNumber}</span> · {claim.holderName}{" "}
          <ClaimTag state={claim.state} />
        </>
      }
      action={
        open && (
          <>
            <Button danger loading={takeBack.isPending} onClick={() => takeBack.mutate({ params })}>
              {t("holders.takeBack")}
            </Button>
            <Button type="primary" onClick={() => setMending(true)}>
              {t("holders.mend")}
            </Button>
          </>
        )
      }
    >
      {takeBack.error && <RefusalBox error={takeBack.error} />}
      {claim.state === "refused" && (
        <Note tone="late" title={t("holders.reason")}>
          <p>{claim.reason}</p>
        </Note>
      )}
      <Sheet title={t("holders.markText")}>
        <Fields
          of={[
            [t("holders.classes"), <Classes key="classes" of={claim.classNumbers} whole />],
            [t("holders.goods"), claim.goods === "" ? "—" : claim.goods],
            [t("holders.filedOn"), <Day key="filed" on={claim.filedOn} />],
            [t("holders.registeredOn"), <Day key="registered" on={claim.registeredOn} />],
            [t("holders.expiresOn"), <Day key="expires" on={claim.expiresOn} />],
            [t("holders.decidedBy"), claim.decidedBy ? say(claim.decidedBy) : "—"],
          ]}
        />
        {claim.markId !== null && (
          <p>
            <Link to="/rights/$id" params={{ id: claim.markId }}>
              {t("holders.onRegister")}
            </Link>
          </p>
        )}
      </Sheet>
      <Proof claim={claim} open={open} />
      <ClaimKnown claim={claim} open={open} />
      {!mine && may(me, "officer", "head") && claim.state === "claimed" && <DecideClaim claim={claim} />}
      <Modal
        open={mending}
        onCancel={() => setMending(false)}
        footer={null}
        title={t("holders.mend")}
        width={640}
        destroyOnHidden
      >
        {mend.error && <RefusalBox error={mend.error} />}
        <ClaimForm
          claim={claim}
          pending={mend.isPending}
          submit={t("ui.save")}
          onSubmit={(body) => mend.mutate({ params, body })}
        />
      </Modal>
    </Page>
  );
}

function Proof({ claim, open }: { readonly claim: ClaimDetail; readonly open: boolean }) {
  const { t } = useWords();
  const refresh = useClaimRefresh();
  const params = { id: claim.id };
  const sending = useUpload(routes.claims.prove, { params }, refresh);
  return (
    <Sheet title={t("holders.proof")}>
      {open && <FileDrop label={t("holders.addProof")} progress={sending.progress} onFile={sending.send} />}
      {sending.error && <RefusalBox error={sending.error} />}
      {claim.proof === null ? (
        <p className="muted">{t("holders.noProof")}</p>
      ) : (
        <a href={addressOf(routes.claims.proof, { params })} download>
          {claim.proof}
        </a>
      )}
    </Sheet>
  );
}
