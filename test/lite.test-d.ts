import { describe, expectTypeOf, it } from "vitest";
import { paginate, type Task } from "../src/index.js";
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
    // @ts-expect-error operations are missing
    createIngestionClient(options);
    // @ts-expect-error region and baseUrl exclude each other
    createIngestionClient({ ...options, baseUrl: "https://a.test", operations: { getTask } });
  });
});
