/*
 * ajv's generated code, made smaller without changing what it does. The patterns are those of the
 * one version that package.json names; the tests compare the result with ajv's own answers.
 */

/** What the code takes from ajv's run time, written out so that the file imports nothing. */
const runtime: Readonly<Record<string, string>> = {
  "ajv/dist/runtime/ucs2length": "(text) => [...text].length",
  "ajv/dist/runtime/equal": `function equal(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
  );
}`,
};

const inlineRuntime = (code: string): string =>
  code.replace(/require\("([^"]+)"\)\.default/g, (_, name: string) => {
    const source = runtime[name];
    if (source === undefined) throw new Error(`validators need ${name}, which isn't written out`);
    return source;
  });

/** Nobody reads the place in the schema; the place in the value is `instancePath`. */
const dropSchemaPaths = (code: string): string =>
  code.replace(/schemaPath:(?:"(?:[^"\\]|\\.)*"(?:\+[\w.]+\+"(?:[^"\\]|\\.)*")*),/g, "");

/** Only coercion writes into the parent of a value. */
const dropParents = (code: string): string =>
  code
    .replace(/,parentData:\w+,parentDataProperty:(?:"(?:[^"\\]|\\.)*"|\w+),rootData/g, "")
    .replaceAll(",parentData,parentDataProperty,rootData", "")
    .replaceAll(", parentData, parentDataProperty, rootData=data", "");

const joinErrors = (code: string): string =>
  code.replace(
    /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g,
    "vErrors = [...(vErrors ?? []), ...$1.errors];",
  );

const keysOf = (value: unknown): [string, 1][] =>
  Object.keys(value as object).map((key) => [key, 1]);

const access = /\.(\w+)|\[("(?:[^"\\]|\\.)*")\]|\[(\d+)\]/g;

/**
 * The code holds a copy of every schema, to read a list of values from it now and then. Only these
 * lists are kept, each once.
 */
const keepLists = (code: string): string => {
  const schemas = new Map<string, unknown>();
  const rest = code.replace(/^const (schema\d+) = (.*);\n/gm, (_, name: string, json: string) => {
    schemas.set(name, JSON.parse(json));
    return "";
  });
  const lists = new Map<string, string>();
  const used = rest.replace(
    /\b(schema\d+)((?:\.\w+|\["(?:[^"\\]|\\.)*"\]|\[\d+\])*)/g,
    (_, name: string, path: string) => {
      let value = schemas.get(name);
      for (const [, plain, quoted, index] of path.matchAll(access)) {
        const key = plain ?? index ?? (JSON.parse(quoted ?? '""') as string);
        value = (value as Record<string, unknown> | undefined)?.[key];
      }
      // Of properties, only the names are looked at.
      if (path.endsWith(".properties")) value = Object.fromEntries(keysOf(value));
      const text = JSON.stringify(value) as string | undefined;
      if (text === undefined)
        throw new Error(`ajv's code reads ${name}${path}, which has no value`);
      const list = lists.get(text) ?? `list${lists.size}`;
      lists.set(text, list);
      return list;
    },
  );
  return [...lists].map(([text, name]) => `const ${name} = ${text};\n`).join("") + used;
};

/** ajv's standalone code, smaller and without imports. */
export const compactCode = (code: string, { coerce }: { readonly coerce: boolean }): string => {
  const short = joinErrors(keepLists(dropSchemaPaths(inlineRuntime(code))));
  return coerce ? short : dropParents(short);
};
