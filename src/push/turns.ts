import { systemClock } from "../core/clock.js";
import { withinLimit } from "../core/time-limit.js";

/** Lets other work have the event loop in between: its timers, its I/O, an abort. */
export interface Turns {
  /** Has the loop not been let go for a while? */
  readonly areDue: () => boolean;
  /** Resolves when the event loop has turned. */
  readonly take: () => Promise<void>;
}

/** Milliseconds: below the 50 from which browsers call a task long. */
const spanMs = 25;

/** @param now milliseconds since some moment in the past */
export function createTurns(now: () => number = systemClock.now): Turns {
  let since = now();
  return {
    areDue: () => now() - since >= spanMs,
    take: async () => {
      // A task of its own: what is merely awaited goes on before any timer.
      await withinLimit(undefined, 0);
      since = now();
    },
  };
}
