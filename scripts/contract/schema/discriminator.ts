import { NARROWS, WIDENS } from "../effect.js";
import {
  type Graph,
  type Place,
  child,
  field,
  follow,
  itemsOf,
  members,
  membersOf,
  rootOf,
} from "../graph.js";
import { encodeStep, isObject, textOf } from "../json.js";
import type { Lazy } from "./branch.js";
import type { Comparison, Result } from "./comparison.js";
import { decide } from "./decision.js";
import { lazyAt, referenceOf, target } from "./lazy.js";
import { note, pairOf } from "./report.js";

interface Discriminator {
  readonly at: Place;
  readonly property: string;
  /** From the value on the wire to the schema it stands for. */
  readonly mapping: ReadonlyMap<string, Place>;
  /** Whether the values name the arms of a union, which are compared on their own. */
  readonly union: boolean;
}

export function compareDiscriminators(
  comparison: Comparison,
  result: Result,
  left: Lazy,
  right: Lazy,
): void {
  const [l, r] = [discriminatorOf(left), discriminatorOf(right)];
  if (!l && !r) return;
  const where = { base: l?.at, revision: r?.at };
  if (!l || !r) {
    note(result, l ? "discriminator-removed" : "discriminator-added", 0, where, {
      property: (l ?? r)?.property ?? "",
    });
    return;
  }
  if (l.property !== r.property) {
    const detail = { from: `property \`${l.property}\``, to: `property \`${r.property}\`` };
    note(
      result,
      "discriminator-changed",
      NARROWS | WIDENS,
      { ...where, suffix: "/propertyName" },
      detail,
    );
  }
  compareMappings(comparison, result, l, r, where);
}

function compareMappings(
  comparison: Comparison,
  result: Result,
  l: Discriminator,
  r: Discriminator,
  where: { base: Place | undefined; revision: Place | undefined },
): void {
  const same = (a: Place, b: Place): boolean =>
    a.name === b.name || decide(comparison, pairOf(comparison, result, lazyAt(a), lazyAt(b))) === 0;
  const at = (value: string) => ({ ...where, suffix: `/mapping/${encodeStep(value)}` });
  for (const [value, schema] of l.mapping) {
    const other = r.mapping.get(value);
    const from = `\`${value}\` for \`${nameOf(schema)}\``;
    if (other) {
      if (same(schema, other)) continue;
      const detail = { from, to: `\`${value}\` for \`${nameOf(other)}\`` };
      note(result, "discriminator-changed", NARROWS | WIDENS, at(value), detail);
      continue;
    }
    const moved = [...r.mapping].find(([key, to]) => !l.mapping.has(key) && same(schema, to));
    if (moved) {
      const detail = { from, to: `\`${moved[0]}\` for \`${nameOf(moved[1])}\`` };
      note(result, "discriminator-changed", NARROWS | WIDENS, at(value), detail);
    } else if (!l.union || [...r.mapping.values()].some((to) => same(schema, to))) {
      note(result, "discriminator-value-removed", NARROWS, at(value), {
        value,
        schema: nameOf(schema),
      });
    }
  }
  for (const [value, schema] of r.mapping) {
    if (l.mapping.has(value)) continue;
    const moved = [...l.mapping].some(([key, from]) => !r.mapping.has(key) && same(from, schema));
    const known = [...l.mapping.values()].some((from) => same(from, schema));
    if (moved || (l.union && !known)) continue;
    note(result, "discriminator-value-added", WIDENS, at(value), { value, schema: nameOf(schema) });
  }
}

const nameOf = (place: Place): string =>
  place.name?.replace(/^schemas\//, "") ?? "an inline schema";

function discriminatorOf(lazy: Lazy): Discriminator | undefined {
  for (const part of lazy.parts) {
    const holder = holderOf(part, 0);
    if (holder) return read(holder);
  }
  return undefined;
}

function holderOf(place: Place, depth: number): Place | undefined {
  if (!isObject(place.value)) return undefined;
  if (isObject(field(place, "discriminator"))) return place;
  // A schema that extends one with a discriminator is an arm of it, not a union.
  return depth < 1 && itemsOf(place, "allOf").length === 1
    ? itemsOf(place, "allOf")
        .map((at) => holderOf(target(at) ?? at, depth + 1))
        .find(Boolean)
    : undefined;
}

function read(holder: Place): Discriminator | undefined {
  const at = child(holder, "discriminator");
  const property = textOf(field(at, "propertyName"));
  if (property === undefined) return undefined;
  const mapping = new Map<string, Place>();
  const given = new Set<Place>();
  for (const [value, entry] of membersOf(at, "mapping")) {
    const to = textOf(entry.value);
    if (to === undefined) continue;
    const schema = mapped(holder, to);
    if (!schema) continue;
    mapping.set(value, schema);
    given.add(schema);
  }
  const word = Array.isArray(field(holder, "oneOf")) ? "oneOf" : "anyOf";
  const arms = itemsOf(holder, word).filter((arm) => referenceOf(arm.value) !== undefined);
  const implied = arms.length > 0 ? arms.map((arm) => target(arm)) : heirsOf(holder);
  for (const schema of implied) {
    if (!schema || given.has(schema) || schema.name === undefined) continue;
    const name = nameOf(schema);
    if (!mapping.has(name)) mapping.set(name, schema);
  }
  return { at, property, mapping, union: arms.length > 0 };
}

/** A mapping holds a reference or the bare name of a component (OpenAPI 3.0.4 section 4.7.25). */
function mapped(holder: Place, to: string): Place | undefined {
  const component = child(child(child(rootOf(holder.graph), "components"), "schemas"), to);
  if (/^[A-Za-z0-9._-]+$/.test(to) && component.value !== undefined) {
    return follow(holder, `#/components/schemas/${to}`, "schemas");
  }
  try {
    const at = follow(holder, to, "schemas");
    return target(at) ?? at;
  } catch {
    return undefined;
  }
}

const heirs = new WeakMap<Graph, Map<Place, Place[]>>();

/** The component schemas that extend a schema through `allOf`. */
function heirsOf(parent: Place): readonly Place[] {
  const { graph } = parent;
  let index = heirs.get(graph);
  if (!index) {
    index = new Map<Place, Place[]>();
    for (const [name, place] of members(child(child(rootOf(graph), "components"), "schemas"))) {
      for (const part of itemsOf(place, "allOf")) {
        if (referenceOf(part.value) === undefined) continue;
        const base = target(part);
        place.name ??= `schemas/${name}`;
        if (base) index.set(base, [...(index.get(base) ?? []), place]);
      }
    }
    heirs.set(graph, index);
  }
  return index.get(parent) ?? [];
}
