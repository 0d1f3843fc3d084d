import { type Place, follow, itemsOf } from "../graph.js";
import { isObject, own, type JsonObject } from "../json.js";
import type { Lazy } from "./branch.js";
import { referencesOf } from "./lazy.js";

/** What a schema says about a value beyond what it accepts. */
export interface Annotations {
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly deprecated: boolean;
  readonly sunset: unknown;
  /** Present where there is a default, which may well be `null`. */
  readonly default?: unknown;
}

const NONE: Annotations = {
  readOnly: false,
  writeOnly: false,
  deprecated: false,
  sunset: undefined,
};

const known = new WeakMap<Lazy, Annotations>();

/** The annotations of a schema, those below references, `allOf` and one-armed unions included. */
export function annotationsOf(lazy: Lazy): Annotations {
  if (lazy.parts.length === 0) return NONE;
  let found = known.get(lazy);
  if (!found) {
    found = gather(lazy.parts);
    known.set(lazy, found);
  }
  return found;
}

function gather(parts: readonly Place[]): Annotations {
  let result = NONE;
  const seen = new Set<Place>();
  const open = [...parts].reverse();
  for (let place = open.pop(); place; place = open.pop()) {
    const { value } = place;
    if (seen.has(place) || !isObject(value)) continue;
    seen.add(place);
    const references = referencesOf(place);
    for (const reference of references) open.push(follow(place, reference, "schemas"));
    if (references.length > 0 && place.graph.minor === 0) continue;
    result = {
      readOnly: result.readOnly || own(value, "readOnly") === true,
      writeOnly: result.writeOnly || own(value, "writeOnly") === true,
      deprecated: result.deprecated || own(value, "deprecated") === true,
      sunset: result.sunset ?? own(value, "x-sunset"),
      ...(Object.hasOwn(result, "default") || Object.hasOwn(value, "default")
        ? { default: Object.hasOwn(result, "default") ? result.default : own(value, "default") }
        : {}),
    };
    open.push(...itemsOf(place, "allOf"));
    const only = onlyArm(place, value);
    if (only) open.push(only);
  }
  return result;
}

function onlyArm(place: Place, value: JsonObject): Place | undefined {
  const word = Array.isArray(own(value, "oneOf")) ? "oneOf" : "anyOf";
  const arms = itemsOf(place, word).filter((arm) => {
    const type = isObject(arm.value) ? own(arm.value, "type") : undefined;
    return !(type === "null" || (Array.isArray(type) && type.length === 1 && type[0] === "null"));
  });
  return arms.length === 1 ? arms[0] : undefined;
}
