import { child, deref, field, itemsOf, type Place } from "../graph.js";
import { isObject, own, textOf } from "../json.js";
import { annotationsOf } from "../schema/annotations.js";
import { lazyAt } from "../schema/lazy.js";
import { parametersOf, type Listed } from "./list.js";
import { compareParameter } from "./parameter.js";
import { tell, towards, type Context } from "./collected.js";
import { removal } from "./lifecycle.js";

/** A parameter of an operation, its own or its path's. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  /** What pairs it with its counterpart: a path parameter's position, else its name. */
  readonly key: string;
  readonly required: boolean;
  /** The entry in the list. */
  readonly entry: Place;
  /** The parameter itself, behind a reference. */
  readonly at: Place;
}

/** Described elsewhere, and to be ignored here (OpenAPI 3.0.4 section 4.7.12). */
const IGNORED = new Set(["accept", "content-type", "authorization"]);

/** The parameters in force for an operation; those of the path by position, or else by name. */
export function parametersIn(operation: Listed, byPosition: boolean): Map<string, Parameter> {
  const found = new Map<string, Parameter>();
  const positions = byPosition ? parametersOf(operation.path) : [];
  for (const holder of [operation.item, operation.at]) {
    for (const entry of itemsOf(holder, "parameters")) {
      const at = deref(entry, "parameters");
      const [name, place] = [textOf(field(at, "name")), textOf(field(at, "in"))];
      if (name === undefined || place === undefined) continue;
      const lower = name.toLowerCase();
      if (place === "header" && IGNORED.has(lower)) continue;
      const position = place === "path" ? positions.indexOf(name) : -1;
      const inPath = position >= 0 ? `#${position}` : name;
      const key = `${place}:${place === "header" ? lower : inPath}`;
      const required = place === "path" || field(at, "required") === true;
      found.set(key, { name, in: place, key, required, entry, at });
    }
  }
  return found;
}

/** Whether a path's template and its declared parameters name each other. */
function isWhole(operation: Listed): boolean {
  const declared = [...parametersIn(operation, false).values()].filter((one) => one.in === "path");
  const names = parametersOf(operation.path);
  return declared.length === names.length && declared.every(({ name }) => names.includes(name));
}

export function compareParameters(context: Context, left: Listed, right: Listed): void {
  const byPosition = isWhole(left) && isWhole(right);
  const l = parametersIn(left, byPosition);
  const r = parametersIn(right, byPosition);
  const direction = towards(context, "request");
  const rest = new Map([...r].filter(([key]) => !l.has(key)));
  for (const [key, parameter] of l) {
    const other = r.get(key);
    if (other) {
      compareParameter(context, parameter, other);
      continue;
    }
    const where = { base: parameter.entry, revision: right.at, direction };
    const moved = [...rest.values()].find(({ name }) => name === parameter.name);
    if (moved) {
      rest.delete(moved.key);
      const fact = moved.required && !parameter.required ? "moved-required" : "moved";
      const detail = { parameter: parameter.name, from: parameter.in, to: moved.in };
      const level = moved.required ? "moved-required" : fact;
      tell(context, `${direction}-parameter-${level}`, { ...where, revision: moved.entry }, detail);
      continue;
    }
    const kind = parameter.required ? "required" : "optional";
    const rule = removal(
      context,
      sunsetOf(parameter),
      `${direction}-${kind}-parameter-removed`,
      "parameter",
    );
    tell(context, rule, where, nameOf(parameter));
  }
  for (const parameter of rest.values()) {
    const kind = parameter.required ? "required" : "optional";
    const where = { base: left.at, revision: parameter.entry, on: parameter.entry, direction };
    tell(context, `${direction}-${kind}-parameter-added`, where, nameOf(parameter));
  }
}

const nameOf = ({ name, in: place }: Parameter) => ({ parameter: name, in: place });

/** What a parameter says about its end. */
export function sunsetOf({ at }: Parameter): { deprecated: boolean; sunset: unknown } {
  const value = isObject(at.value) ? at.value : {};
  const schema = annotationsOf(lazyAt(child(at, "schema")));
  return {
    deprecated: own(value, "deprecated") === true || schema.deprecated,
    sunset: own(value, "x-sunset") ?? schema.sunset,
  };
}
