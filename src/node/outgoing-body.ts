/** A body that goes out. */
export interface OutgoingBody {
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | null;
  /** Its media type, where it has one of its own. */
  readonly type: string | null;
  /** In bytes; `undefined` where only its end will tell. */
  readonly length: number | undefined;
}

/**
 * What a `RequestInit`'s body is on the wire. Texts and bytes are sent as they are, and everything else
 * is what the platform makes of it.
 *
 * @see https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 * @throws {TypeError} where a stream has been read or is being read.
 */
export function outgoingBody(body: RequestInit["body"]): OutgoingBody {
  if (body == null) return { body: null, type: null, length: 0 };
  if (typeof body === "string") {
    return { body, type: "text/plain;charset=UTF-8", length: Buffer.byteLength(body) };
  }
  if (body instanceof URLSearchParams) {
    const type = "application/x-www-form-urlencoded;charset=UTF-8";
    return { ...outgoingBody(body.toString()), type };
  }
  if (body instanceof ArrayBuffer) return outgoingBody(new Uint8Array(body));
  if (ArrayBuffer.isView(body)) {
    const { buffer, byteOffset, byteLength } = body;
    return { body: new Uint8Array(buffer, byteOffset, byteLength), type: null, length: byteLength };
  }
  const { headers, body: stream } = new Response(body);
  const length = body instanceof Blob ? body.size : undefined;
  return { body: stream, type: headers.get("content-type"), length };
}
