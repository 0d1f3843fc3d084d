import type { Wait } from "./clock.js";
import { BrokenConnection, type BodyFault } from "./faults.js";

/** Into how many pieces a slow body falls. */
const slowPieces = 10;

/** Waits until the time is up, the caller gives up, or nobody reads the body any more. */
const waitFor = async (
  ms: number,
  wait: Wait,
  signal: AbortSignal | undefined,
  unread: AbortController,
): Promise<void> => {
  const stop = (): void => unread.abort(signal?.reason);
  if (signal?.aborted) stop();
  // Linked for this wait alone: a signal that is shared by thousands of calls keeps no listener.
  signal?.addEventListener("abort", stop, { once: true });
  try {
    unread.signal.throwIfAborted();
    await wait(ms, unread.signal);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
};

const pieces = (bytes: Uint8Array, count: number): Uint8Array[] => {
  const size = Math.max(1, Math.ceil(bytes.length / count));
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
};

/** The body as it arrives. Nothing is waited for until somebody reads it. */
const spoiltBody = (
  bytes: Uint8Array,
  { spoil, at = 0.5, overMs = 1000 }: BodyFault,
  wait: Wait,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> => {
  // At least a byte arrives, and at least one doesn't: no JSON object is one of its own beginnings.
  const end = Math.max(1, Math.min(Math.floor(bytes.length * at), bytes.length - 1));
  const left = spoil === "slow" ? pieces(bytes, slowPieces) : [bytes.subarray(0, end)];
  const pauseMs = overMs / left.length;
  const unread = new AbortController();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (spoil === "slow") await waitFor(pauseMs, wait, signal, unread);
        const piece = left.shift();
        if (piece) controller.enqueue(piece);
        else if (spoil === "reset") controller.error(new BrokenConnection());
        if (spoil !== "reset" && left.length === 0) controller.close();
      },
      cancel: () => unread.abort(),
    },
    { highWaterMark: 0 },
  );
};

/** An answer with its body spoilt. */
export const spoil = async (
  response: Response,
  fault: BodyFault,
  wait: Wait,
  signal: AbortSignal | undefined,
): Promise<Response> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { status, headers } = response;
  return new Response(spoiltBody(bytes, fault, wait, signal), { status, headers });
};
