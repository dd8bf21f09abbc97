import { hanParts, isWritten, Layout } from "./hanParts.ts";

/**
 * The character that two written one after the other may stand for: 日 知 for 智, 女 子 for 好; 0 when there is none.
 * Parts beside one another must come in order, others in either. A part may be written as the character it comes from
 * (人 尔 for 你).
 */
export function joinParts(left: number, right: number): number {
  if (keys.length === 0) load();
  if (mayJoin[left] === 0) return 0;
  const key = left * 0x1_00_00 + right;
  for (let slot = slotOf(key); ; slot = (slot + 1) & (SLOTS - 1)) {
    const found = keys[slot] as number;
    if (found === 0) return 0;
    if (found === key) return joined[slot] as number;
  }
}

/** What somebody would write who takes the character apart: 智 as 知 日; empty when it has no two parts to write. */
export function partsOf(symbol: number): Uint16Array {
  const { layout, first, second } = hanParts();
  if (!isWritten(symbol) || layout[symbol] === Layout.none || layout[symbol] === Layout.form) return none;
  const one = writtenForms(first[symbol] as number)[0];
  const two = writtenForms(second[symbol] as number)[0];
  return one === undefined || two === undefined ? none : Uint16Array.of(one, two);
}

const none = new Uint16Array(0);
const SLOTS = 1 << 16;
let keys = new Uint32Array(0);
let joined = new Uint16Array(0);
/** 1 for a symbol that is the first of some pair: most are not, and need no look-up. */
let mayJoin = new Uint8Array(0);

const slotOf = (key: number): number => (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 12) & (SLOTS - 1);

function load(): void {
  const { layout, first, second, common } = hanParts();
  keys = new Uint32Array(SLOTS);
  joined = new Uint16Array(SLOTS);
  mayJoin = new Uint8Array(0x1_00_00);
  // Of two characters with the same parts (李 and 杍) the more common one is meant; a rare one is never meant.
  for (const symbol of common) {
    const kind = layout[symbol] as number;
    if (kind === Layout.none || kind === Layout.form) continue;
    for (const one of writtenForms(first[symbol] as number)) {
      for (const two of writtenForms(second[symbol] as number)) {
        add(one, two, symbol);
        if (kind !== Layout.beside) add(two, one, symbol);
      }
    }
  }
}

function add(left: number, right: number, symbol: number): void {
  const key = left * 0x1_00_00 + right;
  let slot = slotOf(key);
  while (keys[slot] !== 0) {
    if (keys[slot] === key) return;
    slot = (slot + 1) & (SLOTS - 1);
  }
  keys[slot] = key;
  joined[slot] = symbol;
  mayJoin[left] = 1;
}

/** A part as it is typed: itself, when a keyboard has it, and the characters it is the bound form of. */
function writtenForms(part: number): readonly number[] {
  const forms = boundForms.get(part) ?? [];
  return isWritten(part) && part >= 0x3400 ? [part, ...forms] : forms;
}

const boundForms: ReadonlyMap<number, readonly number[]> = new Map(
  "亻人 氵水 扌手才 忄心 钅金 讠言 纟丝 犭犬 饣食 礻示 衤衣 刂刀 灬火 罒四 ⺮竹 艹草 ⺼月 辶走之 阝耳阜邑 ⻊足 ⺩王 ⺶羊 𠂉人 牜牛 冫冰 宀宝 疒病 虍虎 ⻗雨 彳行 王玉 月肉 ㇠乙"
    .split(" ")
    .map((entry) => [entry.charCodeAt(0), Array.from(entry.slice(1), (form) => form.charCodeAt(0))] as const),
);
