/**
 * How a Latin name sounds, coarsely, by rewrite rules of our own: what is spelled otherwise but said alike gets the same
 * key. Writes the key to `out` and returns its length; `out` needs one place more than there are symbols, twice over.
 *
 *     phone, fone: fon      quick, kwik: kwik      night, nite: nit      extra, xtra: ikstra
 *
 * Vowels stay, in four classes (a, i with e and y, o, u): without them short names would all be one.
 */
export function soundKey(symbols: Uint16Array, from: number, to: number, out: Uint16Array): number {
  let n = 0;
  for (let at = from; at < to; ) {
    const a = symbols[at] as number;
    const b = at + 1 < to ? (symbols[at + 1] as number) : 0;
    const c = at + 2 < to ? (symbols[at + 2] as number) : 0;
    const first = at === from || symbols[at - 1] === 0x20;
    const last = at + 1 === to || b === 0x20;
    let said = a;
    let second = 0;
    let used = 1;
    switch (a) {
      case 0x20: // words run together in speech
        said = 0;
        break;
      case 0x61: // a
        if (b === 0x75 || b === 0x77)
          [said, used] = [0x6f, 2]; // au, aw
        else if (b === 0x69 || b === 0x79 || b === 0x65 || b === 0x61) used = 2; // ai, ay, ae, aa
        break;
      case 0x65: // e
        said = 0x69;
        if (last && n > 1)
          said = 0; // a silent end: "nite"
        else if (b === 0x61 || b === 0x65 || b === 0x69 || b === 0x79 || b === 0x69) used = 2;
        else if (b === 0x75 || b === 0x77) [said, used] = [0x75, 2]; // eu, ew
        break;
      case 0x69: // i
        if (b === 0x67 && c === 0x68)
          used = 3; // igh
        else if (b === 0x65) used = 2;
        break;
      case 0x6f: // o
        if (b === 0x6f || b === 0x75) [said, used] = [0x75, 2];
        else if (b === 0x61 || b === 0x77 || b === 0x65 || b === 0x68) used = 2;
        break;
      case 0x75: // u
        if (b === 0x65 || b === 0x69) used = 2;
        break;
      case 0x79: // y: a consonant only before a vowel at the start
        said = first && isVowel(b) ? 0x79 : 0x69;
        break;
      case 0x63: // c
        if (b === 0x68) [said, used] = [CH, 2];
        else if (b === 0x6b) [said, used] = [0x6b, 2];
        else if (b === 0x65 || b === 0x69 || b === 0x79) said = 0x73;
        else said = 0x6b;
        break;
      case 0x67: // g
        if (b === 0x68) [said, used] = [first ? 0x67 : 0, 2];
        else if (first && b === 0x6e) said = 0;
        else if (b === 0x65 || b === 0x69 || b === 0x79) said = 0x6a;
        break;
      case 0x64: // dge
        if (b === 0x67 && c === 0x65) [said, used] = [0x6a, 2];
        break;
      case 0x68: // h is heard before a vowel only
        if (!isVowel(b) || (!first && !isVowel(symbols[at - 1] as number))) said = 0;
        break;
      case 0x6b: // k
        if (first && b === 0x6e) said = 0;
        else if (b === 0x68) used = 2;
        break;
      case 0x70: // p
        if (b === 0x68) [said, used] = [0x66, 2];
        else if (first && b === 0x73) said = 0;
        break;
      case 0x71: // q
        [said, second, used] = [0x6b, b === 0x75 && isVowel(c) ? 0x77 : 0, b === 0x75 ? 2 : 1];
        break;
      case 0x73: // s
        if (b === 0x63 && c === 0x68) [said, used] = [SH, 3];
        else if (b === 0x68) [said, used] = [SH, 2];
        else if (b === 0x63 && (c === 0x65 || c === 0x69 || c === 0x79)) used = 2;
        break;
      case 0x74: // t
        if (b === 0x68) used = 2;
        else if (b === 0x63 && c === 0x68) [said, used] = [CH, 3];
        else if (b === 0x69 && c === 0x6f) [said, used] = [SH, 2];
        break;
      case 0x76: // v
        said = 0x66;
        break;
      case 0x77: // w
        if (first && b === 0x72) said = 0;
        else if (b === 0x68) used = 2;
        break;
      case 0x78: // x
        if (first) [said, second] = isVowel(b) ? [0x73, 0] : [0x69, 0x6b];
        else [said, second] = [0x6b, 0x73];
        if (first && !isVowel(b) && n < out.length - 2) {
          if (out[n - 1] !== said || n === 0) out[n++] = said;
          [said, second] = [0x6b, 0x73];
        }
        break;
      case 0x7a: // z
        said = 0x73;
        break;
    }
    at += used;
    // The same sound twice is said once.
    if (said !== 0 && (n === 0 || out[n - 1] !== said) && n < out.length) out[n++] = said;
    if (second !== 0 && n < out.length) out[n++] = second;
  }
  return n;
}

/** Keys are read by nobody, so the two sounds without a letter of their own take capitals. */
const CH = 0x43;
const SH = 0x53;

const isVowel = (symbol: number): boolean =>
  symbol === 0x61 || symbol === 0x65 || symbol === 0x69 || symbol === 0x6f || symbol === 0x75 || symbol === 0x79;
