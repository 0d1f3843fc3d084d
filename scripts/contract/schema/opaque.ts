import { type Place, child, membersOf } from "../graph.js";
import { isObject, own, stringsOf, textOf } from "../json.js";
import type { JsonType, Opaque } from "./branch.js";
import { isProse, lazyAt, saysNothingAt } from "./lazy.js";

/** The types that a keyword speaks of; any other type never feels it. */
export const SUBJECT: Readonly<Record<string, JsonType | undefined>> = {
  contains: "array",
  unevaluatedItems: "array",
  propertyNames: "object",
  unevaluatedProperties: "object",
  dependentRequired: "object",
  dependentSchemas: "object",
  patternProperties: "object",
  contentEncoding: "string",
  contentMediaType: "string",
  contentSchema: "string",
};

const OPAQUE = new Set([...Object.keys(SUBJECT), "not", "if", "dependencies"]);

/** The constraints of a schema that are compared as a whole, spelt one way each. */
export function ownOpaque(place: Place): Opaque[] {
  const { value } = place;
  if (!isObject(value)) return [];
  if (!Object.keys(value).some((key) => OPAQUE.has(key))) return [];
  const result: Opaque[] = [];
  const add = (keyword: string, key: string, schemas: readonly Place[], text = ""): void => {
    const at = child(place, keyword);
    result.push({ keyword, key, schemas: schemas.map(lazyAt), text, at });
  };
  const schema = (word: string): Place | undefined => {
    if (!Object.hasOwn(value, word)) return undefined;
    const at = child(place, word);
    return isObject(at.value) || at.value === false ? at : undefined;
  };
  const not = schema("not") ?? (own(value, "not") === true ? child(place, "not") : undefined);
  if (not) add("not", "", [not]);
  const condition = schema("if") ?? (own(value, "if") === true ? child(place, "if") : undefined);
  for (const word of ["then", "else"]) {
    const consequence = schema(word);
    if (condition && consequence && !saysNothingAt(consequence))
      add(word, "", [condition, consequence]);
  }
  for (const word of ["propertyNames", "unevaluatedProperties", "unevaluatedItems"]) {
    // Beside `additionalProperties` no property is left unevaluated (JSON Schema 2020-12 core, 11.3).
    if (word === "unevaluatedProperties" && Object.hasOwn(value, "additionalProperties")) continue;
    const at = schema(word);
    if (at && !saysNothingAt(at) && !(word === "propertyNames" && takesTexts(at))) {
      add(word, "", [at]);
    }
  }
  const contains =
    schema("contains") ?? (own(value, "contains") === true ? child(place, "contains") : undefined);
  if (contains) {
    const count = {
      min: countAt(place, "minContains") ?? 1,
      max: countAt(place, "maxContains") ?? Infinity,
    };
    if (count.min > 0 || count.max < Infinity) {
      const at = child(place, "contains");
      result.push({
        keyword: "contains",
        key: "",
        schemas: [lazyAt(contains)],
        text: "",
        at,
        count,
      });
    }
  }
  // Even a pattern that wants nothing takes names out of the rule for all others, here or elsewhere.
  for (const [pattern, at] of membersOf(place, "patternProperties")) {
    add("patternProperties", pattern, [at]);
  }
  for (const word of ["dependentRequired", "dependencies"]) {
    for (const [trigger, at] of membersOf(place, word)) {
      for (const needed of stringsOf(at.value)) {
        add("dependentRequired", JSON.stringify([trigger, needed]), []);
      }
    }
  }
  for (const word of ["dependentSchemas", "dependencies"]) {
    for (const [trigger, at] of membersOf(place, word)) {
      if (!Array.isArray(at.value) && !saysNothingAt(at)) add("dependentSchemas", trigger, [at]);
    }
  }
  for (const word of ["contentEncoding", "contentMediaType"]) {
    const text = textOf(own(value, word));
    if (text !== undefined) add(word, "", [], text.toLowerCase());
  }
  const content = schema("contentSchema");
  if (content && !saysNothingAt(content)) add("contentSchema", "", [content]);
  return result;
}

/** Whether a schema says of a text only that it is one; names of properties are nothing else. */
const takesTexts = ({ value }: Place): boolean =>
  isObject(value) &&
  Object.keys(value).every((key) => key === "type" || isProse(key)) &&
  [own(value, "type")].flat().includes("string");

const countAt = (place: Place, key: string): number | undefined => {
  const { value } = child(place, key);
  return typeof value === "number" ? value : undefined;
};
