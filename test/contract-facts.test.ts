import { fileURLToPath } from "node:url";
import { bundle, loadConfig } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

type Node = Record<string, unknown>;
type Media = { content?: Record<string, { schema?: Node }> };
type Operation = Node & {
  operationId: string;
  tags: string[];
  parameters?: Node[];
  requestBody?: Media;
  responses: Record<string, Media>;
};

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const config = (await loadConfig({ configPath: file("redocly.yaml") })).forAlias("ingestion");
const contract = (await bundle({ ref: file("specs/ingestion.yml"), config })).bundle
  .parsed as Node & {
  tags: Node[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Node>>;
};
const { schemas, parameters } = contract.components;

const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

const nameOf = (ref: unknown): string => String(ref).split("/").at(-1)!;
const behind = (node: Node, group: Record<string, Node> | undefined): Node =>
  "$ref" in node ? group![nameOf(node["$ref"])]! : node;
const parametersOf = (operation: Operation): Node[] =>
  (operation.parameters ?? []).map((parameter) => behind(parameter, parameters));

/** operationId to the value of a field, of the operations that have it. */
const having = (field: string): Node =>
  Object.fromEntries(
    operations
      .filter(({ operation }) => field in operation)
      .map(({ operation }) => [operation.operationId, operation[field]]),
  );

/** Every schema of the contract with its JSON Pointer, those inside of others included. */
function* inside(
  schema: Node,
  pointer: string,
  isProperty = false,
): Generator<[pointer: string, schema: Node, isProperty: boolean]> {
  yield [pointer, schema, isProperty];
  for (const key of ["items", "additionalProperties"])
    if (typeof schema[key] === "object") yield* inside(schema[key] as Node, `${pointer}/${key}`);
  for (const key of ["properties", "oneOf", "anyOf", "allOf"])
    for (const [name, child] of Object.entries((schema[key] ?? {}) as Record<string, Node>))
      yield* inside(child, `${pointer}/${key}/${name}`, key === "properties");
}

function* everySchema(): ReturnType<typeof inside> {
  for (const [name, schema] of Object.entries(schemas!))
    yield* inside(schema, `/components/schemas/${name}`);
  for (const [name, { schema }] of Object.entries(parameters!))
    yield* inside(schema as Node, `/components/parameters/${name}/schema`);
  for (const { path, method, operation } of operations) {
    const start = `/paths/${path.replaceAll("/", "~1")}/${method}`;
    for (const [index, { schema }] of (operation.parameters ?? []).entries())
      if (schema) yield* inside(schema as Node, `${start}/parameters/${index}/schema`);
    const media: [string, Media | undefined][] = [
      ["requestBody", operation.requestBody],
      ...Object.entries(operation.responses).map(([status, response]): [string, Media] => [
        `responses/${status}`,
        response,
      ]),
    ];
    for (const [place, { content } = {}] of media)
      for (const [type, { schema }] of Object.entries(content ?? {}))
        if (schema)
          yield* inside(schema, `${start}/${place}/content/${type.replace("/", "~1")}/schema`);
  }
}

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).addSchema({
  $id: "contract",
  ...contract,
});
const accepts = (pointer: string, value: unknown): boolean =>
  ajv.compile({ $ref: `contract#${encodeURI(pointer)}` })(value);

const routes = {
  push: "POST /1/push/{indexName}",
  listAuthentications: "GET /1/authentications",
  createAuthentication: "POST /1/authentications",
  searchAuthentications: "POST /1/authentications/search",
  getAuthentication: "GET /1/authentications/{authenticationID}",
  updateAuthentication: "PATCH /1/authentications/{authenticationID}",
  deleteAuthentication: "DELETE /1/authentications/{authenticationID}",
  listDestinations: "GET /1/destinations",
  createDestination: "POST /1/destinations",
  searchDestinations: "POST /1/destinations/search",
  getDestination: "GET /1/destinations/{destinationID}",
  updateDestination: "PATCH /1/destinations/{destinationID}",
  deleteDestination: "DELETE /1/destinations/{destinationID}",
  listSources: "GET /1/sources",
  createSource: "POST /1/sources",
  validateSource: "POST /1/sources/validate",
  searchSources: "POST /1/sources/search",
  getSource: "GET /1/sources/{sourceID}",
  updateSource: "PATCH /1/sources/{sourceID}",
  deleteSource: "DELETE /1/sources/{sourceID}",
  validateSourceBeforeUpdate: "POST /1/sources/{sourceID}/validate",
  getDockerSourceStreams: "GET /1/sources/{sourceID}/discover",
  triggerDockerSourceDiscover: "POST /1/sources/{sourceID}/discover",
  runSource: "POST /1/sources/{sourceID}/run",
  listTasks: "GET /2/tasks",
  createTask: "POST /2/tasks",
  searchTasks: "POST /2/tasks/search",
  getTask: "GET /2/tasks/{taskID}",
  replaceTask: "PUT /2/tasks/{taskID}",
  updateTask: "PATCH /2/tasks/{taskID}",
  deleteTask: "DELETE /2/tasks/{taskID}",
  runTask: "POST /2/tasks/{taskID}/run",
  pushTask: "POST /2/tasks/{taskID}/push",
  enableTask: "PUT /2/tasks/{taskID}/enable",
  disableTask: "PUT /2/tasks/{taskID}/disable",
  listTasksV1: "GET /1/tasks",
  createTaskV1: "POST /1/tasks",
  searchTasksV1: "POST /1/tasks/search",
  getTaskV1: "GET /1/tasks/{taskID}",
  updateTaskV1: "PATCH /1/tasks/{taskID}",
  deleteTaskV1: "DELETE /1/tasks/{taskID}",
  runTaskV1: "POST /1/tasks/{taskID}/run",
  enableTaskV1: "PUT /1/tasks/{taskID}/enable",
  disableTaskV1: "PUT /1/tasks/{taskID}/disable",
  listTransformations: "GET /1/transformations",
  createTransformation: "POST /1/transformations",
  tryTransformation: "POST /1/transformations/try",
  searchTransformations: "POST /1/transformations/search",
  getTransformation: "GET /1/transformations/{transformationID}",
  updateTransformation: "PUT /1/transformations/{transformationID}",
  deleteTransformation: "DELETE /1/transformations/{transformationID}",
  tryTransformationBeforeUpdate: "POST /1/transformations/{transformationID}/try",
  listRuns: "GET /1/runs",
  getRun: "GET /1/runs/{runID}",
  listEvents: "GET /1/runs/{runID}/events",
  getEvent: "GET /1/runs/{runID}/events/{eventID}",
};

const schemaNames = `
  ActionType AttributesToExclude AuthAPIKey AuthAPIKeyPartial AuthAlgolia AuthAlgoliaInsights
  AuthAlgoliaInsightsPartial AuthAlgoliaPartial AuthBasic AuthBasicPartial
  AuthGoogleServiceAccount AuthGoogleServiceAccountPartial AuthInput AuthInputPartial AuthOAuth
  AuthOAuthPartial AuthSecrets Authentication AuthenticationCreate AuthenticationCreateResponse
  AuthenticationIDs AuthenticationSearch AuthenticationType AuthenticationUpdate
  AuthenticationUpdateResponse BigCommerceChannel BigCommerceMetafield BigQueryDataType Code
  CommercetoolsCustomFields CreatedAt Cron DeleteResponse Description Destination
  DestinationCreate DestinationCreateResponse DestinationInput DestinationSearch DestinationType
  DestinationUpdate DestinationUpdateInput DestinationUpdateResponse DockerStreams
  DockerStreamsInput DockerStreamsSyncMode Enabled EntityType ErrorBase Event EventID
  EventStatus EventType LastRun MappingFieldDirective MappingFormatSchema MappingInput
  MappingKitAction MappingTypeCSV MethodType Name NextRun Notifications OnDemandTrigger
  OnDemandTriggerInput OnDemandTriggerType Pagination Platform Policies PublishedAt
  PushTaskPayload RecordType Run RunID RunListResponse RunOutcome RunReasonCode RunResponse
  RunSourcePayload RunStatus RunTaskPayload RunType ScheduleTrigger ScheduleTriggerInput
  ScheduleTriggerType ShopifyInput ShopifyMarket ShopifyMetafield Source SourceAlgoliaIndex
  SourceBigCommerce SourceBigQuery SourceCSV SourceCommercetools SourceCreate
  SourceCreateResponse SourceDocker SourceGA4BigQueryExport SourceInput SourceJSON SourceSearch
  SourceShopify SourceType SourceUpdate SourceUpdateAlgoliaIndex SourceUpdateCommercetools
  SourceUpdateDocker SourceUpdateInput SourceUpdateResponse SourceUpdateShopify StreamingInput
  StreamingTrigger StreamingTriggerType SubscriptionTrigger SubscriptionTriggerType Task
  TaskCreate TaskCreateResponse TaskCreateTrigger TaskCreateV1 TaskInput TaskReplace TaskSearch
  TaskUpdate TaskUpdateResponse TaskUpdateV1 TaskV1 Transformation TransformationCode
  TransformationCreate TransformationCreateResponse TransformationInput TransformationNoCode
  TransformationNoCodeStep TransformationSearch TransformationTry TransformationTryResponse
  TransformationType TransformationUpdateResponse Trigger TriggerType TriggerUpdateInput
  UniqueIDColumn WatchResponse Window action authenticationID authenticationSortKeys cursor
  destinationID destinationSortKeys eventSortKeys failureThreshold finishedAt itemsPerPage name
  objectID orderKeys owner page platformNone platformWithNone runSortKeys sourceID
  sourceShopifyBase sourceSortKeys startedAt taskID taskSortKeys transformationID
  transformationIDs transformationSortKeys updatedAt
`;

describe("what there is", () => {
  test("56 operations, each under its route", () => {
    const found = operations.map(({ path, method, operation }) => [
      operation.operationId,
      `${method.toUpperCase()} ${path}`,
    ]);
    expect(Object.fromEntries(found)).toEqual(routes);
    expect(found).toHaveLength(56);
  });

  test("173 schemas, each under its own name", () => {
    expect(Object.keys(schemas!).sort()).toEqual(schemaNames.trim().split(/\s+/));
    expect(Object.keys(schemas!)).toHaveLength(173);
  });

  test("closed objects, but for those that may hold anything", () => {
    const open = Object.entries(schemas!).filter(
      ([, schema]) => schema["type"] === "object" && schema["additionalProperties"] !== false,
    );
    expect(open.map(([name]) => name).sort()).toEqual([
      "AuthSecrets",
      "DeleteResponse",
      "DockerStreams",
      "DockerStreamsInput",
      "ErrorBase",
      "PushTaskPayload",
      "SourceUpdateShopify", // closed where it's used
      "TransformationNoCodeStep",
      "sourceShopifyBase", // closed where it's used
    ]);
  });

  test("one server per region, two security headers, six tags", () => {
    expect(contract["openapi"]).toBe("3.1.0");
    expect(contract["servers"]).toEqual([
      {
        url: "https://data.{region}.algolia.com",
        description: expect.any(String),
        variables: {
          region: { description: expect.any(String), enum: ["eu", "us"], default: "us" },
        },
      },
    ]);
    expect(contract["security"]).toEqual([{ appId: [], apiKey: [] }]);
    const header = (name: string): Node =>
      expect.objectContaining({ type: "apiKey", in: "header", name }) as Node;
    expect(contract.components["securitySchemes"]).toEqual({
      appId: header("x-algolia-application-id"),
      apiKey: header("x-algolia-api-key"),
    });
    const tags = contract.tags.map(({ name }) => name);
    expect(tags).toEqual([
      "authentications",
      "destinations",
      "observability",
      "sources",
      "tasks",
      "transformations",
    ]);
    const observed = operations.filter(({ operation }) => operation.tags.includes("observability"));
    expect(observed.map(({ operation }) => operation.operationId)).toEqual([
      "listRuns",
      "getRun",
      "listEvents",
      "getEvent",
    ]);
  });

  test("a 200 and a 400 answer on every operation", () => {
    for (const { operation } of operations)
      expect(Object.keys(operation.responses), operation.operationId).toEqual(["200", "400"]);
  });

  test("19 array query parameters, all of them comma-joined", () => {
    const arrays = operations.flatMap(({ operation }) =>
      parametersOf(operation)
        .filter(({ schema }) => (schema as Node)["type"] === "array")
        .map((parameter) => ({ operation, parameter })),
    );
    expect(
      arrays.map(
        ({ operation, parameter }) => `${operation.operationId}.${String(parameter["name"])}`,
      ),
    ).toEqual([
      "listAuthentications.type",
      "listAuthentications.platform",
      "listDestinations.type",
      "listDestinations.authenticationID",
      "listSources.type",
      "listSources.authenticationID",
      "listTasks.action",
      "listTasks.sourceID",
      "listTasks.sourceType",
      "listTasks.destinationID",
      "listTasks.triggerType",
      "listTasksV1.action",
      "listTasksV1.sourceID",
      "listTasksV1.destinationID",
      "listTasksV1.triggerType",
      "listRuns.status",
      "listRuns.type",
      "listEvents.status",
      "listEvents.type",
    ]);
    for (const { parameter } of arrays)
      expect(parameter).toMatchObject({ in: "query", style: "form", explode: false });
  });
});

describe("what the tools read", () => {
  test("ten deprecated operations, each with its replacement", () => {
    expect(having("x-replaced-by")).toEqual({
      getDockerSourceStreams: "triggerDockerSourceDiscover",
      listTasksV1: "listTasks",
      createTaskV1: "createTask",
      searchTasksV1: "searchTasks",
      getTaskV1: "getTask",
      updateTaskV1: "updateTask",
      deleteTaskV1: "deleteTask",
      runTaskV1: "runTask",
      enableTaskV1: "enableTask",
      disableTaskV1: "disableTask",
    });
    expect(Object.keys(having("deprecated"))).toEqual(Object.keys(having("x-replaced-by")));
  });

  test("eight lists, two of them with a window", () => {
    expect(having("x-pagination")).toEqual({
      listAuthentications: { items: "authentications", id: "authenticationID" },
      listDestinations: { items: "destinations", id: "destinationID" },
      listSources: { items: "sources", id: "sourceID" },
      listTasks: { items: "tasks", id: "taskID" },
      listTasksV1: { items: "tasks", id: "taskID" },
      listTransformations: { items: "transformations", id: "transformationID" },
      listRuns: { items: "runs", id: "runID", window: "window" },
      listEvents: { items: "events", id: "eventID", window: "window" },
    });
  });

  test("one access control list for all", () => {
    const acl = ["addObject", "deleteIndex", "editSettings"];
    expect(having("x-acl")).toEqual(
      Object.fromEntries(operations.map(({ operation }) => [operation.operationId, acl])),
    );
  });

  test("every POST that changes nothing", () => {
    expect(Object.keys(having("x-safe"))).toEqual(
      operations
        .filter(({ operation }) => /^(search|validate|try)/.test(operation.operationId))
        .map(({ operation }) => operation.operationId),
    );
    expect(Object.keys(having("x-safe"))).toHaveLength(10);
  });

  test("180 s for the operations that wait, 25 s for all others", () => {
    const all = (ms: number): Node => ({ connect: ms, read: ms, write: ms });
    expect(contract["x-timeouts"]).toEqual(all(25_000));
    expect(having("x-timeouts")).toEqual({
      push: all(180_000),
      validateSource: all(180_000),
      validateSourceBeforeUpdate: all(180_000),
      triggerDockerSourceDiscover: all(180_000),
      pushTask: all(180_000),
    });
  });

  test("limits, rate limits and terminal states", () => {
    expect(contract["x-limits"]).toEqual({ pushBytes: 5_000_000, watchMs: 180_000 });
    expect(contract["x-rate-limits"]).toEqual({
      default: { requests: 200, perMs: 60_000 },
      observability: { requests: 200, perMs: 30_000, tags: ["observability"] },
    });
    const states = Object.entries(schemas!).flatMap(([name, schema]) =>
      "x-terminal-states" in schema ? [[name, schema["x-terminal-states"]]] : [],
    );
    expect(Object.fromEntries(states)).toEqual({
      Run: { status: ["finished", "skipped"], outcome: ["success", "failure"] },
      Event: { status: ["succeeded", "failed", "critical"] },
    });
  });
});

describe("what people read", () => {
  const isSentence = expect.stringMatching(/^\S(.|\n)*[.\]]$/) as string;

  test("every operation, parameter and body is described", () => {
    for (const { operation } of operations) {
      const { operationId, requestBody } = operation;
      expect(operation["summary"], operationId).toMatch(/^[A-Z][^.]*$/);
      expect(operation["description"], operationId).toEqual(isSentence);
      if (requestBody) expect(requestBody, operationId).toMatchObject({ description: isSentence });
      for (const parameter of parametersOf(operation))
        expect(parameter["description"], `${operationId} ${String(parameter["name"])}`).toEqual(
          isSentence,
        );
    }
  });

  test("every schema and property is described", () => {
    for (const [pointer, schema, isProperty] of everySchema()) {
      const isNamed = /^\/components\/schemas\/[^/]+$/.test(pointer);
      if (!isNamed && !isProperty) continue;
      const text = schema["description"] ?? behind(schema, schemas)["description"];
      expect(text, pointer).toEqual(isSentence);
    }
  });

  test("every example and default is a value of its schema", () => {
    const checked = [...everySchema()].flatMap(([pointer, schema]) =>
      ["example", "default"]
        .filter((key) => key in schema)
        .map((key) => ({ pointer, key, value: schema[key] })),
    );
    expect(checked.length).toBeGreaterThan(40);
    for (const { pointer, key, value } of checked)
      expect(accepts(pointer, value), `${pointer}/${key}`).toBe(true);
  });
});

describe("what is valid", () => {
  /** The least that a schema accepts: its required properties, its first enum value, its first branch. */
  const least = (node: Node): unknown => {
    const schema = behind(node, schemas);
    const branch = ((schema["oneOf"] ?? schema["anyOf"]) as Node[] | undefined)?.[0];
    if (branch) return least(branch);
    if (schema["allOf"])
      return Object.assign({}, ...(schema["allOf"] as Node[]).map((part) => least(part)));
    if (schema["enum"]) return (schema["enum"] as unknown[])[0];
    const properties = (schema["properties"] ?? {}) as Record<string, Node>;
    switch (schema["type"]) {
      case "object":
        return Object.fromEntries(
          ((schema["required"] ?? []) as string[]).map((name) => [name, least(properties[name]!)]),
        );
      case "array":
        return schema["items"] ? [least(schema["items"] as Node)] : [];
      case "integer":
        return schema["minimum"] ?? 0;
      case "boolean":
        return true;
      case "null":
        return null;
      default:
        return schema["example"] ?? schema["default"] ?? "text";
    }
  };
  /** All that a schema accepts: its optional properties too. */
  const most = (node: Node): unknown => {
    const schema = behind(node, schemas);
    const parts = [schema, ...((schema["allOf"] ?? []) as Node[])].map((part) =>
      behind(part, schemas),
    );
    if (schema["type"] !== "object" && !schema["allOf"]) return least(schema);
    const properties = Object.assign({}, ...parts.map((part) => part["properties"])) as Node;
    return Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, least(property as Node)]),
    );
  };

  test("every branch of every union, from its least to its most", () => {
    const unions = [...everySchema()].filter(([, schema]) => schema["oneOf"] ?? schema["anyOf"]);
    expect(unions.length).toBeGreaterThan(15);
    for (const [pointer, schema] of unions)
      for (const [index, branch] of ((schema["oneOf"] ?? schema["anyOf"]) as Node[]).entries())
        for (const value of [least(branch), most(branch)])
          expect(accepts(pointer, value), `${pointer} ${index}: ${JSON.stringify(value)}`).toBe(
            true,
          );
  });

  test.each([
    ["AuthInput", { appID: "A", apiKey: "B" }],
    ["AuthInput", { username: "A", password: "B" }],
    ["AuthInputPartial", {}],
    ["SourceInput", { url: "https://example.org/a.csv" }],
    ["SourceInput", { projectID: "A", datasetID: "B", tablePrefix: "C" }],
    ["SourceInput", { shopURL: "https://example.org", featureFlags: { a: true } }],
    ["SourceShopify", { shopURL: "https://example.org" }],
    ["SourceUpdateInput", {}],
    ["SourceUpdateInput", { featureFlags: { a: true } }],
    ["EventStatus", null],
    ["Platform", null],
    ["platformWithNone", "none"],
  ])("%s accepts %j", (name, value) => {
    expect(accepts(`/components/schemas/${name}`, value)).toBe(true);
  });

  test.each([
    ["AuthInput", { appID: 1, apiKey: "B" }],
    ["SourceInput", { url: "https://example.org/a.csv", color: "red" }],
    ["SourceInput", { shopURL: "https://example.org", color: "red" }],
    ["SourceShopify", { featureFlags: {} }],
    ["SourceShopify", { shopURL: "https://example.org", color: "red" }],
    ["SourceUpdateInput", { color: "red" }],
    ["SourceUpdateInput", { shopURL: "https://example.org" }],
    ["TaskCreate", { sourceID: "A", destinationID: "B", action: "save", color: "red" }],
    ["Pagination", { nbPages: 0, page: 1, nbItems: 0, itemsPerPage: 10 }],
    ["EventStatus", "done"],
  ])("%s refuses %j", (name, value) => {
    expect(accepts(`/components/schemas/${name}`, value)).toBe(false);
  });
});
