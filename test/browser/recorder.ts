import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it stood on the wire. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "x-algolia-api-key, x-algolia-application-id, content-type",
  "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
};

/**
 * A loopback server in front of another one that writes down what a browser really sends, preflight
 * requests included, which no script in a page gets to see.
 *
 * - `GET /.recorded` answers the requests since the last such question.
 * - Under `/.silent` nothing is ever answered; `GET /.hung-up` answers once such a request is cut off.
 * - Under `/.redirect` every request is sent to the server behind.
 */
export async function startRecorder(
  behind: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  let recorded: RecordedRequest[] = [];
  let reportHangUp: () => void;
  const hungUp = new Promise<void>((resolve) => (reportHangUp = resolve));

  const answer = (response: ServerResponse, status: number, value?: unknown): void => {
    response.writeHead(status, { ...cors, "content-type": "application/json" });
    response.end(value === undefined ? undefined : JSON.stringify(value));
  };

  const handle = (incoming: IncomingMessage, response: ServerResponse): void => {
    const { method = "GET", url = "/", headers } = incoming;
    if (url === "/.recorded") {
      answer(response, 200, recorded);
      recorded = [];
      return;
    }
    if (url === "/.hung-up") {
      void hungUp.then(() => answer(response, 200, true));
      return;
    }

    recorded.push({ method, url, headers });
    if (!url.startsWith("/.")) {
      forward(incoming, response, behind);
    } else if (method === "OPTIONS") {
      answer(response, 204);
    } else if (url.startsWith("/.redirect")) {
      const location = behind + url.slice("/.redirect".length);
      response.writeHead(307, { ...cors, location }).end();
    } else {
      response.on("close", reportHangUp);
    }
  };

  const server = createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(incoming: IncomingMessage, response: ServerResponse, behind: string): void {
  const { method, url = "/", headers } = incoming;
  const onward = request(new URL(url, behind), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", (error) => response.destroy(error));
  incoming.pipe(onward);
}
