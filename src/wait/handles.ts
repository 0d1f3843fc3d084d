import { check } from "../core/check.js";
import { fillPath } from "../core/path-params.js";
import type { EventHandle } from "./errors.js";

/**
 * A handle as it was given, checked before anything is asked.
 *
 * @param path Holds each of its names in braces.
 * @throws {TypeError} naming the handle by `name`, and what is wrong with it
 */
export function checkHandle<Handle>(handle: Handle, name: string, path: string): Handle {
  const given: unknown = handle;
  const names = path.replace("}{", "} and {");
  check(typeof given === "object" && given, `\`${name}\``, `an object with ${names}`, told(given));
  try {
    fillPath(path, given as Readonly<Record<string, unknown>>);
  } catch (cause) {
    throw new TypeError(`\`${name}\`: ${(cause as Error).message}`, { cause });
  }
  return handle;
}

/** As {@link checkHandle}, for an event. */
export function checkEventHandle(handle: EventHandle, name = "handle"): EventHandle {
  return checkHandle(handle, name, "{runID}{eventID}");
}

/**
 * The handles of several events.
 *
 * @throws {TypeError} naming the first that cannot be asked about by its index
 */
export function checkEventHandles(handles: Iterable<EventHandle>): EventHandle[] {
  const given: unknown = handles;
  const { [Symbol.iterator]: iterator } = Object(given) as Partial<Iterable<unknown>>;
  check(iterator, "`handles`", "an array or another iterable", told(given));
  return Array.from(handles, (handle, index) => checkEventHandle(handle, `handles[${index}]`));
}

/** So that `check` names `null` and `undefined` too. */
function told(value: unknown): unknown {
  return value ?? `${value as null}`;
}
