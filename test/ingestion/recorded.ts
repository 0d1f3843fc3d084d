import { createIngestionClient } from "../../src/ingestion.js";
import type { IngestionClientOptions } from "../../src/ingestion/options.js";

export const apiKey = "0123456789abcdef";
export const base = { appId: "APP", apiKey };

/** A client whose requests are recorded and answered with `reply`. */
export function recorded(options: object, reply: () => Response = () => Response.json({})) {
  const sent: { url: string; headers: Record<string, string> }[] = [];
  const client = createIngestionClient({
    ...base,
    fetch: async (url: string, init: RequestInit) => {
      sent.push({ url, headers: Object.fromEntries(new Headers(init.headers)) });
      return reply();
    },
    ...options,
  } as IngestionClientOptions);
  return { client, sent };
}
