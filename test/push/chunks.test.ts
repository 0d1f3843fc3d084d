import { describe, expect, it } from "vitest";
import { type Chunk, createChunker } from "../../src/push/chunks.js";
import { readOperation } from "../../src/push/operation.js";
import type { PushAction } from "../../src/push/types.js";

const read = (objectID: string, action: PushAction = "addObject", indexName = "i") =>
  readOperation({ indexName, action, record: { objectID } }, 0, {
    indexName: "i",
    action: "addObject",
    maxBytes: 1_000,
  });
const ids = (chunks: readonly Chunk[]) =>
  chunks.map(({ operations }) => operations.map(({ record }) => record.objectID).join());
const sizeOf = ({ action, operations }: Chunk) =>
  JSON.stringify({ action, records: operations.map(({ record }) => record) }).length;

describe("createChunker", () => {
  it("closes a chunk that is full by count", () => {
    const chunker = createChunker(2, 1_000);
    expect(chunker.add(read("1"))).toEqual([]);
    expect(ids(chunker.add(read("2")))).toEqual(["1,2"]);
    expect(chunker.flush()).toEqual([]);
  });

  it("closes a chunk that the next record would overfill, to the byte", () => {
    const [a, b] = ["1", "2"].map((id) => read(id));
    const two = JSON.stringify({ action: "addObject", records: [a!.record, b!.record] }).length;
    const fits = createChunker(10, two);
    expect([...fits.add(a!), ...fits.add(b!)]).toEqual([]);
    const [chunk] = fits.flush();
    expect(chunk?.bytes).toBe(two);
    const overfull = createChunker(10, two - 1);
    expect(ids([...overfull.add(a!), ...overfull.add(b!)])).toEqual(["1"]);
  });

  it("lets an operation with a problem go alone, after what came before it", () => {
    const chunker = createChunker(10, 1_000);
    chunker.add(read("1"));
    chunker.add(read("2", "deleteObject"));
    const bad = () => read("1", "explode" as PushAction);
    expect(ids(chunker.add(bad()))).toEqual(["1", "1"]);
    expect(ids(chunker.add(bad()))).toEqual(["1"]);
    expect(ids(chunker.flush())).toEqual(["2"]);
  });

  it("counts the bytes of every body exactly", () => {
    const chunker = createChunker(3, 1_000);
    const all = Array.from({ length: 10 }, (_, n) => chunker.add(read(`${n}`))).flat();
    all.push(...chunker.flush());
    expect(all.map(({ bytes }) => bytes)).toEqual(all.map(sizeOf));
  });

  it("keeps a chunk open for each index and action", () => {
    const chunker = createChunker(10, 1_000);
    for (const operation of [
      read("1"),
      read("2", "deleteObject"),
      read("3", "addObject", "j"),
      read("4"),
    ]) {
      expect(chunker.add(operation)).toEqual([]);
    }
    expect(ids(chunker.flush())).toEqual(["1,4", "2", "3"]);
  });

  it("closes the chunk that holds a record before another gets it", () => {
    const chunker = createChunker(10, 1_000);
    chunker.add(read("1"));
    chunker.add(read("2"));
    expect(ids(chunker.add(read("1", "deleteObject")))).toEqual(["1,2"]);
    expect(ids(chunker.add(read("1")))).toEqual(["1"]);
    expect(ids(chunker.flush())).toEqual(["1"]);
  });

  it("keeps the same objectIDs of two indices apart", () => {
    const chunker = createChunker(10, 1_000);
    chunker.add(read("1"));
    expect(chunker.add(read("1", "addObject", "j"))).toEqual([]);
  });

  it("lets two operations of one kind share a chunk", () => {
    const chunker = createChunker(10, 1_000);
    expect([...chunker.add(read("1")), ...chunker.add(read("1"))]).toEqual([]);
    expect(ids(chunker.flush())).toEqual(["1,1"]);
  });

  it("closes the largest when too much is open", () => {
    const chunker = createChunker(3, 10_000);
    const closed: Chunk[] = [];
    for (let n = 0; n < 30; n++) closed.push(...chunker.add(read(`${n}`, "addObject", `i${n}`)));
    expect(chunker.flush().length).toBeLessThanOrEqual(12);
    expect(closed.length).toBeGreaterThanOrEqual(18);
  });

  it("closes the largest when too many bytes are open", () => {
    const chunker = createChunker(1_000, 100);
    const closed: Chunk[] = [];
    for (let n = 0; n < 30; n++) closed.push(...chunker.add(read(`${n}`, "addObject", `i${n}`)));
    const open = chunker.flush();
    expect(open.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(400);
    expect(closed.length + open.length).toBe(30);
  });

  it("knows which objectIDs are in open chunks", () => {
    const chunker = createChunker(2, 1_000);
    chunker.add(read("1"));
    expect(["1", "2"].map((id) => chunker.holds(read(id)))).toEqual([true, false]);
    chunker.add(read("2"));
    expect(["1", "2"].map((id) => chunker.holds(read(id)))).toEqual([false, false]);
  });

  it("gives back what is unwanted, and counts the rest anew", () => {
    const chunker = createChunker(10, 1_000);
    for (const id of ["1", "2", "3"]) chunker.add(read(id));
    chunker.add(read("4", "deleteObject"));
    const dropped = chunker.drop(({ record }) => ["2", "4"].includes(record.objectID));
    expect(dropped.map(({ record }) => record.objectID)).toEqual(["2", "4"]);
    const rest = chunker.flush();
    expect(ids(rest)).toEqual(["1,3"]);
    expect(rest.map(({ bytes }) => bytes)).toEqual(rest.map(sizeOf));
  });

  it("gives back as many as there are", () => {
    const count = 200_000;
    const chunker = createChunker(1_000_000, Infinity);
    for (let n = 0; n < count; n++) chunker.add({ ...read("1"), id: `${n}` });
    expect(chunker.drop(() => true)).toHaveLength(count);
  });
});
