import { attempt, type Outgoing, type Transport } from "./attempt.js";
import type { Exchange } from "./exchange.js";

/**
 * Sends until an answer counts. Credentials that can change are asked for once more after a 401: the
 * server did not act, and a short-lived key may just have run out.
 */
export async function sendUntilAnswered(
  transport: Transport,
  outgoing: Outgoing,
  exchange: Exchange,
): Promise<Response> {
  const response = await attempt(transport, outgoing, exchange);
  return response.status === 401 && transport.rotates
    ? attempt(transport, outgoing, exchange)
    : response;
}
