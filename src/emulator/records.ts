import type { components } from "../../generated/ingestion/schema.js";

/** A record of an index. */
export type IndexRecord = Readonly<Record<string, unknown>> & { readonly objectID: string };

/** Index name to its records by objectID. */
export type Indices = Map<string, Map<string, IndexRecord>>;

type PushAction = components["schemas"]["action"];
type TaskAction = components["schemas"]["ActionType"];

/** What `push` actions do to an index, one by one and in order. */
export const applyRecords = (
  indices: Indices,
  indexName: string,
  action: PushAction,
  records: readonly IndexRecord[],
): void => {
  if (action === "delete") {
    indices.delete(indexName);
    return;
  }
  const index = indices.get(indexName) ?? new Map<string, IndexRecord>();
  indices.set(indexName, index);
  if (action === "clear") index.clear();
  else for (const record of records) applyRecord(index, action, record);
};

const applyRecord = (
  index: Map<string, IndexRecord>,
  action: Exclude<PushAction, "delete" | "clear">,
  record: IndexRecord,
): void => {
  const { objectID } = record;
  const present = index.get(objectID);
  switch (action) {
    case "addObject":
    case "updateObject":
      index.set(objectID, record);
      break;
    case "partialUpdateObject":
      index.set(objectID, { ...present, ...record });
      break;
    case "partialUpdateObjectNoCreate":
      if (present) index.set(objectID, { ...present, ...record });
      break;
    case "deleteObject":
      index.delete(objectID);
      break;
  }
};

/** What a task's action does to its destination with the records of its source. */
export const applyTask = (
  indices: Indices,
  indexName: string,
  action: TaskAction,
  records: readonly IndexRecord[],
): void => {
  if (action === "replace") indices.set(indexName, new Map());
  applyRecords(indices, indexName, pushActions[action], records);
};

const pushActions = {
  replace: "addObject",
  save: "addObject",
  append: "addObject",
  partial: "partialUpdateObject",
  partialNoCreate: "partialUpdateObjectNoCreate",
} as const satisfies Record<TaskAction, PushAction>;

/**
 * A record without the attributes that a destination excludes: `a.b` is `b` within `a`, `a.[0].b`
 * in the first element of `a`, `a.[*].b` in every one.
 */
export const excludeAttributes = (
  record: IndexRecord,
  attributes: readonly string[] | undefined,
): IndexRecord => {
  if (!attributes?.length) return record;
  const copy = structuredClone(record);
  for (const attribute of attributes)
    if (attribute !== "objectID") drop(copy, attribute.split("."));
  return copy;
};

const drop = (value: unknown, [head, ...rest]: readonly string[]): void => {
  if (typeof value !== "object" || value === null || head === undefined) return;
  const key = /^\[(\d+|\*)\]$/.exec(head)?.[1] ?? head;
  const keys = key === "*" && Array.isArray(value) ? Object.keys(value) : [key];
  for (const name of keys) {
    if (!Object.hasOwn(value, name)) continue;
    if (rest.length > 0) drop(value[name as keyof typeof value], rest);
    else Reflect.deleteProperty(value, name);
  }
};
