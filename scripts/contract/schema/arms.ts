import type { Place } from "../graph.js";
import { canonical, isObject, own, textOf } from "../json.js";
import type { Branch, Normal } from "./branch.js";
import { referenceOf, target } from "./lazy.js";
import { normalize } from "./normalize.js";

export interface ArmKey {
  readonly key: string;
  /** Whether the arm goes by the name of a component. */
  readonly named: boolean;
}

/** What tells the arms of a union apart whatever their order: reference, constants, title, type. */
export function armKeys(arms: readonly Place[], parts: readonly Normal[]): ArmKey[] {
  const found = arms.map((arm, index) => armKey(arm, parts[index] ?? []));
  const groups = new Map<string, number[]>();
  found.forEach(({ key }, index) => groups.set(key, [...(groups.get(key) ?? []), index]));
  const keys = found.map(({ key, named }) => ({ key, named }));
  for (const [key, group] of groups) {
    if (group.length === 1) continue;
    // Arms that nothing tells apart are numbered by what they say, not by where they stand.
    const texts = new Map(group.map((index) => [index, canonical(arms[index]?.value)]));
    group.sort((a, b) => ((texts.get(a) ?? "") < (texts.get(b) ?? "") ? -1 : 1));
    group.forEach((index, rank) => {
      keys[index] = { key: `${key}~${rank + 1}`, named: found[index]?.named ?? false };
    });
  }
  return keys;
}

function armKey(arm: Place, branches: Normal): ArmKey {
  const name = nameOf(arm);
  if (name !== undefined) return { key: name, named: true };
  const tag = tagOf(branches);
  if (tag !== undefined) return { key: tag, named: false };
  const title = isObject(arm.value) ? textOf(own(arm.value, "title")) : undefined;
  if (title !== undefined) return { key: title, named: false };
  return { key: [...new Set(branches.map(({ type }) => type))].join("|"), named: false };
}

export function nameOf(place: Place): string | undefined {
  return referenceOf(place.value) === undefined
    ? place.name?.replace(/^schemas\//, "")
    : target(place)?.name?.replace(/^schemas\//, "");
}

export type Tags = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<Branch, Tags>();

/** Constant values of required properties, which tell objects apart on the wire. */
export function tagsOf(branch: Branch): Tags {
  let tags = known.get(branch);
  if (!tags) known.set(branch, (tags = tagsIn(branch)));
  return tags;
}

function tagsIn(branch: Branch): Tags {
  const tags = new Map<string, ReadonlySet<string>>();
  for (const name of branch.required.keys()) {
    const property = branch.properties.get(name);
    if (!property) continue;
    const values = listed(property);
    if (values) tags.set(name, new Set(values.map(canonical)));
  }
  return tags;
}

/** The values of a schema that lists them itself; deeper ones aren't worth the search. */
function listed(property: { parts: readonly Place[] }): readonly unknown[] | undefined {
  const lists = property.parts.some(
    ({ value }) =>
      isObject(value) && (Object.hasOwn(value, "const") || Array.isArray(own(value, "enum"))),
  );
  if (!lists) return undefined;
  const branches = normalize({
    id: property.parts.map(({ id }) => id).join("&"),
    parts: property.parts,
  });
  if (branches.some(({ values }) => values === undefined)) return undefined;
  return branches.flatMap(({ values }) => values ?? []);
}

function tagOf(branches: Normal): string | undefined {
  const [branch] = branches;
  if (!branch) return undefined;
  if (branches.length === 1 && branch.values?.length === 1) return canonical(branch.values[0]);
  for (const [name, values] of [...tagsOf(branch)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (values.size === 1) return `${name}=${[...values][0]}`;
  }
  return undefined;
}
