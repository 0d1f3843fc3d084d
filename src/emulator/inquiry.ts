import type { Fate } from "./fates.js";
import type { FaultName, FaultQueue } from "./faults.js";
import type { EmulatorOptions } from "./options.js";
import type { RateLimiter } from "./rate-limits.js";
import type { EmulatedRequest } from "./request.js";
import type { OperationId } from "./routing.js";
import type { Strangers } from "./strangers.js";
import type { World } from "./world.js";

/** What is worth noting about a request that was dealt with. */
export interface Outcome {
  operationId: OperationId | undefined;
  body: unknown;
  /** 0 where there was no answer. */
  status: number;
  applied: boolean;
  readonly faults: FaultName[];
}

/** Everything that an answer depends on. */
export interface Inquiry {
  readonly request: EmulatedRequest;
  readonly world: World;
  readonly options: EmulatorOptions;
  readonly faults: FaultQueue;
  readonly fate: Fate;
  readonly rateLimiter: RateLimiter;
  readonly strangers: Strangers;
  /** Headers of the answer, whatever it is. */
  readonly headers: Readonly<Record<string, string>>;
  /** Called before the answer is returned, and before a broken connection rejects. */
  readonly note: (outcome: Outcome) => void;
}
