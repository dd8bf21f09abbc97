import { type ReturnView, routes } from "#contract";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useMe, may } from "../people/useMe.ts";
import { keyOf, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { ReasonDrawer } from "./ReasonDrawer.tsx";

type Step = "submit" | "sendBack" | "approve" | "liftExcuse";

/** The steps that the reader may take now; each says what it means before it is taken. */
export function AnswerButtons({ view }: { readonly view: ReturnView }) {
  const { t } = useWords();
  const { me } = useMe();
  const [step, setStep] = useState<Step>();
  const client = useQueryClient();
  const done = async () => {
    setStep(undefined);
    for (const route of [routes.returns.one, routes.returns.history, routes.returns.overview])
      await client.invalidateQueries({ queryKey: keyOf(route) });
  };
  const submit = useSend(routes.returns.submit, done);
  const sendBack = useSend(routes.returns.sendBack, done);
  const approve = useSend(routes.returns.approve, done);
  const lift = useSend(routes.returns.liftExcuse, done);
  const params = { id: view.id };
  const { version: expectedVersion } = view;
  const open = (next: Step) => {
    for (const one of [submit, sendBack, approve, lift]) one.reset();
    setStep(next);
  };
  const lifts = view.stage === "excused" && me?.office?.path !== view.officePath && may(me, "head", "supervisor");
  const drawers = {
    submit: {
      title: t("returns.submitTitle"),
      lead: t("returns.submitSure"),
      action: t("returns.submit"),
      sending: submit,
      go: () => submit.mutate({ params, body: { expectedVersion } }),
    },
    approve: {
      title: t("returns.approveTitle"),
      lead: t("returns.approveSure"),
      action: t("returns.approve"),
      sending: approve,
      go: () => approve.mutate({ params, body: { expectedVersion } }),
    },
    sendBack: {
      title: t("returns.sendBackTitle"),
      lead: "",
      action: t("returns.sendBack"),
      sending: sendBack,
      go: (reason: string) => sendBack.mutate({ params, body: { expectedVersion, reason } }),
    },
    liftExcuse: {
      title: t("returns.liftExcuse"),
      lead: "",
      action: t("returns.liftExcuse"),
      sending: lift,
      go: (reason: string) => lift.mutate({ params, body: { expectedVersion, reason } }),
    },
  };
  const shown = step && drawers[step];
  return (
    <>
      {view.may.submit && (
        <Button type="primary" onClick={() => open("submit")}>
          {t("returns.submit")}
        </Button>
      )}
      {view.may.answer && (
        <>
          <Button onClick={() => open("sendBack")}>{t("returns.sendBack")}</Button>
          <Button type="primary" onClick={() => open("approve")}>
            {t("returns.approve")}
          </Button>
        </>
      )}
      {lifts && <Button onClick={() => open("liftExcuse")}>{t("returns.liftExcuse")}</Button>}
      {shown && (
        <ReasonDrawer
          title={shown.title}
          lead={shown.lead}
          action={shown.action}
          asksReason={step === "sendBack" || step === "liftExcuse"}
          busy={shown.sending.isPending}
          error={shown.sending.error}
          onClose={() => setStep(undefined)}
          onGo={shown.go}
        />
      )}
    </>
  );
}
