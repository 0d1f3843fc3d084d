import type { IngestionClient } from "../src/index.js";

/** What every call is given beside its arguments. */
export interface Settings {
  readonly signal: AbortSignal;
  readonly headers: Record<string, string>;
}

/** A call by its number. Throws what the client throws, and an `Error` for a wrong answer. */
export type NumberedCall = (n: number, settings: Settings) => Promise<unknown>;

/** What a verb was answered outside 2xx; `outcome` as it is on the error of a method. */
export class VerbFailure extends Error {
  readonly outcome: "refused" | "unknown";
  constructor({ status, headers }: Response) {
    super(`answered ${status}`);
    const acted = status < 500 ? status === 408 : status !== 503 || !headers.has("retry-after");
    this.outcome = acted ? "unknown" : "refused";
  }
}

const check = (fits: boolean, what: string): void => {
  if (!fits) throw new Error(`a wrong answer: ${what}`);
};

const checkOk = ({ response }: { readonly response: Response }): void => {
  if (!response.ok) throw new VerbFailure(response);
};

/**
 * Reads, creations, updates, deletions and pushes by operationId, on methods and on verbs, about what
 * `createHostile` holds.
 *
 * @param known the sources that calls have made and not deleted, which the calls keep
 */
export const createCalls = (
  client: IngestionClient,
  known: string[],
  random: () => number,
): Readonly<Record<string, NumberedCall>> => {
  const params = { path: { taskID: "task" } };
  const place = (): number => Math.floor(random() * known.length);
  return {
    createSource: async (n, settings) => {
      const body = { type: "push" as const, name: `call-${n}` };
      const { sourceID } = await client.createSource({ body }, settings);
      known.push(sourceID);
    },
    updateSource: (n, settings) =>
      client.updateSource({ sourceID: "source", body: { name: `renamed-${n}` } }, settings),
    getSource: async (_, settings) => {
      const sourceID = known[place()] ?? "source";
      const source = await client.getSource({ sourceID }, settings);
      check(source.sourceID === sourceID, "another source");
    },
    deleteSource: async (_, settings) => {
      const [sourceID = ""] = known.splice(place(), 1);
      await client.deleteSource({ sourceID }, settings);
    },
    searchSources: async (_, settings) => {
      const found = await client.searchSources({ body: { sourceIDs: ["source"] } }, settings);
      check(found[0]?.sourceID === "source", "nothing found");
    },
    listSources: async (_, settings) => {
      const { sources } = await client.listSources({ itemsPerPage: 5 }, settings);
      check(sources.length > 0, "an empty list");
    },
    listRuns: async (_, settings) => {
      const { runs } = await client.listRuns({ itemsPerPage: 5 }, settings);
      check(Array.isArray(runs), "no list of runs");
    },
    getTask: async (_, settings) => {
      const answer = await client.GET("/2/tasks/{taskID}", { params, ...settings });
      checkOk(answer);
      check(answer.data?.taskID === "task", "another task");
    },
    replaceTask: (_, settings) =>
      client.replaceTask(
        { taskID: "task", body: { destinationID: "destination", action: "save" } },
        settings,
      ),
    disableTask: (_, settings) => client.disableTask({ taskID: "other" }, settings),
    runTask: async (_, settings) => {
      checkOk(await client.POST("/2/tasks/{taskID}/run", { params, ...settings }));
    },
    push: (n, settings) => {
      const records = [{ objectID: `call-${n}` }];
      return client.push({ indexName: "index", body: { action: "addObject", records } }, settings);
    },
    createTransformation: (n, settings) =>
      client.createTransformation({ body: { name: `call-${n}`, code: "" } }, settings),
  };
};
