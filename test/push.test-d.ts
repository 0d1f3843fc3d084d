import { expectTypeOf, it } from "vitest";
import {
  chunkedPush,
  type IngestionClient,
  type PushItem,
  type PushJob,
  type PushResult,
  type PushSummary,
} from "../src/index.js";

declare const client: IngestionClient;
interface Movie {
  objectID: string;
  title: string;
}
declare const movies: Movie[];

it("takes records of any shape, from any source", () => {
  expectTypeOf(chunkedPush(client, { indexName: "i", records: movies })).toEqualTypeOf<PushJob>();
  chunkedPush(client, { taskID: "t", records: new Set(movies) });
  chunkedPush(client, { taskID: "t", records: new ReadableStream<Movie>() });
  chunkedPush(client, { taskID: "t", records: {} as AsyncGenerator<Movie | PushItem> });
  chunkedPush(client, {
    indexName: "i",
    referenceIndexName: "j",
    records: [
      { objectID: "1", title: "Playtime" },
      { indexName: "j", action: "deleteObject", record: { objectID: "1" } },
      { record: { objectID: "1", title: "Trafic" } },
    ],
  });
});

it("tells results apart by status", async () => {
  const push = chunkedPush(client, { indexName: "i", records: [] });
  expectTypeOf(push.summary).toEqualTypeOf<Promise<PushSummary>>();
  for await (const result of push) {
    expectTypeOf(result).toEqualTypeOf<PushResult>();
    if (result.status === "sent") expectTypeOf(result.runID).toBeString();
    else expectTypeOf(result.records).toEqualTypeOf<readonly PushItem[]>();
  }
});

it("refuses what cannot be meant", () => {
  // @ts-expect-error where to?
  chunkedPush(client, { records: movies });
  // @ts-expect-error which of them?
  chunkedPush(client, { indexName: "i", taskID: "t", records: movies });
  // @ts-expect-error a task needs no reference
  chunkedPush(client, { taskID: "t", referenceIndexName: "i", records: movies });
  // @ts-expect-error it would empty the index
  chunkedPush(client, { indexName: "i", action: "clear", records: movies });
  // @ts-expect-error no objectID
  chunkedPush(client, { indexName: "i", records: [{ title: "Playtime" }] });
  // @ts-expect-error misspelt
  chunkedPush(client, { indexName: "i", records: movies, concurency: 2 });
});
