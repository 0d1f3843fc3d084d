import { fileURLToPath } from "node:url";
import {
  createConfig,
  getLineColLocation,
  lint,
  lintFromString,
  loadConfig,
} from "@redocly/openapi-core";
import type { NormalizedProblem } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import contract from "../scripts/lint-rules.mjs";

const configPath = fileURLToPath(new URL("../redocly.yaml", import.meta.url));
const names = Object.keys(contract().rules?.oas3 ?? {});
const config = await createConfig(
  {
    plugins: ["./scripts/lint-rules.mjs"],
    rules: Object.fromEntries(names.map((name) => [`contract/${name}`, "error"])),
  },
  { configPath },
);

/** A problem as `rule pointer: message`, the pointer being where an editor would jump to. */
const show = ({ ruleId, location, message }: NormalizedProblem): string =>
  `${ruleId.replace("contract/", "")} ${location[0]?.pointer}: ${message}`;

const root = `openapi: 3.1.0
info: { title: Test, version: 1.0.0 }
tags: [{ name: observability }, { name: tasks }]
`;

/** What all rules together say about a contract. */
const problemsOf = async (source: string): Promise<string[]> =>
  (await lintFromString({ source: root + source, config, absoluteRef: "/contract.yml" })).map(show);

/** A contract with one path. */
const path = (item: string): string => `paths:\n  /a/{id}:\n${item.replace(/^(?=.)/gm, "    ")}`;

const operation = (fields: string, method = "get"): string =>
  path(`
${method}:
  operationId: getA
  description: Returns an A.
  x-acl: [search]
${fields.replace(/^(?=.)/gm, "  ")}
  responses: { "200": { description: An A. } }
`);

const at = "#/paths/~1a~1{id}/get";

describe("deprecated-has-replacement", () => {
  const contract = (second: string): string => `paths:
  /a:
    get: { operationId: getA, description: Returns an A., x-acl: [search], responses: {} }
  /b:
    get: { operationId: getB, description: Returns a B., x-acl: [search], responses: {}, ${second} }
  /c:
    get: { operationId: getC, description: Returns a C., x-acl: [search], responses: {}, deprecated: true, x-replaced-by: getA }
`;
  const b = "deprecated-has-replacement #/paths/~1b/get";

  test("accepts a replacement that exists and isn't deprecated", async () => {
    expect(await problemsOf(contract("deprecated: true, x-replaced-by: getA"))).toEqual([]);
    expect(await problemsOf(contract("deprecated: false"))).toEqual([]);
  });

  test("refuses a deprecated operation without a replacement", async () => {
    expect(await problemsOf(contract("deprecated: true"))).toEqual([
      `${b}/operationId: \`getB\` is deprecated and names no replacement, so its warning can't say what to call. Add \`x-replaced-by\` with the operationId of its successor.`,
    ]);
  });

  test("refuses a replacement that doesn't exist", async () => {
    expect(await problemsOf(contract("deprecated: true, x-replaced-by: getD"))).toEqual([
      `${b}/x-replaced-by: \`getB\` is replaced by \`getD\`, which isn't an operationId of this contract. Correct \`x-replaced-by\`.`,
    ]);
  });

  test("refuses a replacement that is deprecated, as the operation itself is", async () => {
    expect(await problemsOf(contract("deprecated: true, x-replaced-by: getC"))).toEqual([
      `${b}/x-replaced-by: \`getB\` is replaced by \`getC\`, which is deprecated itself. Name the operation that isn't, in \`x-replaced-by\`.`,
    ]);
    expect(await problemsOf(contract("deprecated: true, x-replaced-by: getB"))).toEqual([
      expect.stringContaining("which is deprecated itself"),
    ]);
  });

  test("refuses a replacement on an operation that isn't deprecated", async () => {
    expect(await problemsOf(contract("x-replaced-by: getA"))).toEqual([
      `${b}/x-replaced-by: \`getB\` has \`x-replaced-by\` but isn't deprecated, so nobody is told. Add \`deprecated: true\`, or remove \`x-replaced-by\`.`,
    ]);
  });
});

describe("array-query-style", () => {
  const contract = (parameter: string, place = "query"): string =>
    operation(`
parameters:
  - { name: ids, in: ${place}, description: IDs., ${parameter} }
`) +
    "components: { schemas: { Ids: { description: IDs., type: array, items: { type: string } } } }";
  const array = "schema: { type: array, items: { type: string } }";
  const message =
    "The array parameter `ids` isn't comma-joined, but the client has one serializer and it joins with commas. Write `style: form` and `explode: false`, both: the default of `explode` is `true`.";

  test("accepts both keywords, a parameter that isn't an array, and one that isn't in the query", async () => {
    expect(await problemsOf(contract(`${array}, style: form, explode: false`))).toEqual([]);
    expect(await problemsOf(contract("schema: { type: string }"))).toEqual([]);
    expect(await problemsOf(contract(array, "header"))).toEqual([]);
  });

  test.each([
    [array, "name"],
    [`${array}, style: form`, "name"],
    [`${array}, explode: false`, "explode"],
    [`${array}, style: form, explode: true`, "explode"],
    [`${array}, style: spaceDelimited, explode: false`, "style"],
    ["schema: { type: [array, 'null'], items: { type: string } }", "name"],
    ["schema: { $ref: '#/components/schemas/Ids' }", "name"],
  ])("refuses %s", async (parameter, key) => {
    expect(await problemsOf(contract(parameter))).toEqual([
      `array-query-style ${at}/parameters/0/${key}: ${message}`,
    ]);
  });
});

describe("list-operation-pagination", () => {
  const counts = ["nbPages", "page", "nbItems", "itemsPerPage"];
  const contract = ({
    pagination = "x-pagination: { items: as, id: aID }",
    query = ["page", "itemsPerPage"],
    fields = counts,
    items = "type: array, items: { $ref: '#/components/schemas/A' }",
    window = "",
  }): string => `paths:
  /a:
    parameters:
${query.map((name) => `      - { name: ${name}, in: query, description: D., schema: { type: string } }`).join("\n")}
    get:
      operationId: listAs
      description: Lists As.
      x-acl: [search]
      ${pagination}
      responses:
        "200": { $ref: "#/components/responses/As" }
components:
  responses:
    As:
      description: As.
      content:
        application/json:
          schema:
            type: object
            properties:
              as: { description: As., ${items} }
              pagination: { $ref: "#/components/schemas/Pagination" }
              ${window}
  schemas:
    A: { description: An A., type: object, properties: { aID: { description: ID., type: string } } }
    Pagination:
      description: Counts.
      type: object
      properties: { ${fields.map((name) => `${name}: { description: D., type: integer }`).join(", ")} }
`;
  const place = "list-operation-pagination #/paths/~1a/get";
  const withWindow = "x-pagination: { items: as, id: aID, window: window }";
  const window =
    "window: { description: W., type: object, properties: { startDate: { description: S. }, endDate: { description: E. } } }";
  const dated = ["page", "itemsPerPage", "startDate", "endDate"];

  test("accepts a list whose response has the shape, through every `$ref`", async () => {
    expect(await problemsOf(contract({}))).toEqual([]);
    expect(await problemsOf(contract({ pagination: withWindow, window, query: dated }))).toEqual(
      [],
    );
    expect(await problemsOf(contract({ pagination: "", query: ["page"] }))).toEqual([]);
  });

  test("refuses a list without `x-pagination`", async () => {
    expect(await problemsOf(contract({ pagination: "" }))).toEqual([
      `${place}/operationId: \`listAs\` takes \`page\` and \`itemsPerPage\` but has no \`x-pagination\`, so \`paginate\` can't read its pages. Add \`x-pagination: { items, id }\`: the property that holds the items, and the property of an item that identifies it.`,
    ]);
  });

  test("refuses `x-pagination` on what isn't a list", async () => {
    expect(await problemsOf(contract({ query: ["page"] }))).toEqual([
      `${place}/x-pagination: \`listAs\` has \`x-pagination\` but not both query parameters \`page\` and \`itemsPerPage\`. Add them, or remove \`x-pagination\`. \`paginate\` relies on it.`,
    ]);
  });

  test("refuses items that aren't there, or aren't an array", async () => {
    const message =
      "Name the property that holds the items in `x-pagination.items`. `paginate` relies on it.";
    expect(
      await problemsOf(contract({ pagination: "x-pagination: { items: bs, id: aID }" })),
    ).toEqual([
      `${place}/x-pagination/items: The 200 response of \`listAs\` has no array \`bs\`. ${message}`,
    ]);
    expect(await problemsOf(contract({ items: "type: object" }))).toEqual([
      `${place}/x-pagination/items: The 200 response of \`listAs\` has no array \`as\`. ${message}`,
    ]);
  });

  test("refuses an ID that items don't have", async () => {
    expect(
      await problemsOf(contract({ pagination: "x-pagination: { items: as, id: bID }" })),
    ).toEqual([
      `${place}/x-pagination/id: An item of \`as\` in the 200 response of \`listAs\` has no property \`bID\`. Name the one that identifies it in \`x-pagination.id\`. \`paginate\` relies on it.`,
    ]);
  });

  test("refuses a response without the counts", async () => {
    expect(await problemsOf(contract({ fields: ["page", "itemsPerPage"] }))).toEqual([
      `${place}/x-pagination: The 200 response of \`listAs\` lacks \`nbPages\`, \`nbItems\` under \`pagination\`. Give it the schema \`Pagination\`. \`paginate\` relies on it.`,
    ]);
  });

  test("refuses a window that isn't named, isn't there, or can't be asked for", async () => {
    expect(await problemsOf(contract({ window, query: dated }))).toEqual([
      `${place}/x-pagination: The 200 response of \`listAs\` has a \`window\` that \`x-pagination\` doesn't name, so that later pages would come from another window. Add \`window: window\`. \`paginate\` relies on it.`,
    ]);
    expect(await problemsOf(contract({ pagination: withWindow, query: dated }))).toEqual([
      `${place}/x-pagination/window: The 200 response of \`listAs\` has no \`window\` with \`startDate\`, \`endDate\`. Name the property that holds the window in \`x-pagination.window\`, or remove it. \`paginate\` relies on it.`,
    ]);
    const halfWindow =
      "window: { description: W., properties: { startDate: { description: S. } } }";
    expect(
      await problemsOf(contract({ pagination: withWindow, window: halfWindow, query: dated })),
    ).toEqual([expect.stringContaining("has no `window` with `startDate`, `endDate`")]);
    expect(await problemsOf(contract({ pagination: withWindow, window }))).toEqual([
      `${place}/x-pagination/window: \`listAs\` has a window but not both query parameters \`startDate\`, \`endDate\`, so that later pages can't ask for the same one. Add them, or remove \`x-pagination.window\`. \`paginate\` relies on it.`,
    ]);
  });
});

describe("operation-acl", () => {
  const contract = (acl: string): string =>
    path(`
get:
  operationId: getA
  description: Returns an A.
  ${acl}
  responses: {}
`);

  test("accepts one entry or more", async () => {
    expect(await problemsOf(contract("x-acl: [search]"))).toEqual([]);
    expect(await problemsOf(contract("x-acl: [addObject, deleteIndex]"))).toEqual([]);
  });

  test.each([
    ["no list", "", "operationId"],
    ["an empty list", "x-acl: []", "x-acl"],
    ["a string", "x-acl: addObject", "x-acl"],
    ["an empty name", "x-acl: ['']", "x-acl"],
    ["a name twice", "x-acl: [addObject, addObject]", "x-acl"],
  ])("refuses %s", async (_, acl, key) => {
    expect(await problemsOf(contract(acl))).toEqual([
      `operation-acl ${at}/${key}: \`getA\` doesn't say which access control list entries its API key needs, so a refusal can't be explained. Add \`x-acl\`, a list of one or more different names.`,
    ]);
  });
});

describe("operation-id-camel-case", () => {
  const contract = (id: string): string => operation("").replace("getA", id);

  test.each(["getA", "push", "getTaskV1", "listABs"])("accepts %s", async (id) => {
    expect(await problemsOf(contract(id))).toEqual([]);
  });

  test.each(["GetA", "get_a", "get-a", "get a", "1get", "get.a"])("refuses %s", async (id) => {
    expect(await problemsOf(contract(id))).toEqual([
      `operation-id-camel-case ${at}/operationId: \`${id}\` isn't camelCase, but every operationId becomes a method of the client. Start with a lower-case letter and use only letters and digits.`,
    ]);
  });
});

describe("no-argument-collision", () => {
  const parameter = (name: string, place: string): string =>
    `- { name: ${name}, in: ${place}, description: D., required: true, schema: { type: string } }`;

  test("accepts different names, and a parameter that takes the place of its path's", async () => {
    const item = `
parameters:
  ${parameter("id", "path")}
get:
  operationId: getA
  description: Returns an A.
  x-acl: [search]
  parameters:
    ${parameter("id", "path")}
    ${parameter("name", "query")}
    ${parameter("version", "header")}
  responses: {}
`;
    expect(await problemsOf(path(item))).toEqual([]);
  });

  test.each([
    ["path", "query"],
    ["path", "header"],
    ["query", "header"],
    ["query", "cookie"],
  ])("refuses one name in %s and %s", async (first, second) => {
    const fields = `parameters:\n  ${parameter("id", first)}\n  ${parameter("id", second)}`;
    expect(await problemsOf(operation(fields))).toEqual([
      `no-argument-collision ${at}/parameters/1: In \`getA\`, the ${second} parameter \`id\` has the name of the ${first} parameter, but a method takes all of them in one flat object. Rename one.`,
    ]);
  });

  test("refuses a parameter called body", async () => {
    expect(await problemsOf(operation(`parameters:\n  ${parameter("body", "query")}`))).toEqual([
      `no-argument-collision ${at}/parameters/0: In \`getA\`, the query parameter \`body\` has the name of the request body, but a method takes all of them in one flat object. Rename one.`,
    ]);
  });

  test("has nothing to say about references to nothing", async () => {
    const nowhere = "- $ref: nowhere.yml#/a";
    const problems = await problemsOf(operation(`parameters:\n  ${nowhere}\n  ${nowhere}`));
    expect(problems.filter((problem) => problem.startsWith("no-argument-collision"))).toEqual([]);
  });

  test("refuses a collision between a path's parameter and an operation's", async () => {
    const item = `
parameters:
  ${parameter("id", "path")}
get:
  operationId: getA
  description: Returns an A.
  x-acl: [search]
  parameters:
    ${parameter("id", "query")}
  responses: {}
`;
    expect(await problemsOf(path(item))).toEqual([
      expect.stringMatching(/^no-argument-collision .*\/get\/parameters\/0: In `getA`, the query/),
    ]);
  });
});

describe("stable-component-names", () => {
  const ref = fileURLToPath(new URL("fixtures/lint/names/root.yml", import.meta.url));

  test("refuses names that the bundler would make up, each at its `$ref`, in its file", async () => {
    const problems = (await lint({ ref, config })).map((problem) => {
      const { source, start } = getLineColLocation(problem.location[0]!);
      const file = source.absoluteRef.split("/").pop();
      return `${file}:${start.line} ${problem.ruleId}: ${problem.message}`;
    });
    const rule = "contract/stable-component-names";
    const twice = (kind: string, name: string): string =>
      `There is another ${kind} called \`${name}\`, so the bundler would merge the two or call one \`${name}-2\`, whichever it meets last. Rename one, or keep only one.`;
    const middle =
      "points into the middle of something, so the bundler has to make up a component name. Give the target a top-level key of its own and point there.";
    expect(problems.sort()).toEqual([
      `root.yml:19 ${rule}: \`./problem.yml\` points at a whole file, so the bundler has to make up a component name. Give the target a top-level key of its own and point there.`,
      `root.yml:24 ${rule}: \`./sources.yml#/Source/properties/task\` ${middle}`,
      `root.yml:29 ${rule}: The name \`Task-2\` looks like one that the bundler makes up for duplicates, and would change with their order. Choose a name that says what differs.`,
      `root.yml:46 ${rule}: ${twice("schema", "Source")}`,
      `tasks.yml:11 ${rule}: ${twice("schema", "Alias")}`,
      `tasks.yml:5 ${rule}: ${twice("schema", "Task")}`,
    ]);
  });

  test("accepts one name for components of different kinds", async () => {
    const source = `paths:
  /a:
    get:
      operationId: getA
      description: Returns an A.
      x-acl: [search]
      parameters: [{ $ref: "#/components/parameters/page" }]
      responses: {}
components:
  parameters:
    page: { name: page, in: query, description: A page., schema: { $ref: "#/components/schemas/page" } }
  schemas:
    page: { description: A page., type: integer }
`;
    expect(await problemsOf(source)).toEqual([]);
  });
});

describe("schemas-described", () => {
  const body = (schema: string): string =>
    operation(`
requestBody:
  content:
    application/json:
      schema: ${schema}
`);

  test("accepts a description of its own, and one through a `$ref`", async () => {
    const schemas = "components: { schemas: { A: { description: An A., type: string } } }";
    const schema =
      "{ type: object, properties: { a: { $ref: '#/components/schemas/A' }, b: { description: B. } } }";
    expect(await problemsOf(body(schema) + schemas)).toEqual([]);
  });

  test("leaves a property alone whose own description stands beside the `$ref`", async () => {
    const schemas = "components: { schemas: { A: { type: string } } }";
    const schema =
      "{ properties: { a: { $ref: '#/components/schemas/A', description: What A is here. } } }";
    expect(await problemsOf(body(schema) + schemas)).toEqual([
      expect.stringMatching(/^schemas-described #\/components\/schemas\/A: /),
    ]);
  });

  test("refuses a schema and a property without one", async () => {
    const schemas = "components: { schemas: { A: { properties: { c: { type: string } } } } }";
    expect((await problemsOf(body("{ $ref: '#/components/schemas/A' }") + schemas)).sort()).toEqual(
      [
        "schemas-described #/components/schemas/A/properties/c: The property `c` has no description, neither of its own nor through its `$ref`, so its type has no documentation. Say in a sentence what it means.",
        "schemas-described #/components/schemas/A: The schema `A` has no description, so its exported type has no documentation. Say in a sentence what it is.",
      ],
    );
  });
});

describe("extension-shape", () => {
  const wrong = (key: string, pointer: string): unknown =>
    expect.stringMatching(
      new RegExp(`^extension-shape ${pointer}: \`${key}\` hasn't the shape that the tools read\\.`),
    );

  test("accepts every extension in its shape", async () => {
    const source = `
x-timeouts: { connect: 1, read: 2, write: 3 }
x-limits: { pushBytes: 5, watchMs: 6 }
x-rate-limits:
  default: { requests: 1, perMs: 2 }
  observability: { requests: 1, perMs: 1, tags: [observability] }
${operation("x-timeouts: { connect: 1, read: 2, write: 3 }\nx-safe: true", "post")}
components:
  schemas:
    Run:
      description: A run.
      type: object
      x-terminal-states: { status: [finished], outcome: [success] }
      properties:
        status: { description: S., anyOf: [{ enum: [started, finished] }, { type: "null" }] }
        outcome: { description: O., enum: [success, failure] }
`;
    expect(await problemsOf(source)).toEqual([]);
  });

  test.each([
    "x-timeouts: { read: 1 }",
    "x-timeouts: { connect: 1, read: 0, write: 3 }",
    "x-timeouts: { connect: 1, read: 2.5, write: 3 }",
    "x-limits: { pushBytes: 5 }",
    "x-limits: { pushBytes: 5, watchMs: soon }",
    "x-rate-limits: { observability: { requests: 1, perMs: 1, tags: [observability] } }",
    "x-rate-limits: { default: { requests: 1, perMs: 1, tags: [tasks] } }",
    "x-rate-limits: { default: { requests: 1 } }",
    "x-rate-limits: { default: { requests: 1, perMs: 1 }, a: { requests: 1, perMs: 1 } }",
    "x-rate-limits: { default: { requests: 1, perMs: 1 }, a: { requests: 1, perMs: 1, tags: [b] } }",
    "x-rate-limits: { default: { requests: 1, perMs: 1 }, a: { requests: 1, perMs: 1, tags: [tasks] }, b: { requests: 1, perMs: 1, tags: [tasks] } }",
    "x-rate-limits: { default: { requests: 1, perMs: 1, per: IP } }",
  ])("refuses %s at the root", async (line) => {
    const key = line.split(":")[0]!;
    expect(await problemsOf(`${line}\npaths: {}`)).toEqual([wrong(key, `#/${key}`)]);
  });

  test.each([
    ["x-timeouts: 25000", "post"],
    ["x-safe: false", "post"],
    ["x-safe: true", "put"],
    ["x-safe: true", "get"],
  ])("refuses %s on a %s", async (line, method) => {
    const key = line.split(":")[0]!;
    expect(await problemsOf(operation(line, method))).toEqual([
      wrong(key, `#/paths/~1a~1{id}/${method}/${key}`),
    ]);
  });

  test.each(["{ items: as }", "{ items: as, id: 1 }", "{ items: as, id: aID, next: b }"])(
    "refuses x-pagination: %s",
    async (value) => {
      const problems = await problemsOf(operation(`x-pagination: ${value}`));
      expect(problems).toContainEqual(wrong("x-pagination", `${at}/x-pagination`));
    },
  );

  test.each(["{}", "{ state: [finished] }", "{ status: [done] }", "{ status: [] }", "[finished]"])(
    "refuses x-terminal-states: %s",
    async (value) => {
      const source = `paths: {}
components:
  schemas:
    Run:
      description: A run.
      type: object
      x-terminal-states: ${value}
      properties: { status: { description: S., enum: [started, finished] } }
`;
      const pointer = "#/components/schemas/Run/x-terminal-states";
      expect(await problemsOf(source)).toEqual([wrong("x-terminal-states", pointer)]);
    },
  );

  test("refuses an extension that no tool reads", async () => {
    expect(await problemsOf(operation("x-time-outs: { read: 1 }"))).toEqual([
      `extension-shape ${at}/x-time-outs: \`x-time-outs\` isn't an extension that any tool reads here, so it would do nothing. Correct its name (\`x-acl\`, \`x-replaced-by\`, \`x-timeouts\`, \`x-pagination\`, \`x-safe\`), move it, or remove it.`,
    ]);
    expect(await problemsOf("x-acl: [search]\npaths: {}")).toEqual([
      expect.stringMatching(/^extension-shape #\/x-acl: `x-acl` isn't an extension that any tool/),
    ]);
  });
});

describe("pattern-compiles", () => {
  const patterned = (pattern: string): string => `paths: {}
components:
  schemas:
    Locale: { description: L., type: string, pattern: "${pattern}" }
`;

  test("accepts a regular expression", async () => {
    expect(await problemsOf(patterned("^[a-z]{2}(-[A-Z]{2})?$"))).toEqual([]);
  });

  test.each(["^(", "[b-a]", "a{", "(?i)a"])("refuses %s", async (pattern) => {
    expect(await problemsOf(patterned(pattern))).toEqual([
      expect.stringMatching(
        /^pattern-compiles #\/components\/schemas\/Locale\/pattern: No validator can be made of/,
      ),
    ]);
  });
});

describe("redocly.yaml", async () => {
  const own = await loadConfig({ configPath });
  const strict = await createConfig({ extends: ["recommended-strict"] });
  const expected = {
    ...strict.rules.oas3_1,
    ...Object.fromEntries(names.map((name) => [`contract/${name}`, "error"])),
  };

  test.each([
    ["ingestion", ["info-license"]],
    ["astra", ["contract/operation-acl", "info-license"]],
  ])("weakens no rule for %s but %j", (api, weakened) => {
    const rules: Record<string, unknown> = { ...own.forAlias(api).rules.oas3_1 };
    const weaker = Object.entries(expected).filter(
      ([name, severity]) => severity === "error" && rules[name] !== "error",
    );
    expect(weaker.map(([name]) => name).sort()).toEqual(weakened);
  });

  test.each(["ingestion", "astra"])("finds nothing wrong with %s", async (api) => {
    const config = own.forAlias(api);
    const ref = own.resolvedConfig.apis?.[api]?.root;
    expect(
      (await lint({ ref: fileURLToPath(new URL(`../${ref}`, import.meta.url)), config })).map(show),
    ).toEqual([]);
  });
});
