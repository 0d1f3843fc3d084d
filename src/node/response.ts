import type { IncomingMessage } from "node:http";
import { lightHeaders } from "./headers.js";
import type { IncomingBody } from "./incoming-body.js";

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * An answer as a `Response`. What nearly every caller wants, status, headers and one reading of the
 * body, needs none of the platform's making, which costs more than the exchange itself. Whatever asks
 * for more, `body` and `clone` included, makes one, to which the body then belongs.
 *
 * @param incoming None where the answer has no body, which is not the same as an empty one.
 */
export function lightResponse(
  message: IncomingMessage,
  url: string,
  incoming: IncomingBody | undefined,
): Response {
  const { statusCode: status = 0, statusMessage: statusText = "" } = message;
  const headers = lightHeaders(message);
  let used = false;
  let made: Response | undefined;

  const checkUnused = (): void => {
    if (used) throw new TypeError("Body is unusable: it has been read");
  };
  const whole = (): Response => {
    checkUnused();
    // Servers send more than a `Response` can be made of.
    made ??= new Response(incoming?.stream() ?? null, {
      status: Math.min(status, 599),
      statusText: statusText.replace(/[^\t -~\u0080-\u00ff]/g, ""),
      headers,
    });
    return made;
  };
  const read = async <T>(
    make: (bytes: Buffer<ArrayBuffer>) => T,
    ask: (whole: Response) => Promise<T>,
  ): Promise<T> => {
    if (made) return ask(made);
    if (!incoming) return make(Buffer.alloc(0));
    checkUnused();
    used = true;
    return make(await incoming.bytes());
  };
  const text = (): Promise<string> =>
    read(
      (bytes) => decoder.decode(bytes),
      (response) => response.text(),
    );

  const members: Omit<Response, "body" | "bodyUsed"> & LazyBody = {
    status,
    statusText,
    headers,
    url,
    ok: status >= 200 && status < 300,
    redirected: false,
    type: "basic",
    lazyBody: () => (used ? spentBody() : incoming ? whole().body : null),
    isUsed: () => used || !!made?.bodyUsed,
    text,
    json: async () => JSON.parse(await text()) as unknown,
    // A copy of its own size each, since Node cuts buffers out of larger ones.
    bytes: () =>
      read(
        (bytes) => new Uint8Array(bytes),
        async (response) => new Uint8Array(await response.arrayBuffer()),
      ),
    arrayBuffer: () =>
      read(
        (bytes) => new Uint8Array(bytes).buffer,
        (response) => response.arrayBuffer(),
      ),
    blob: async () => whole().blob(),
    formData: async () => whole().formData(),
    clone: () =>
      Object.defineProperties(whole().clone(), {
        status: { value: status },
        statusText: { value: statusText },
        url: { value: url },
      }),
  };
  return Object.setPrototypeOf(members, prototype) as Response;
}

interface LazyBody {
  readonly lazyBody: () => Body | null;
  readonly isUsed: () => boolean;
}

// V8 makes a hidden class for each object with accessors of its own, which costs as much as the rest.
const prototype = Object.create(Response.prototype, {
  body: {
    get(this: LazyBody) {
      return this.lazyBody();
    },
  },
  bodyUsed: {
    get(this: LazyBody) {
      return this.isUsed();
    },
  },
}) as Response;

const decoder = new TextDecoder();

let spent: Body | undefined;

/** What `body` is of every answer that has been read: closed, and locked for good. */
function spentBody(): Body {
  if (!spent) {
    spent = new ReadableStream({ start: (controller) => controller.close() });
    spent.getReader();
  }
  return spent;
}
