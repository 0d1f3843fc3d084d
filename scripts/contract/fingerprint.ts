/**
 * FNV-1a over UTF-16 code units in two lanes, 48 bits in hexadecimal: not for secrets, but the same
 * in every runtime and without a dependency.
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  const hex = (value: number, digits: number): string =>
    (value >>> 0).toString(16).padStart(8, "0").slice(-digits);
  return hex(a, 8) + hex(b, 4);
}
