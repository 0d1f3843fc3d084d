import { deref, field, items, type Place } from "./graph.js";
import { encodeStep as encode, isObject, textOf } from "./json.js";
import { armKeys } from "./schema/arms.js";
import { normalize } from "./schema/normalize.js";
import { lazyAt } from "./schema/lazy.js";
import { templateOf } from "./operations/list.js";

const known = new WeakMap<Place, string>();

/**
 * A pointer made of names: a parameter by place and name, an arm of a union by what tells it apart, a
 * component by its name whichever file it is in. It survives reordering, bundling and splitting.
 */
export function keyedPointer(place: Place): string {
  let found = known.get(place);
  if (found === undefined) {
    found = pointer(place);
    known.set(place, found);
  }
  return found;
}

function pointer(place: Place): string {
  const { parent } = place;
  const room = parent?.parent;
  if (place.name !== undefined)
    return place.name.startsWith("paths/")
      ? `#/${keyedName(place.name)}`
      : `#/components/${keyedName(place.name)}`;
  if (!parent)
    return place.file === place.graph.documents.root ? "#" : `#/files/${encode(place.file)}`;
  if (room && room.key === "components") return `#/components/${parent.key}/${encode(place.key)}`;
  if (Array.isArray(parent.value)) return inList(place, parent);
  if (parent.key === "paths") return `${keyedPointer(parent)}/${encode(templateOf(place.key))}`;
  return `${keyedPointer(parent)}/${encode(place.key)}`;
}

const keyedName = (name: string): string => {
  const slash = name.indexOf("/");
  return `${name.slice(0, slash)}/${encode(name.slice(slash + 1))}`;
};

function inList(place: Place, list: Place): string {
  const below = keyedPointer(list);
  const { key } = list;
  // Splitting a schema into an allOf, or folding one, leaves names as they are.
  if (key === "allOf" && list.parent) return keyedPointer(list.parent);
  if (key === "anyOf" || key === "oneOf") {
    const arms = items(list);
    const keys = armKeys(
      arms,
      arms.map((arm) => normalize(lazyAt(arm))),
    );
    return `${below}/${encode(keys[Number(place.key)]?.key ?? place.key)}`;
  }
  if (key === "parameters") {
    const at = deref(place, "parameters");
    return `${below}/${textOf(field(at, "in")) ?? ""}:${encode(textOf(field(at, "name")) ?? place.key)}`;
  }
  if (key === "servers" && isObject(place.value))
    return `${below}/${encode(textOf(field(place, "url")) ?? "")}`;
  return `${below}/${place.key}`;
}
