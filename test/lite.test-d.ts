import { describe, expectTypeOf, it } from "vitest";
import {
  chunkedPush,
  createIngestionClient as createWholeClient,
  paginate,
  type Task,
  waitForEvents,
  waitForRun,
} from "../src/index.js";
import {
  createIngestionClient,
  getTask,
  type LiteIngestionClient,
  type LiteOperations,
  listTasks,
} from "../src/lite.js";

const options = { appId: "APP", apiKey: "KEY", region: "eu" } as const;
const client = createIngestionClient({ ...options, operations: { getTask, listTasks } });

describe("a lite client", () => {
  it("has the methods of its operations, typed as those of a whole client", () => {
    expectTypeOf(client).toEqualTypeOf<LiteIngestionClient<"getTask" | "listTasks">>();
    expectTypeOf(client.getTask({ taskID: "a" })).resolves.toEqualTypeOf<Task>();
    expectTypeOf(paginate(client.listTasks, {})).toEqualTypeOf<
      AsyncGenerator<Task, void, undefined>
    >();
    // @ts-expect-error taskID is missing
    void client.getTask({});
  });

  it("has no others, no verbs, but `custom`, `use` and `eject`", () => {
    expectTypeOf<keyof typeof client>().toEqualTypeOf<
      "getTask" | "listTasks" | "custom" | "use" | "eject"
    >();
  });

  it("takes no deprecated operation, and none under the name of another", () => {
    expectTypeOf<Extract<keyof LiteOperations, `${string}V1`>>().toEqualTypeOf<never>();
    // @ts-expect-error the operation is another
    createIngestionClient({ ...options, operations: { getTask: listTasks } });
    // @ts-expect-error no operation has this name
    createIngestionClient({ ...options, operations: { fetchTask: getTask } });
    // @ts-expect-error one of the names is misspelt
    createIngestionClient({ ...options, operations: { getTask, lisTasks: listTasks } });
    const operations = { getTask, lisTasks: listTasks };
    // @ts-expect-error in a variable too
    createIngestionClient({ ...options, operations });
    // @ts-expect-error not under its name
    createIngestionClient({ ...options, operations: [getTask] });
    // @ts-expect-error operations are missing
    createIngestionClient(options);
    // @ts-expect-error region and baseUrl exclude each other
    createIngestionClient({ ...options, baseUrl: "https://a.test", operations: { getTask } });
    // @ts-expect-error options are missing
    createIngestionClient();
  });

  it("takes no operation that may not be there, since its method might not be", () => {
    const some = { getTask } as { getTask: typeof getTask; listTasks?: typeof listTasks };
    // @ts-expect-error listTasks may be missing
    createIngestionClient({ ...options, operations: some });
    // @ts-expect-error any of them may
    createIngestionClient({ ...options, operations: {} as Partial<LiteOperations> });
    // @ts-expect-error listTasks is there in one case
    createIngestionClient({ ...options, operations: "a" in some ? { getTask } : { listTasks } });
  });

  it("can be made and taken by functions of the caller's", () => {
    function make<Name extends keyof LiteOperations>(operations: Pick<LiteOperations, Name>) {
      return createIngestionClient({ ...options, operations });
    }
    expectTypeOf(make({ getTask })).toEqualTypeOf<LiteIngestionClient<"getTask">>();
    const take = (one: LiteIngestionClient<"getTask">) => one.getTask({ taskID: "a" });
    expectTypeOf(take).toBeCallableWith(client);
    expectTypeOf(take).toBeCallableWith(createWholeClient(options));
    // @ts-expect-error it has no getTask
    expectTypeOf(take).toBeCallableWith(make({ listTasks }));
  });

  it("has what each helper needs, and no more", () => {
    const only = <Name extends keyof LiteOperations>() => ({}) as LiteIngestionClient<Name>;
    expectTypeOf(waitForRun).toBeCallableWith(only<"getRun">(), { runID: "a" });
    expectTypeOf(waitForEvents).toBeCallableWith(only<"getEvent">(), []);
    const push = { indexName: "a", records: [] };
    expectTypeOf(chunkedPush).toBeCallableWith(
      only<"push" | "pushTask" | "getEvent" | "getRun">(),
      push,
    );
    // @ts-expect-error it has no getRun
    expectTypeOf(waitForRun).toBeCallableWith(only<"getEvent">(), { runID: "a" });
  });
});
