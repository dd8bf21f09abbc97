import { routes } from "#contract";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button, Form } from "antd";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { useCall, useSend } from "../useCall.ts";
import { useWords } from "../words/useWords.ts";
import { Door } from "./Door.tsx";
import { NewPassword } from "./NewPassword.tsx";
import { useWelcome } from "./useMe.ts";

/** The page behind an invitation or reset link: one chooses a password and is signed in. */
export function InvitationPage() {
  const { t } = useWords();
  const { token } = useParams({ from: "/invitation/$token" });
  const welcome = useWelcome();
  const navigate = useNavigate();
  const invitation = useCall(routes.people.invitation, { params: { token } });
  const accept = useSend(routes.people.acceptInvitation, async (me) => {
    welcome(me);
    await navigate({ to: "/" });
  });
  return (
    <Door title={t(invitation.data?.kind === "reset" ? "people.reset" : "people.invited")}>
      <Loaded query={invitation}>
        {({ login, name, expires }) => (
          <Form
            layout="vertical"
            requiredMark={false}
            onFinish={({ password }: { password: string }) => accept.mutate({ params: { token }, body: { password } })}
          >
            <p>{t("people.invitedLead", { name, login })}</p>
            <p className="muted">
              {t("people.linkExpires")} <Moment at={expires} />
            </p>
            {accept.error && <RefusalBox error={accept.error} />}
            <NewPassword />
            <Button type="primary" htmlType="submit" block loading={accept.isPending}>
              {t("ui.save")}
            </Button>
          </Form>
        )}
      </Loaded>
    </Door>
  );
}
