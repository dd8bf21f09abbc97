import type { Problem } from "#contract";
import type { Bilingual, Refusal } from "#law";

type Extra = Pick<Problem, "fields" | "between">;

/** Ends a request (and rolls back its transaction) with a refusal and an HTTP status. Not a fault: nothing is logged. */
export class Refused extends Error {
  readonly status: number;
  readonly refusal: Refusal;
  readonly extra: Extra;
  constructor(status: number, refusal: Refusal, extra: Extra = {}) {
    super(refusal.sentence.en);
    this.name = "Refused";
    this.status = status;
    this.refusal = refusal;
    this.extra = extra;
  }
}

export function refused(
  status: number,
  code: string,
  sentence: Bilingual,
  remedy: Bilingual,
  extra: Extra = {},
): Refused {
  return new Refused(status, { code, sentence, remedy }, extra);
}

/** The same answer for what does not exist and for what the caller may not see: a wall has no windows. */
export function notFound(what: Bilingual = { zh: "内容", en: "What you asked for" }): Refused {
  return refused(
    404,
    "not-found",
    { zh: `没有找到${what.zh}，或者您无权查看。`, en: `${what.en} does not exist, or you may not see it.` },
    { zh: "请检查地址或编号。", en: "Check the address or the number." },
  );
}

export function forbidden(): Refused {
  return refused(
    403,
    "not-your-role",
    { zh: "您的角色不能办理此事。", en: "Your role does not allow this." },
    { zh: "请由有此职责的人员办理，或联系管理员。", en: "Ask somebody with this duty, or your administrator." },
  );
}

export function notSignedIn(): Refused {
  return refused(
    401,
    "not-signed-in",
    { zh: "您还没有登录，或者登录已过期。", en: "You are not signed in, or your session has ended." },
    { zh: "请重新登录。", en: "Sign in again." },
  );
}

/** A value given as asked, or the end of the request. */
export function found<T>(value: T | undefined, what?: Bilingual): T {
  if (value === undefined) throw notFound(what);
  return value;
}
