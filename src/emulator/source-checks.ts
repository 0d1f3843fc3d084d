import type { components } from "../../generated/ingestion/schema.js";
import type { Handlers } from "./handlers.js";
import { find } from "./references.js";
import { refuse } from "./responses.js";
import { startRun } from "./run-start.js";
import { watchRun } from "./run-view.js";
import { newSource, updatedSource } from "./sources.js";
import type { World } from "./world.js";

type Schemas = components["schemas"];
type Data = NonNullable<Schemas["WatchResponse"]["data"]>;

/** How many records a validation shows. */
const sampleSize = 10;

/** The streams of a source. Throws a 400 for a source that can't have any. */
const streamsOf = (source: Schemas["Source"]): Data => {
  const { sourceID, type, input } = source;
  if (type !== "docker" || !input || !("image" in input)) {
    throw refuse(400, `The source "${sourceID}" has the type ${type}: only docker has streams.`);
  }
  const { streams } = input.configuration as { streams?: unknown };
  if (Array.isArray(streams)) return streams as Data;
  return [{ name: input.image, properties: ["id"], syncMode: "fullTable" }];
};

/** A run without a task: it is over when the answer is there. */
const look = async (
  world: World,
  type: "discover" | "validate",
  data: Data,
  { appID, signal }: { readonly appID: string; readonly signal: AbortSignal | undefined },
): Promise<Schemas["WatchResponse"]> => {
  const events = ["fetch"] as const;
  const run = startRun(world, { appID, type, task: undefined, records: [], events });
  const answer = await watchRun(world, run, signal);
  return run.reason === undefined ? { ...answer, data } : { ...answer, message: run.reason };
};

/** Operations that look at what a source would deliver. */
export const sourceChecks = {
  validateSource: (call, world) => {
    const sample = call.body ? world.sourceRecords(newSource(call.body, world)) : [];
    return look(world, "validate", (sample ?? []).slice(0, sampleSize), call);
  },

  validateSourceBeforeUpdate: (call, world) => {
    const sample = world.sourceRecords(updatedSource(world, call.path.sourceID, call.body));
    return look(world, "validate", (sample ?? []).slice(0, sampleSize), call);
  },

  getDockerSourceStreams: ({ path }, { store }) => ({
    streams: streamsOf(find(store.sources, path.sourceID, "source")),
  }),

  triggerDockerSourceDiscover: (call, world) => {
    const streams = streamsOf(find(world.store.sources, call.path.sourceID, "source"));
    return look(world, "discover", streams, call);
  },
} satisfies Partial<Handlers>;
