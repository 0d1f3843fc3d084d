import { jsonOf } from "../json.js";
import type { Branch, Normal } from "./branch.js";

const MAX_SHOWN = 5;

/** A value as a message shows it. */
export function show(value: unknown): string {
  const text = jsonOf(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export function showAll(values: readonly unknown[]): string {
  const shown = values.slice(0, MAX_SHOWN).map(show).join(", ");
  return values.length > MAX_SHOWN ? `${shown} and ${values.length - MAX_SHOWN} more` : shown;
}

export const typeName = (branch: Branch): string =>
  branch.type === "number" && branch.multipleOf && Number.isInteger(branch.multipleOf.value)
    ? "integer"
    : branch.type;

/** The types of a schema in words, e.g. `integer or null`. */
export function typeNames(branches: Normal): string {
  const names = new Set(branches.map(typeName));
  if (names.has("number")) names.delete("integer");
  if (names.size === 0) return "nothing";
  if (names.size === 6) return "any type";
  return [...names].sort((a, b) => Number(a === "null") - Number(b === "null")).join(" or ");
}

/** A branch in words: the name of its arm, or its type. */
export function branchName(branch: Branch): string {
  const arm = branch.arms[0];
  if (arm?.named) return `\`${arm.key}\``;
  const name = branch.names[0]?.replace(/^schemas\//, "");
  if (name !== undefined) return `\`${name}\``;
  if (arm && arm.key !== branch.type && !arm.key.startsWith(`${branch.type}~`))
    return `the ${typeName(branch)} \`${arm.key}\``;
  return `the ${typeName(branch)}`;
}
