import { largestUpload } from "#contract";
import type { Refusal } from "#law";
import { Refused, refused } from "../http/refused.ts";

/** How each upload in parts can fail, as its sender is told. */
export const tooLarge = () =>
  refused(
    413,
    "too-large",
    { zh: `文件超过${largestUpload / 2 ** 30} GB。`, en: `The file is larger than ${largestUpload / 2 ** 30} GB.` },
    { zh: "请拆分后分次上传。", en: "Split it and send the pieces." },
  );
export const tooMany = (most: number) =>
  refused(
    409,
    "too-many-uploads",
    { zh: `您有${most}个文件尚未传完。`, en: `You have ${most} files that did not come whole.` },
    { zh: "请先传完或放弃其中一些。", en: "Finish some of them, or give them up." },
  );
export const noRoom = () =>
  refused(
    507,
    "disk-too-small",
    { zh: "服务器磁盘剩余空间不足以存放此文件。", en: "The server's disk has no room for this file." },
    {
      zh: "请联系管理员清理空间后再传；已传的部分保留。",
      en: "Ask your administrator to make room; what has come is kept.",
    },
  );
export const diskFull = (refusal: Refusal) => new Refused(507, refusal);
export const busy = () =>
  refused(
    409,
    "upload-busy",
    { zh: "此文件正在另一窗口上传。", en: "Another window is sending this file." },
    { zh: "请等候，或关闭另一窗口后继续。", en: "Wait, or close the other window and go on." },
  );
export const elsewhere = (received: number) =>
  refused(
    409,
    "upload-offset",
    { zh: `已收到${received}字节，应从此处继续。`, en: `${received} bytes have come; the next part begins there.` },
    { zh: "请查询进度后继续。", en: "Ask how far it is, and go on from there." },
  );
export const broken = () =>
  refused(
    409,
    "upload-broken",
    { zh: "连接中断，已收到的部分已保留。", en: "The line broke; what has come is kept." },
    { zh: "请从已收到之处继续。", en: "Go on from where it is." },
  );
export const tooLong = () =>
  refused(
    422,
    "upload-too-long",
    {
      zh: "收到的内容多于文件声明的长度，这一段没有保留。",
      en: "More came than the file has by its announced length; this part was not kept.",
    },
    {
      zh: "文件可能在上传中被改动；请重新选择文件上传。",
      en: "The file may have changed while it was sent; choose it again.",
    },
  );
export const incomplete = (received: number, bytes: number) =>
  refused(
    409,
    "upload-incomplete",
    { zh: `文件共${bytes}字节，只收到${received}字节。`, en: `The file has ${bytes} bytes; ${received} have come.` },
    { zh: "请继续上传其余部分。", en: "Send the rest." },
  );
export const differs = (sha256: string) =>
  refused(
    422,
    "upload-differs",
    {
      zh: `收到的内容与原文件不一致（收到的散列值为${sha256.slice(0, 12)}…），没有归入证据。`,
      en: `What came is not what was sent (its hash is ${sha256.slice(0, 12)}…); it was not laid before the case.`,
    },
    { zh: "请重新上传此文件。", en: "Send the file again from the beginning." },
  );
