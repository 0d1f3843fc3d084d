import { attempt } from "./attempt.js";
import type { Exchange, Outgoing } from "./exchange.js";

/**
 * Sends `request` until an answer counts. Credentials that can change are asked for once more after
 * a 401: the server did not act, and a short-lived key may just have run out.
 */
export async function sendUntilAnswered(request: Outgoing, exchange: Exchange): Promise<Response> {
  const response = await attempt(request, exchange);
  if (response.status !== 401 || !exchange.rotates) return response;
  return attempt(request, exchange);
}
