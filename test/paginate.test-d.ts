import { expectTypeOf, it } from "vitest";
import {
  type Authentication,
  type Destination,
  type Event,
  type IngestionClient,
  pages,
  paginate,
  type Run,
  type Source,
  type Task,
  type TaskV1,
  type Transformation,
} from "../src/index.js";

declare const client: IngestionClient;
type Items<T> = AsyncGenerator<T, void, undefined>;

it("knows the items of all eight lists", () => {
  expectTypeOf(paginate(client.listAuthentications, {})).toEqualTypeOf<Items<Authentication>>();
  expectTypeOf(paginate(client.listDestinations, {})).toEqualTypeOf<Items<Destination>>();
  expectTypeOf(paginate(client.listEvents, { runID: "r" })).toEqualTypeOf<Items<Event>>();
  expectTypeOf(paginate(client.listRuns, {})).toEqualTypeOf<Items<Run>>();
  expectTypeOf(paginate(client.listSources, {})).toEqualTypeOf<Items<Source>>();
  expectTypeOf(paginate(client.listTasks, {})).toEqualTypeOf<Items<Task>>();
  expectTypeOf(paginate(client.listTasksV1, {})).toEqualTypeOf<Items<TaskV1>>();
  expectTypeOf(paginate(client.listTransformations, {})).toEqualTypeOf<Items<Transformation>>();
});

it("knows the pages", () => {
  expectTypeOf(pages(client.listTasks, {})).toEqualTypeOf<
    Items<Awaited<ReturnType<typeof client.listTasks>>>
  >();
});

it("checks arguments and options", () => {
  paginate(client.listTasks, { enabled: true }, { limit: 5, timeoutMs: 1 });
  // @ts-expect-error the run is missing
  paginate(client.listEvents, {});
  // @ts-expect-error so are the arguments
  paginate(client.listEvents);
  // @ts-expect-error no such filter
  paginate(client.listTasks, { color: "red" });
  // @ts-expect-error misspelt
  paginate(client.listTasks, {}, { max: 5 });
  // @ts-expect-error not a list
  paginate(client.getTask, { taskID: "t" });
});
