import type { Clock } from "../core/clock.js";
import { discard, openSource, type Source } from "./source.js";
import type { ChunkedPushOptions } from "./types.js";

type Step = IteratorResult<unknown>;

/** The reading of a push's records, which can be given up amid a read. */
export interface Reading {
  /**
   * The next step, as a promise only where the records are asynchronous; `undefined` where `giveUp`
   * came first. Throws what the records throw.
   */
  readonly next: () => Step | Promise<Step | undefined>;
  /** Ends a `next` that waits. */
  readonly giveUp: () => void;
  /** Lets go of the records. Resolves to the step that was being read, if it comes soon. */
  readonly close: () => Promise<Step | undefined>;
}

/** How long the end of a push waits for the record that is being read, in milliseconds. */
const graceMs = 250;

const nothing = (): void => undefined;

/** Opens nothing before the first `next`. */
export function createReading(records: ChunkedPushOptions["records"], clock: Clock): Reading {
  let source: Source | undefined;
  let outstanding: Promise<Step> | undefined;
  let isGivenUp = false;
  let leave = nothing;

  const awaitStep = (step: Promise<Step>): Promise<Step | undefined> =>
    new Promise((resolve, reject) => {
      leave = () => {
        outstanding = step;
        resolve(undefined);
      };
      // The records may end the push themselves as they are asked, e.g. by its signal.
      if (isGivenUp) leave();
      step.then((result) => {
        leave = nothing;
        resolve(result);
      }, reject);
    });

  return {
    next: () => {
      source ??= openSource(records);
      const step = source.next();
      return step instanceof Promise ? awaitStep(step) : step;
    },
    giveUp: () => {
      isGivenUp = true;
      leave();
    },
    close: async () => {
      // A source may have taken a record from a queue, where nobody will find it again.
      const arrived = new AbortController();
      const grace = async (): Promise<undefined> => {
        await clock.wait(graceMs, arrived.signal);
        return undefined;
      };
      const step =
        outstanding && (await Promise.race([outstanding, grace()]).catch(() => undefined));
      arrived.abort();
      if (source) source.close();
      else discard(records);
      return step;
    },
  };
}
