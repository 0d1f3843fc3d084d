import { setMaxListeners } from "node:events";
import http, { type Agent, type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import { pipeline, Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { incomingBody } from "./incoming-body.js";
import type { Outgoing } from "./outgoing.js";
import { lightResponse } from "./response.js";

/** Those of Fetch's "null body status" that end an exchange. */
const nullBodyStatuses: readonly number[] = [204, 205, 304];

/**
 * Sends a request, and resolves once the head of its answer is there.
 *
 * @param underWay Holds, until the answer's body has ended, a function that ends the exchange with an
 * error.
 */
export function exchange(
  { url, protocol, options, body }: Outgoing,
  agent: Agent,
  signal: AbortSignal | null | undefined,
  underWay: Set<(reason: unknown) => void>,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = (protocol === "https:" ? https : http).request({ ...options, agent });
    let answer: IncomingMessage | undefined;
    let fail = reject;
    // The messages of Node's own fetch, for programs that tell errors by them.
    let message = "fetch failed";
    const end = (reason: unknown): void => {
      release();
      fail(reason);
      request.destroy();
    };
    const endFor = (cause: unknown): void => end(new TypeError(message, { cause }));
    const onAbort = (): void => end(signal?.reason);
    const release = (): void => {
      underWay.delete(end);
      signal?.removeEventListener("abort", onAbort);
    };
    const onAnswered = (): void => {
      release();
      // A server may answer without reading all of the request, and send what belongs to no answer
      // (a 205 has no body): nobody waits for either, and the connection would last as long.
      const isOver = (): boolean => request.writableFinished && !!answer?.complete;
      if (!isOver()) setImmediate(() => isOver() || request.destroy());
    };
    underWay.add(end);
    if (signal) {
      // However many exchanges share one, that is no leak: Node's own fetch raises this limit too.
      if (underWay.size > 1) setMaxListeners(0, signal);
      signal.addEventListener("abort", onAbort);
    }
    // What comes behind a whole answer doesn't undo it.
    request.on("error", (cause) => answer?.complete || endFor(cause));
    request.on("upgrade", () => endFor(new Error("the server changed the protocol")));
    request.on("response", (received) => {
      answer = received;
      const { statusCode = 0 } = answer;
      if (statusCode < 200) {
        endFor(new Error(`the server answered with the status ${statusCode}, which ends nothing`));
      } else if (options.method === "HEAD" || nullBodyStatuses.includes(statusCode)) {
        answer.resume();
        onAnswered();
        resolve(lightResponse(answer, url, undefined));
      } else {
        const incoming = incomingBody(answer, () => request.destroy(), onAnswered);
        fail = incoming.fail;
        message = "terminated";
        resolve(lightResponse(answer, url, incoming));
      }
    });
    send(request, body, endFor);
  });
}

function send(
  request: ClientRequest,
  body: Outgoing["body"],
  onError: (error: Error) => void,
): void {
  if (body instanceof ReadableStream) {
    // Each ends with the other, and tells of its own failure.
    pipeline(Readable.fromWeb(body as NodeStream).on("error", onError), request, () => undefined);
  } else if (body === null) {
    request.end();
  } else {
    request.end(body);
  }
}
