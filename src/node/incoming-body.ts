import type { IncomingMessage } from "node:http";
import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";

/** The body of an answer, to be taken once. */
export interface IncomingBody {
  /** Rejects with what the body failed with, before or meanwhile. */
  readonly bytes: () => Promise<Buffer<ArrayBuffer>>;
  readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Ends it with an error, unless it has ended. */
  readonly fail: (error: unknown) => void;
}

/** What is asked for in `accept-encoding`. `deflate` is not: servers disagree on what it means. */
const decoders: Readonly<Record<string, () => Transform>> = {
  br: createBrotliDecompress,
  gzip: createGunzip,
};
export const acceptEncoding = Object.keys(decoders).reverse().join(", ");

/**
 * @param abandon Ends the exchange; called when nobody wants the rest.
 * @param onEnd Called once, when the body has ended in any way.
 */
export function incomingBody(
  message: IncomingMessage,
  abandon: () => void,
  onEnd: () => void,
): IncomingBody {
  const { source, isEmpty } = decoded(message);
  let over = false;
  let failure: { readonly error: unknown } | undefined;
  let reader: Reader | undefined;

  const finish = (tell?: () => void): void => {
    if (over) return;
    over = true;
    tell?.();
    onEnd();
  };
  const fail = (error: unknown): void => {
    finish(() => {
      failure = { error };
      reader?.fail(error);
    });
  };
  source.on("error", (cause) => {
    // No bytes at all are none of a coding, each of which has a beginning and an end.
    if (message.complete && isEmpty()) finish(reader?.end);
    else fail(new TypeError("terminated", { cause }));
  });
  source.on("end", () => finish(reader?.end));

  const read = (next: Reader): void => {
    if (failure) next.fail(failure.error);
    else if (over) next.end();
    else reader = next;
  };
  return {
    fail,
    bytes: () =>
      new Promise((resolve, reject) => {
        const chunks: Buffer<ArrayBuffer>[] = [];
        const end = (): void => {
          const [only] = chunks;
          resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks));
        };
        read({ end, fail: reject });
        source.on("data", (chunk: Buffer<ArrayBuffer>) => chunks.push(chunk));
      }),
    stream: () =>
      new ReadableStream({
        type: "bytes",
        start(controller) {
          const end = (): void => {
            controller.close();
            controller.byobRequest?.respond(0);
          };
          read({ end, fail: (error) => controller.error(error) });
          source.pause();
          source.on("data", (chunk: Buffer) => {
            // A copy: a byte stream takes the memory over, in which Node may have put more chunks.
            if (!over) controller.enqueue(new Uint8Array(chunk));
            if (!over) source.pause();
          });
        },
        pull() {
          source.resume();
        },
        cancel() {
          // What has arrived anyway need not cost the connection.
          if (message.complete) source.resume();
          else abandon();
          finish();
        },
      }),
  };
}

interface Reader {
  readonly end: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * The body without its codings (RFC 9110 section 8.4), as it is where one is unknown, and whether
 * nothing has arrived that could be decoded.
 */
function decoded(message: IncomingMessage): {
  readonly source: Readable;
  readonly isEmpty: () => boolean;
} {
  const codings = (message.headers["content-encoding"] ?? "")
    .split(",")
    // `x-gzip` is `gzip` (RFC 9110 section 8.4.1.3).
    .map((coding) =>
      coding
        .trim()
        .toLowerCase()
        .replace(/^x-gzip$/, "gzip"),
    )
    .filter((coding) => coding && coding !== "identity");
  if (!codings.length || !codings.every((coding) => Object.hasOwn(decoders, coding))) {
    return { source: message, isEmpty: () => false };
  }
  const chain = codings.reverse().map((coding) => (decoders[coding] as () => Transform)());
  // It hands every failure on to the last stream, which tells of it.
  pipeline([message, ...chain], () => undefined);
  // Not by a decoder's `bytesWritten`, which leaves out the piece that it fails at.
  let isEmpty = true;
  message.once("data", () => (isEmpty = false));
  return { source: chain.at(-1) as Readable, isEmpty: () => isEmpty };
}
