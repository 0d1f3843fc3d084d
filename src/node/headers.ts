import type { IncomingMessage } from "node:http";

/**
 * The headers of an answer as `Headers` that cannot be changed, as those of `fetch` cannot. What is
 * asked of most answers, `get` and `has`, is read from what Node has parsed; a platform's `Headers`
 * costs more, and is made when more is asked.
 */
export function lightHeaders(message: IncomingMessage): Headers {
  let made: Headers | undefined;
  const whole = (): Headers => (made ??= new Headers(pairs(message.rawHeaders)));
  const has = (name: string): boolean => Object.hasOwn(message.headers, name.toLowerCase());
  const members: Omit<Headers, typeof Symbol.iterator> = {
    get: (name) => {
      const value = has(name) ? message.headers[name.toLowerCase()] : null;
      // `set-cookie` alone is an array.
      return Array.isArray(value) ? value.join(", ") : (value ?? null);
    },
    has,
    getSetCookie: () => whole().getSetCookie(),
    forEach: (visit, self) => whole().forEach(visit, self),
    entries: () => whole().entries(),
    keys: () => whole().keys(),
    values: () => whole().values(),
    append: refuse,
    delete: refuse,
    set: refuse,
  };
  return Object.setPrototypeOf(members, prototype) as Headers;
}

const prototype = Object.create(Headers.prototype, {
  [Symbol.iterator]: {
    value(this: Headers) {
      return this.entries();
    },
  },
}) as Headers;

function refuse(): never {
  throw new TypeError("An answer's headers cannot be changed: change a copy, new Headers(…)");
}

/** Names and values, which Node lists by turns. */
function pairs(raw: readonly string[]): [string, string][] {
  const result: [string, string][] = [];
  for (let at = 0; at < raw.length; at += 2) result.push([raw[at] ?? "", raw[at + 1] ?? ""]);
  return result;
}
