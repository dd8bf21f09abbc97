import { MarkStatus } from "#rights";
import { Channel, hashText } from "./hash.ts";

/** Days from 1900-01-01, 1 for that day; 0 when there is none or it lies outside 1900 to 2079. */
export function dayOf(date: string | undefined): number {
  if (date === undefined) return 0;
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (found === null) return 0;
  const year = Number(found[1]);
  const month = Number(found[2]);
  if (year < 1900 || month < 1 || month > 12) return 0;
  // Days before the month in a year that begins in March, so that a leap day comes last.
  const shifted = month > 2 ? year : year - 1;
  const before = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  const days =
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    before +
    Number(found[3]);
  const day = days - 693_901 + 1;
  return day > 0 && day <= 0xffff ? day : 0;
}

/** 0 unknown, else one more than the status's place in the list. */
export const statusCode = (status: MarkStatus | undefined): number =>
  status === undefined ? 0 : MarkStatus.options.indexOf(status) + 1;

/** An owner is kept as two hashes of 32 bits of his name, so that no register has two owners of one code. 0: none. */
export const ownerCode = (owner: string | undefined): number =>
  owner === undefined || owner === "" ? 0 : hashText(Channel.owner, owner);
export const ownerCodeToo = (owner: string | undefined): number =>
  owner === undefined || owner === "" ? 0 : hashText(Channel.ownerToo, owner);

export const classBitsLow = (classes: readonly number[]): number =>
  classes.reduce((mask, c) => (c >= 1 && c <= 32 ? mask | (1 << (c - 1)) : mask), 0) >>> 0;
export const classBitsHigh = (classes: readonly number[]): number =>
  classes.reduce((mask, c) => (c >= 33 && c <= 45 ? mask | (1 << (c - 33)) : mask), 0);
