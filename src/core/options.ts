type Options = Record<string, unknown>;

/** The names of options that are not `fetch`'s. */
const ofCalls = /^(par|body|headers|middle|signal|on|max|time|total|retry)|Serializer$/;

/** Tells what is an option of a call from what is `fetch`'s; what is `undefined` is left out. */
export function sortOptions(options: object, ours: object, extras: object): void {
  for (const name in options) {
    const value = (options as Options)[name];
    if (value !== undefined) ((ofCalls.test(name) ? ours : extras) as Options)[name] = value;
  }
}
