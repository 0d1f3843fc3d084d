import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import { describe, expect, it, vi } from "vitest";
import { checkRecords, discard, openSource } from "../../src/push/source.js";

import { rejection } from "../core/support.js";

const record = { objectID: "1" };

describe("openSource", () => {
  it("reads what is there already without a promise", () => {
    const source = openSource([record]);
    expect(source.next()).toEqual({ done: false, value: record });
    expect(source.next()).toMatchObject({ done: true });
    source.close();
  });

  it("gives a promise of its own for one of another realm", async () => {
    const script = "(async function* () { yield { objectID: '1' }; })()";
    const records = runInNewContext(script) as AsyncIterable<typeof record>;
    const foreign = records[Symbol.asyncIterator]().next();
    expect(foreign).not.toBeInstanceOf(Promise);
    const reader = { read: () => foreign, cancel: async () => undefined };
    const stream = { getReader: () => reader } as unknown as ReadableStream<typeof record>;
    for (const reading of [openSource(records).next(), openSource(stream).next()]) {
      expect(reading).toBeInstanceOf(Promise);
      await reading;
    }
  });

  it.each([undefined, null, 5])("refuses the step %s", async (step) => {
    const iterator = { next: () => step };
    const sync = openSource({ [Symbol.iterator]: () => iterator } as never);
    expect(() => sync.next()).toThrow("a step of `records` must be an object with `done`");
    const async = openSource({ [Symbol.asyncIterator]: () => iterator } as never);
    expect(await rejection(Promise.resolve(async.next()))).toBeInstanceOf(TypeError);
    const stream = openSource({ getReader: () => ({ read: iterator.next }) } as never);
    expect(await rejection(Promise.resolve(stream.next()))).toBeInstanceOf(TypeError);
    stream.close();
  });

  it("lets go of an iterator, whatever that says", async () => {
    const close = vi.fn(() => {
      throw new Error("cannot");
    });
    const records = {
      [Symbol.iterator]: () => ({
        next: () => ({ done: false as const, value: record }),
        return: close,
      }),
    };
    openSource(records).close();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["", (stream: ReadableStream) => stream],
    [
      " that is not iterable",
      (stream: ReadableStream) => ({ getReader: () => stream.getReader() }) as ReadableStream,
    ],
  ])("cancels a stream%s amid a read that never ends", async (_, give) => {
    const cancel = vi.fn();
    const stream = new ReadableStream({ pull: () => new Promise(() => undefined), cancel });
    const source = openSource(give(stream));
    const reading = source.next();
    source.close();
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(await reading).toMatchObject({ done: true });
  });
});

it("destroys a stream of Node's amid a read that never ends", async () => {
  const records = new Readable({ objectMode: true, read: () => undefined });
  const source = openSource(records);
  const reading = rejection(Promise.resolve(source.next()));
  source.close();
  expect(records.destroyed).toBe(true);
  expect(await reading).toMatchObject({ code: "ERR_STREAM_PREMATURE_CLOSE" });
});

describe("discard", () => {
  it("cancels a stream", () => {
    const cancel = vi.fn();
    discard(new ReadableStream({ cancel }));
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it("lets go of a stream of Node's", async () => {
    const records = Readable.from([record]);
    discard(records);
    expect(records.destroyed).toBe(true);
  });

  it("ends a generator, sync or not, which then gives nothing", async () => {
    const sync = (function* () {
      yield record;
    })();
    const async = (async function* () {
      yield record;
    })();
    discard(sync);
    discard(async);
    expect(sync.next().done).toBe(true);
    expect((await async.next()).done).toBe(true);
  });

  it("opens nothing", () => {
    const open = () => expect.unreachable("it was opened");
    discard({ [Symbol.iterator]: open });
    discard({ [Symbol.asyncIterator]: open });
    discard([record]);
  });

  it("is not told of what cannot be let go of", async () => {
    const stream = new ReadableStream();
    stream.getReader();
    discard(stream);
    discard({ getReader: () => ({}) } as never);
    await new Promise((resolve) => setImmediate(resolve));
  });
});

it.each([undefined, null, "text", 5, {}, { length: 1 }])("refuses %j", (records) => {
  expect(() => checkRecords(records)).toThrow(TypeError);
});

it.each([[[]], [new Set()], [new ReadableStream()]])("accepts %o", (records) => {
  expect(() => checkRecords(records)).not.toThrow();
});
