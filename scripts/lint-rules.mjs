// @ts-check
/**
 * This project's own Redocly rules. What the generator, the client and the emulator read from a
 * contract is checked here, so that they needn't guess and needn't check again. Each message says
 * what is wrong, why it matters and what to do.
 *
 * One file on purpose: on Node 20 a process that watches can load a changed plugin anew, but not
 * what the plugin imports (`module.registerHooks` came with Node 22.15).
 */

/**
 * @typedef {import("@redocly/openapi-core").UserContext} Context
 * @typedef {import("@redocly/openapi-core").Oas3Rule} Rule
 * @typedef {Record<string, unknown>} Node
 */

/** @param {unknown} value @returns {value is Node} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value @returns {Node} */
const asObject = (value) => (isObject(value) ? value : {});

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string" && value.trim() !== "";

/** @param {unknown} value @returns {value is string[]} */
const isTextList = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(isText) &&
  new Set(value).size === value.length;

/** @param {unknown} value */
const isPositiveInteger = (value) => Number.isInteger(value) && Number(value) > 0;

/** @param {readonly string[]} names */
const list = (names) => names.map((name) => `\`${name}\``).join(", ");

/**
 * A node behind its `$ref`, if it has one, and the file that its own `$ref`s start from.
 *
 * @param {Context} ctx
 * @param {unknown} node
 * @param {string} from
 * @returns {{ node: Node, from: string }}
 */
const follow = (ctx, node, from) => {
  if (!isObject(node)) return { node: {}, from };
  if (typeof node["$ref"] !== "string") return { node, from };
  const target = ctx.resolve(/** @type {{ $ref: string }} */ (node), from);
  return { node: asObject(target.node), from: target.location?.source.absoluteRef ?? from };
};

/**
 * The parameters of an operation, those of its path included, an operation's own winning.
 *
 * @param {Context} ctx
 * @param {Node} operation
 * @param {Node} pathItem
 * @returns {{ parameter: Node, name: string, own: number | undefined }[]}
 */
const parametersOf = (ctx, operation, pathItem) => {
  /** @param {Node} holder @param {boolean} isOwn */
  const read = (holder, isOwn) =>
    (Array.isArray(holder["parameters"]) ? holder["parameters"] : []).map((raw, index) => {
      const parameter = follow(ctx, raw, ctx.location.source.absoluteRef).node;
      return { parameter, name: String(parameter["name"]), own: isOwn ? index : undefined };
    });
  const own = read(operation, true);
  const inherited = read(pathItem, false).filter(
    ({ parameter, name }) =>
      !own.some((other) => other.name === name && other.parameter["in"] === parameter["in"]),
  );
  return [...inherited, ...own];
};

/** @type {Rule} */
const deprecatedHasReplacement = () => {
  /** @type {{ id: string, deprecated: boolean, by: unknown, report: (message: string) => void }[]} */
  const operations = [];
  return {
    Operation(operation, ctx) {
      const node = asObject(operation);
      const key = "x-replaced-by" in node ? "x-replaced-by" : "operationId";
      const location = ctx.location.child(key);
      operations.push({
        id: String(node["operationId"]),
        deprecated: node["deprecated"] === true,
        by: node["x-replaced-by"],
        report: (message) => ctx.report({ message, location }),
      });
    },
    Root: {
      leave() {
        const byId = new Map(operations.map((operation) => [operation.id, operation]));
        for (const { id, deprecated, by, report } of operations) {
          if (!deprecated) {
            if (by !== undefined)
              report(
                `\`${id}\` has \`x-replaced-by\` but isn't deprecated, so nobody is told. Add \`deprecated: true\`, or remove \`x-replaced-by\`.`,
              );
            continue;
          }
          if (!isText(by))
            report(
              `\`${id}\` is deprecated and names no replacement, so its warning can't say what to call. Add \`x-replaced-by\` with the operationId of its successor.`,
            );
          else if (!byId.has(by))
            report(
              `\`${id}\` is replaced by \`${by}\`, which isn't an operationId of this contract. Correct \`x-replaced-by\`.`,
            );
          else if (byId.get(by)?.deprecated)
            report(
              `\`${id}\` is replaced by \`${by}\`, which is deprecated itself. Name the operation that isn't, in \`x-replaced-by\`.`,
            );
        }
      },
    },
  };
};

/** @type {Rule} */
const arrayQueryStyle = () => ({
  Parameter(parameter, ctx) {
    if (parameter.in !== "query" || !parameter.schema) return;
    const schema = follow(ctx, parameter.schema, ctx.location.source.absoluteRef).node;
    if (![schema["type"]].flat().includes("array")) return;
    if (parameter.style === "form" && parameter.explode === false) return;
    const wrong = parameter.style !== undefined && parameter.style !== "form" ? "style" : "explode";
    ctx.report({
      message: `The array parameter \`${parameter.name}\` isn't comma-joined, but the client has one serializer and it joins with commas. Write \`style: form\` and \`explode: false\`, both: the default of \`explode\` is \`true\`.`,
      location: ctx.location.child(wrong in parameter ? wrong : "name"),
    });
  },
});

const paginationFields = ["nbPages", "page", "nbItems", "itemsPerPage"];

/** @type {Rule} */
const listOperationPagination = () => ({
  PathItem: {
    Operation(operation, ctx, { PathItem: pathItem }) {
      const node = asObject(operation);
      const id = String(operation.operationId);
      const query = parametersOf(ctx, node, pathItem)
        .filter(({ parameter }) => parameter["in"] === "query")
        .map(({ name }) => name);
      const isList = query.includes("page") && query.includes("itemsPerPage");
      const pagination = node["x-pagination"];
      if (!isObject(pagination)) {
        if (isList)
          ctx.report({
            message: `\`${id}\` takes \`page\` and \`itemsPerPage\` but has no \`x-pagination\`, so \`paginate\` can't read its pages. Add \`x-pagination: { items, id }\`: the property that holds the items, and the property of an item that identifies it.`,
            location: ctx.location.child("operationId"),
          });
        return;
      }

      const at = ctx.location.child("x-pagination");
      /** @param {string} message @param {string} [key] */
      const report = (message, key) =>
        ctx.report({
          message: `${message} \`paginate\` relies on it.`,
          location: key && key in pagination ? at.child(key) : at.key(),
        });
      if (!isList)
        report(
          `\`${id}\` has \`x-pagination\` but not both query parameters \`page\` and \`itemsPerPage\`. Add them, or remove \`x-pagination\`.`,
        );

      /** @param {{ node: Node, from: string }} schema @param {string} name */
      const property = (schema, name) => {
        const { node: holder, from } = schema;
        const properties = asObject(holder["properties"]);
        return name in properties ? follow(ctx, properties[name], from) : undefined;
      };
      const here = ctx.location.source.absoluteRef;
      const response = follow(ctx, operation.responses?.["200"], here);
      const content = asObject(response.node["content"]);
      const media = follow(ctx, content["application/json"], response.from);
      const page = follow(ctx, media.node["schema"], media.from);

      const { items, id: itemId, window } = pagination;
      const array = property(page, String(items));
      if (array?.node["type"] !== "array")
        report(
          `The 200 response of \`${id}\` has no array \`${items}\`. Name the property that holds the items in \`x-pagination.items\`.`,
          "items",
        );
      else if (!property(follow(ctx, array.node["items"], array.from), String(itemId)))
        report(
          `An item of \`${items}\` in the 200 response of \`${id}\` has no property \`${itemId}\`. Name the one that identifies it in \`x-pagination.id\`.`,
          "id",
        );

      const counts = property(page, "pagination");
      const missing = paginationFields.filter((name) => !counts || !property(counts, name));
      if (missing.length > 0)
        report(
          `The 200 response of \`${id}\` lacks ${list(missing)} under \`pagination\`. Give it the schema \`Pagination\`.`,
        );

      if (window === undefined) {
        if (property(page, "window"))
          report(
            `The 200 response of \`${id}\` has a \`window\` that \`x-pagination\` doesn't name, so that later pages would come from another window. Add \`window: window\`.`,
          );
        return;
      }
      const range = property(page, String(window));
      const ends = ["startDate", "endDate"];
      if (!range || !ends.every((name) => property(range, name)))
        report(
          `The 200 response of \`${id}\` has no \`${window}\` with ${list(ends)}. Name the property that holds the window in \`x-pagination.window\`, or remove it.`,
          "window",
        );
      else if (!ends.every((name) => query.includes(name)))
        report(
          `\`${id}\` has a window but not both query parameters ${list(ends)}, so that later pages can't ask for the same one. Add them, or remove \`x-pagination.window\`.`,
          "window",
        );
    },
  },
});

/** @type {Rule} */
const operationAcl = () => ({
  Operation(operation, ctx) {
    const node = asObject(operation);
    if (isTextList(node["x-acl"])) return;
    const key = "x-acl" in node ? "x-acl" : "operationId";
    ctx.report({
      message: `\`${operation.operationId}\` doesn't say which access control list entries its API key needs, so a refusal can't be explained. Add \`x-acl\`, a list of one or more different names.`,
      location: ctx.location.child(key),
    });
  },
});

/** @type {Rule} */
const operationIdCamelCase = () => ({
  Operation({ operationId }, ctx) {
    if (operationId === undefined || /^[a-z][a-zA-Z0-9]*$/.test(operationId)) return;
    ctx.report({
      message: `\`${operationId}\` isn't camelCase, but every operationId becomes a method of the client. Start with a lower-case letter and use only letters and digits.`,
      location: ctx.location.child("operationId"),
    });
  },
});

/** @type {Rule} */
const noArgumentCollision = () => ({
  PathItem: {
    Operation(operation, ctx, { PathItem: pathItem }) {
      const places = new Map([["body", "the request body"]]);
      for (const { parameter, name, own } of parametersOf(ctx, asObject(operation), pathItem)) {
        // Behind a `$ref` to nothing, of which another rule tells.
        if (!("name" in parameter)) continue;
        const other = places.get(name);
        const place = `the ${parameter["in"]} parameter`;
        if (other)
          ctx.report({
            message: `In \`${operation.operationId}\`, ${place} \`${name}\` has the name of ${other}, but a method takes all of them in one flat object. Rename one.`,
            location:
              own === undefined
                ? ctx.location.child("operationId")
                : ctx.location.child(["parameters", own]),
          });
        places.set(name, place);
      }
    },
  },
});

/** What the bundler moves to `components`, by the name of its node type. */
const componentKinds = new Set([
  "Schema",
  "Parameter",
  "Response",
  "Example",
  "RequestBody",
  "Header",
  "SecuritySchema",
  "Link",
  "Callback",
]);

/** @type {Rule} */
const stableComponentNames = () => {
  /** @type {Map<string, string>} */
  const places = new Map();
  let root = "";
  return {
    Root(_, ctx) {
      root = ctx.location.source.absoluteRef;
    },
    ref(node, ctx, { location: end, chain }) {
      const target = chain?.[0]?.location ?? end;
      if (!target || !componentKinds.has(ctx.type.name)) return;
      const location = ctx.location.child("$ref");
      const pointer = target.pointer.replace(/^#\/?/, "");
      const file = target.source.absoluteRef;
      const named = file === root ? /^components\/\w+\/[^/]+$/ : /^(components\/\w+\/)?[^/]+$/;
      if (!named.test(pointer)) {
        ctx.report({
          message: `\`${node.$ref}\` points ${pointer === "" ? "at a whole file" : "into the middle of something"}, so the bundler has to make up a component name. Give the target a top-level key of its own and point there.`,
          location,
        });
        return;
      }
      const name = pointer.slice(pointer.lastIndexOf("/") + 1);
      if (/-\d+$/.test(name))
        ctx.report({
          message: `The name \`${name}\` looks like one that the bundler makes up for duplicates, and would change with their order. Choose a name that says what differs.`,
          location,
        });
      const key = `${ctx.type.name} ${name}`;
      const place = `${file}#/${pointer}`;
      if ((places.get(key) ?? place) !== place)
        ctx.report({
          message: `There is another ${ctx.type.name.toLowerCase()} called \`${name}\`, so the bundler would merge the two or call one \`${name}-2\`, whichever it meets last. Rename one, or keep only one.`,
          location,
        });
      else places.set(key, place);
    },
  };
};

/** @type {Rule} */
const schemasDescribed = () => ({
  Schema(schema, ctx) {
    for (const [name, raw] of Object.entries(asObject(asObject(schema)["properties"]))) {
      if (isObject(raw) && isText(raw["description"])) continue;
      const { node } = follow(ctx, raw, ctx.location.source.absoluteRef);
      if (isText(node["description"])) continue;
      ctx.report({
        message: `The property \`${name}\` has no description, neither of its own nor through its \`$ref\`, so its type has no documentation. Say in a sentence what it means.`,
        location: ctx.location.child(["properties", name]).key(),
      });
    }
  },
  ref(_, ctx, { node, location }) {
    if (ctx.type.name !== "Schema" || !location || isText(asObject(node)["description"])) return;
    const name = location.pointer.slice(location.pointer.lastIndexOf("/") + 1);
    ctx.report({
      message: `The schema \`${name}\` has no description, so its exported type has no documentation. Say in a sentence what it is.`,
      location: location.key(),
    });
  },
});

/** @type {Rule} */
const patternCompiles = () => ({
  Schema(schema, ctx) {
    const { pattern } = asObject(schema);
    if (typeof pattern !== "string") return;
    try {
      new RegExp(pattern, "u");
    } catch (error) {
      const { message } = /** @type {Error} */ (error);
      ctx.report({
        message: `No validator can be made of this \`pattern\`: ${message}. Write a regular expression of ECMA-262, as with its flag \`u\`.`,
        location: ctx.location.child("pattern"),
      });
    }
  },
});

/**
 * Shapes of the extensions, by where they stand. `undefined` is a good shape, a string says what a
 * good one would be.
 *
 * @typedef {(value: unknown, node: Node, ctx: Context) => string | undefined} Shape
 */

/** @param {readonly string[]} names @returns {Shape} */
const positiveIntegers = (names) => (value) =>
  isObject(value) &&
  Object.keys(value).sort().join() === [...names].sort().join() &&
  Object.values(value).every(isPositiveInteger)
    ? undefined
    : `an object with ${list(names)}, all of them whole numbers above 0`;

/** @type {Shape} */
const anyValue = () => undefined;

const timeouts = positiveIntegers(["connect", "read", "write"]);

/** @type {Shape} */
const rateLimits = (value, root) => {
  const expected =
    "groups of `{ requests, perMs, tags }`: a group `default` without tags, and every other one with tags of this contract that no other group has";
  if (!isObject(value) || !isObject(value["default"])) return expected;
  const declared = (Array.isArray(root["tags"]) ? root["tags"] : []).map((tag) => tag?.name);
  /** @type {unknown[]} */
  const taken = [];
  for (const [name, group] of Object.entries(value)) {
    if (!isObject(group)) return expected;
    const { requests, perMs, tags, ...rest } = group;
    if (!isPositiveInteger(requests) || !isPositiveInteger(perMs)) return expected;
    if (Object.keys(rest).length > 0) return expected;
    if (name === "default" ? tags !== undefined : !isTextList(tags)) return expected;
    for (const tag of Array.isArray(tags) ? tags : []) {
      if (taken.includes(tag) || !declared.includes(tag)) return expected;
      taken.push(tag);
    }
  }
  return undefined;
};

/** @type {Shape} */
const terminalStates = (value, schema, ctx) => {
  const expected = "an object from properties of this schema to values of their enums";
  const properties = asObject(schema["properties"]);
  /** @param {unknown} raw @param {string} from @returns {unknown[]} */
  const valuesOf = (raw, from) => {
    const target = follow(ctx, raw, from);
    const branches = target.node["oneOf"] ?? target.node["anyOf"];
    return [
      ...(Array.isArray(target.node["enum"]) ? target.node["enum"] : []),
      ...(Array.isArray(branches) ? branches : []).flatMap((raw) => valuesOf(raw, target.from)),
    ];
  };
  const holds =
    isObject(value) &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(([name, states]) => {
      const known = valuesOf(properties[name], ctx.location.source.absoluteRef);
      return isTextList(states) && states.every((state) => known.includes(state));
    });
  return holds ? undefined : expected;
};

/** @type {Shape} */
const pagination = (value) => {
  const { items, id, window, ...rest } = asObject(value);
  const holds = isText(items) && isText(id) && (window === undefined || isText(window));
  return holds && Object.keys(rest).length === 0
    ? undefined
    : "an object with the property names `items` and `id` and, for a list with a time window, `window`";
};

/** @type {Record<"Root" | "Operation" | "Schema", Record<string, Shape>>} */
const extensions = {
  Root: {
    "x-timeouts": timeouts,
    "x-limits": positiveIntegers(["pushBytes", "watchMs"]),
    "x-rate-limits": rateLimits,
  },
  Operation: {
    "x-acl": anyValue, // operation-acl
    "x-replaced-by": anyValue, // deprecated-has-replacement
    "x-timeouts": timeouts,
    "x-pagination": pagination,
    "x-safe": (value, _, ctx) =>
      value === true && ctx.key === "post"
        ? undefined
        : "`true`, and only on a POST that changes nothing: the method of any other operation tells",
  },
  Schema: {
    "x-terminal-states": terminalStates,
    // The vendor's own, for its generators; nothing here reads them.
    "x-additionalPropertyName": anyValue,
    "x-discriminator-fields": anyValue,
    "x-keep-model": anyValue,
  },
};

/** @type {Rule} */
const extensionShape = () => {
  /** @param {keyof typeof extensions} type */
  const check = (type) => (/** @type {unknown} */ node, /** @type {Context} */ ctx) => {
    if (!isObject(node)) return;
    for (const key of Object.keys(node).filter((name) => name.startsWith("x-"))) {
      const shape = extensions[type][key];
      const expected = shape?.(node[key], node, ctx);
      if (shape && !expected) continue;
      ctx.report({
        message: expected
          ? `\`${key}\` hasn't the shape that the tools read. Write ${expected}.`
          : `\`${key}\` isn't an extension that any tool reads here, so it would do nothing. Correct its name (${list(Object.keys(extensions[type]))}), move it, or remove it.`,
        location: expected ? ctx.location.child(key) : ctx.location.child(key).key(),
      });
    }
  };
  return { Root: check("Root"), Operation: check("Operation"), Schema: check("Schema") };
};

/** @returns {import("@redocly/openapi-core").Plugin} */
export default () => ({
  id: "contract",
  rules: {
    oas3: {
      "deprecated-has-replacement": deprecatedHasReplacement,
      "array-query-style": arrayQueryStyle,
      "list-operation-pagination": listOperationPagination,
      "operation-acl": operationAcl,
      "operation-id-camel-case": operationIdCamelCase,
      "no-argument-collision": noArgumentCollision,
      "stable-component-names": stableComponentNames,
      "schemas-described": schemasDescribed,
      "pattern-compiles": patternCompiles,
      "extension-shape": extensionShape,
    },
  },
});
