import { copyResponse, isRedirect, readBody } from "./answer.js";
import { RedirectError, TimeoutError, UnreadableResponseError } from "./errors.js";
import type { Exchange, Outgoing } from "./exchange.js";
import { connectionError, details, notSent, refuseRedirect } from "./failures.js";
import { createRedact } from "./redact.js";

// setTimeout reads a larger delay as 1 ms.
const longestTimerMs = 2 ** 31 - 1;

/**
 * Sends one request and reads its answer's body, all within `timeoutMs` and until `signal` aborts.
 * Resolves for every status except a redirect; the body has been read by then (a stream excepted).
 */
export async function attempt(request: Outgoing, exchange: Exchange): Promise<Response> {
  const { signal, timeoutMs } = exchange;
  signal?.throwIfAborted();
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort: (() => void) | undefined;
  const interrupted = new Promise<never>((_, reject) => {
    const interrupt = (reason: unknown) => {
      reject(reason as Error);
      controller.abort(reason);
    };
    if (timeoutMs <= longestTimerMs) {
      timer = setTimeout(() => {
        const message = `${exchange.operation} timed out after ${timeoutMs} ms`;
        interrupt(new TimeoutError(message, { ...details(request, exchange), timeoutMs }));
      }, timeoutMs);
    }
    if (signal) {
      onAbort = () => interrupt(signal.reason);
      signal.addEventListener("abort", onAbort);
    }
  });
  const unlink = () => onAbort && signal?.removeEventListener("abort", onAbort);
  let streaming = false;
  try {
    // A race, because not every `fetch` and no key function hears an abort.
    const response = await Promise.race([send(request, exchange, controller.signal), interrupted]);
    streaming = response.ok && exchange.parseAs === "stream" && response.body !== null;
    return streaming ? unlinkAtEnd(response, unlink) : response;
  } finally {
    clearTimeout(timer);
    if (!streaming) unlink();
  }
}

async function send(request: Outgoing, exchange: Exchange, signal: AbortSignal): Promise<Response> {
  const { headers, url, method } = request;
  try {
    const answer = exchange.authenticate();
    const credentials = answer instanceof Promise ? await answer : answer;
    for (const name in credentials) headers.set(name, credentials[name] as string);
  } catch (cause) {
    throw notSent(exchange, request, (cause as Error | undefined)?.message ?? String(cause), cause);
  }
  for (const name of exchange.secretHeaders) {
    const secret = headers.get(name);
    if (secret) exchange.secrets.add(secret.slice(secret.lastIndexOf(" ") + 1));
  }
  exchange.redact = createRedact(exchange.secrets);
  // The answer to the key function may have come after the end of the call.
  signal.throwIfAborted();
  exchange.attempts++;
  const { fetch } = exchange;
  let response: Response | undefined;
  try {
    response = await fetch(url, {
      ...exchange.extras,
      method,
      headers,
      ...(request.body != null && { body: request.body }),
      redirect: "manual",
      signal,
    });
    if (isRedirect(response)) {
      await response.body?.cancel();
      throw refuseRedirect(response, request, exchange);
    }
    return await readBody(response, request, exchange);
  } catch (error) {
    if (error instanceof RedirectError || error instanceof UnreadableResponseError) throw error;
    throw connectionError(error, response, request, exchange);
  }
}

/** Keeps a streamed body abortable, and lets go of the caller's signal at its end. */
function unlinkAtEnd(response: Response, unlink: () => void): Response {
  return copyResponse(
    response,
    response.body?.pipeThrough(new TransformStream({ flush: unlink })) ?? null,
  );
}
