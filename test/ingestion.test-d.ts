import { type Client, wrapAsPathBasedClient } from "openapi-fetch";
import { describe, expectTypeOf, it } from "vitest";
import type { server } from "../generated/ingestion/operations.js";
import {
  type CallError,
  type components,
  createIngestionClient,
  type IngestionClient,
  type IngestionClientOptions,
  type ListOperation,
  type Operation,
  type operations,
  type Outcome,
  type paths,
  type Region,
  type Task,
} from "../src/index.js";

declare const client: IngestionClient;
declare const error: CallError;
const taskID = "6c02aeb1-775e-418e-870b-1faccd4b2c0f";

describe("createIngestionClient", () => {
  it("takes a region of the contract, or a base URL, never both", () => {
    expectTypeOf<Region>().toEqualTypeOf<(typeof server.variables.region)[number]>();
    createIngestionClient({ appId: "A", apiKey: "k", region: "us" });
    createIngestionClient({ appId: "A", apiKey: async () => "k", baseUrl: "/api" });
    createIngestionClient({ appId: "A", baseUrl: "/api" });
    // @ts-expect-error no such region
    createIngestionClient({ appId: "A", apiKey: "k", region: "de" });
    // @ts-expect-error neither region nor base URL
    createIngestionClient({ appId: "A", apiKey: "k" });
    // @ts-expect-error both
    createIngestionClient({ appId: "A", apiKey: "k", region: "us", baseUrl: "/api" });
    // @ts-expect-error a key is needed where no proxy can add it
    createIngestionClient({ appId: "A", region: "us" });
    // @ts-expect-error no application
    createIngestionClient({ apiKey: "k", region: "us" });
    // @ts-expect-error nothing
    createIngestionClient();
  });

  it("takes RequestInit's fields and no misspelt option", () => {
    const base = { appId: "A", apiKey: "k", region: "us" } as const;
    createIngestionClient({ ...base, cache: "no-store", dispatcher: {}, next: { revalidate: 1 } });
    type Own = "body" | "method" | "redirect" | "signal";
    type Taken = keyof IngestionClientOptions;
    expectTypeOf<Exclude<keyof RequestInit, Own | Taken>>().toEqualTypeOf<never>();
    expectTypeOf<Exclude<"cf" | "client" | "proxy" | "tls", Taken>>().toEqualTypeOf<never>();
    // @ts-expect-error misspelt
    createIngestionClient({ appId: "A", apiKey: "k", region: "us", timeoutMS: 1 });
    // @ts-expect-error redirects are not the caller's to choose
    createIngestionClient({ appId: "A", apiKey: "k", region: "us", redirect: "follow" });
    // @ts-expect-error not one of the ways to hear of deprecations
    createIngestionClient({ appId: "A", apiKey: "k", region: "us", onDeprecation: "ignore" });
  });
});

describe("a method that reads one resource", () => {
  it("takes its path parameter and returns the schema", () => {
    expectTypeOf(client.getTask({ taskID })).toEqualTypeOf<Promise<Task>>();
    expectTypeOf<Task>().toEqualTypeOf<components["schemas"]["Task"]>();
    expectTypeOf(client.getTask.operation).toEqualTypeOf<Operation>();
    // @ts-expect-error the path parameter is missing
    void client.getTask({});
    // @ts-expect-error so are the arguments
    void client.getTask();
    // @ts-expect-error not a text
    void client.getTask({ taskID: 1 });
    // @ts-expect-error no such parameter
    void client.getTask({ taskID, page: 1 });
  });
});

describe("a method that lists", () => {
  it("takes optional filters and returns the inline page", () => {
    expectTypeOf(client.listTasks()).resolves.toHaveProperty("tasks").toEqualTypeOf<Task[]>();
    expectTypeOf(client.listTasks({ action: ["save"], page: 1 })).resolves.toHaveProperty(
      "pagination",
    );
    expectTypeOf(client.listTasks.operation).toEqualTypeOf<ListOperation<"tasks">>();
    // @ts-expect-error not an action
    void client.listTasks({ action: ["drop"] });
    // @ts-expect-error arrays are arrays here, joined on the wire
    void client.listTasks({ action: "save,replace" });
    // @ts-expect-error runs are listed per run
    void client.listEvents({});
  });
});

describe("a method that writes", () => {
  it("takes the body under `body`", () => {
    const body = { sourceID: "s", destinationID: "d", action: "save" } as const;
    expectTypeOf(client.createTask({ body })).resolves.toEqualTypeOf<
      components["schemas"]["TaskCreateResponse"]
    >();
    // @ts-expect-error the body is required
    void client.createTask({});
    // @ts-expect-error a field of the body is missing
    void client.createTask({ body: { sourceID: "s", destinationID: "d" } });
    // @ts-expect-error V1's trigger is not V2's
    void client.createTask({ body: { ...body, trigger: { type: "onDemand" } } });
    expectTypeOf(client.updateTask({ taskID, body: { enabled: true } })).resolves.toHaveProperty(
      "updatedAt",
    );
    // @ts-expect-error flat arguments do not mix with the body's fields
    void client.updateTask({ taskID, enabled: true });
  });

  it("may have an optional body, and answers of its own", () => {
    void client.runTask({ taskID });
    void client.runTask({ taskID, body: { runMetadata: { a: 1 } } });
    expectTypeOf(client.runSource({ sourceID: "s" })).resolves.toEqualTypeOf<{
      taskWithRunID: { [key: string]: string };
      createdAt: string;
    }>();
    expectTypeOf(client.searchTasks({ body: { taskIDs: [] } })).resolves.toEqualTypeOf<Task[]>();
    expectTypeOf(client.deleteTask({ taskID })).resolves.toEqualTypeOf<{ deletedAt: string }>();
  });
});

describe("options of a call", () => {
  it("are the same on methods and verbs, and misspelt ones are errors", () => {
    const { signal } = new AbortController();
    const options = {
      signal,
      headers: { a: "b", c: null },
      timeoutMs: 1,
      cache: "no-store",
    } as const;
    void client.getTask({ taskID }, options);
    void client.GET("/2/tasks/{taskID}", { params: { path: { taskID } }, ...options });
    // @ts-expect-error misspelt
    void client.getTask({ taskID }, { timeout: 1 });
    // @ts-expect-error misspelt
    void client.GET("/2/tasks/{taskID}", { params: { path: { taskID } }, timeout: 1 });
    // @ts-expect-error misspelt
    void client.GET("/2/tasks", { param: {} });
    // @ts-expect-error would send the key elsewhere
    void client.GET("/2/tasks", { baseUrl: "https://evil.test" });
  });
});

describe("the query serializer of a verb", () => {
  it("is a function", () => {
    void client.GET("/2/tasks", { querySerializer: (query) => `page=${query.page ?? 1}` });
    // @ts-expect-error options are createQuerySerializer's
    void client.GET("/2/tasks", { querySerializer: { array: { style: "form", explode: true } } });
  });
});

describe("verbs", () => {
  it("are openapi-fetch's", async () => {
    const answer = await client.GET("/2/tasks/{taskID}", { params: { path: { taskID } } });
    if (answer.data) expectTypeOf(answer.data).toEqualTypeOf<Task>();
    else expectTypeOf(answer.error?.message).toEqualTypeOf<string | undefined>();
    expectTypeOf(answer.response).toEqualTypeOf<Response>();
    const text = await client.GET("/2/tasks", { parseAs: "text" });
    expectTypeOf(text.data).toEqualTypeOf<string | undefined>();
    void client.request("get", "/2/tasks");
    // @ts-expect-error not a path of the contract
    void client.GET("/3/tasks");
    // @ts-expect-error not a method of that path
    void client.PUT("/2/tasks");
    // @ts-expect-error the path parameter is missing
    void client.GET("/2/tasks/{taskID}");
    // @ts-expect-error the body is missing
    void client.POST("/2/tasks");
  });

  it("fit where an openapi-fetch client is asked for", () => {
    const openapiFetchClient: Client<paths> = client;
    void openapiFetchClient;
    // As openapi-react-query and others do: the paths are inferred from the client.
    const wrapped = wrapAsPathBasedClient(client);
    expectTypeOf(wrapped["/2/tasks"].GET().then(({ data }) => data?.tasks)).resolves.toEqualTypeOf<
      Task[] | undefined
    >();
    // @ts-expect-error what makes it fit is not there to be called
    client.GET();
  });
});

it("exports the types of openapi-typescript", () => {
  expectTypeOf<operations["getTask"]["parameters"]["path"]>().toEqualTypeOf<{ taskID: string }>();
  expectTypeOf<paths["/2/tasks"]["get"]>().toEqualTypeOf<operations["listTasks"]>();
});

it("types what errors and answers tell", () => {
  expectTypeOf(error.outcome).toEqualTypeOf<Outcome>();
  expectTypeOf(error.attempts).toEqualTypeOf<number>();
  expectTypeOf(client.custom("GET", "/1/new")).toEqualTypeOf<Promise<unknown>>();
  expectTypeOf(client.custom<{ a: 1 }>("GET", "/1/new")).toEqualTypeOf<Promise<{ a: 1 }>>();
});
