import type { Exchange, Outgoing } from "./exchange.js";
import { unreadable } from "./failures.js";

/** `openapi-fetch` reads no body after this: `data` is kept, an error's text is handed over. */
export async function readBody(
  response: Response,
  request: Outgoing,
  exchange: Exchange,
): Promise<Response> {
  const { parseAs } = exchange;
  if (response.ok && parseAs === "stream") return response;
  if (exchange.rereadable) {
    exchange.raw = await response.arrayBuffer();
    // These must not have a body, not even an empty one (Fetch, "null body status").
    const bodiless = [204, 205, 304].includes(response.status);
    return copyResponse(response, bodiless ? null : exchange.raw);
  }
  if (response.ok && parseAs !== "json" && parseAs !== "stream") {
    exchange.data = await response[parseAs]();
    return response;
  }
  const text = await response.text();
  if (!response.ok) {
    Object.defineProperty(response, "text", { value: () => Promise.resolve(text) });
  } else if (text) {
    try {
      exchange.data = JSON.parse(text);
    } catch (cause) {
      throw unreadable(response, request, exchange, text, cause);
    }
  }
  return response;
}

/** The statuses that `fetch` would follow, or the one answer that a browser hides them behind. */
export function isRedirect({ status, type }: Response): boolean {
  return type === "opaqueredirect" || [301, 302, 303, 307, 308].includes(status);
}

/** `response` with another body; its URL is kept, which the constructor would drop. */
export function copyResponse(response: Response, body: BodyInit | null): Response {
  return Object.defineProperty(new Response(body, response), "url", { value: response.url });
}
