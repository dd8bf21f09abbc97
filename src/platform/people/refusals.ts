import type { Refusal } from "#law";

export const wrongSignIn: Refusal = {
  code: "wrong-sign-in",
  sentence: { zh: "登录名或密码不正确。", en: "The sign-in name or the password is wrong." },
  remedy: { zh: "请重新输入，或请管理员重置密码。", en: "Try again, or ask an administrator for a reset link." },
};

export const tooManyAttempts: Refusal = {
  code: "too-many-attempts",
  sentence: { zh: "登录尝试次数过多，已暂停。", en: "Too many sign-in attempts; signing in is paused." },
  remedy: { zh: "请十五分钟后再试。", en: "Try again in fifteen minutes." },
};

export const linkNotValid: Refusal = {
  code: "link-not-valid",
  sentence: { zh: "链接无效、已使用或已过期。", en: "The link is wrong, used or expired." },
  remedy: { zh: "请管理员重新发送链接。", en: "Ask an administrator for a new link." },
};

export const loginTaken: Refusal = {
  code: "login-taken",
  sentence: { zh: "该登录名已被使用。", en: "This sign-in name is taken." },
  remedy: { zh: "请换一个登录名。", en: "Choose another one." },
};

export const passwordTooShort: Refusal = {
  code: "password-too-short",
  sentence: { zh: "密码不足十个字符。", en: "The password has fewer than ten characters." },
  remedy: { zh: "请使用至少十个字符，一句话也可以。", en: "Use ten characters or more; a sentence will do." },
};

export const wrongPassword: Refusal = {
  code: "wrong-password",
  sentence: { zh: "原密码不正确。", en: "The old password is wrong." },
  remedy: { zh: "请重新输入原密码。", en: "Enter the old password again." },
};

export const accountNotFound: Refusal = {
  code: "account-not-found",
  sentence: {
    zh: "没有这个账号，或不在您的管理范围内。",
    en: "There is no such account, or it is not yours to manage.",
  },
  remedy: { zh: "请核对账号。", en: "Check the account." },
};

export const alreadySetUp: Refusal = {
  code: "already-set-up",
  sentence: { zh: "系统已有账号，不能再次初始化。", en: "There are accounts already; the first set-up is over." },
  remedy: { zh: "请登录，或请管理员邀请您。", en: "Sign in, or ask an administrator for an invitation." },
};

export const lastAdministrator: Refusal = {
  code: "last-administrator",
  sentence: {
    zh: "这是最后一位可用的管理员，不能停用或撤去该角色。",
    en: "This is the last working administrator and cannot be disabled or lose the role.",
  },
  remedy: { zh: "请先指定另一位管理员。", en: "Name another administrator first." },
};

export const officeExists: Refusal = {
  code: "office-exists",
  sentence: { zh: "该机构已存在。", en: "This office exists already." },
  remedy: { zh: "请换一个代码。", en: "Choose another code." },
};

export const officeNotFound: Refusal = {
  code: "office-not-found",
  sentence: { zh: "没有这个机构。", en: "There is no such office." },
  remedy: { zh: "请核对机构路径。", en: "Check the office's path." },
};
