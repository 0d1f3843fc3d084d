import type { PushRecord } from "./types.js";

/**
 * A record as JSON; `undefined` where that is not of this objectID: a getter of a class and what a
 * `toJSON` leaves out are not in it, and the API would refuse all of the chunk.
 */
export function jsonOf(
  record: PushRecord & { toJSON?: unknown },
  objectID: string,
): string | undefined {
  const json = JSON.stringify(record) as string | undefined;
  const isPlain =
    Object.prototype.propertyIsEnumerable.call(record, "objectID") &&
    typeof record.toJSON !== "function" &&
    json?.startsWith("{");
  if (isPlain || json === undefined) return json;
  const written = JSON.parse(json) as Partial<PushRecord> | null;
  return written?.objectID === objectID ? json : undefined;
}

/** Bytes of JSON as UTF-8, in which no surrogate is alone. Encoding it to measure it takes longer. */
export function byteLength(json: string): number {
  let bytes = json.length;
  if (!/[^\x00-\x7f]/.test(json)) return bytes;
  for (let at = 0; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (unit >= 0x80) bytes += unit >= 0x800 && (unit & 0xf800) !== 0xd800 ? 2 : 1;
  }
  return bytes;
}
