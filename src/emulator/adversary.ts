import { createFates, type Fate } from "./fates.js";
import { checkHostility, type Hostility } from "./hostility.js";
import { createRandom } from "./random.js";
import { createRateLimiter, type RateLimiter } from "./rate-limits.js";
import { createStrangers, type Strangers } from "./strangers.js";

/** Everything that is against a caller. */
export interface Adversary {
  /** The fate of the next request. */
  readonly nextFate: () => Fate;
  readonly rateLimiter: RateLimiter;
  readonly strangers: Strangers;
}

/**
 * Makes an adversary that does nothing unless told. Its numbers are not those that identifiers come
 * from: an emulator that turns hostile keeps its identifiers.
 *
 * @throws {TypeError} for options that make no sense
 */
export const createAdversary = (
  hostility: Hostility = {},
  seed: number,
  now: () => number,
): Adversary => {
  checkHostility(hostility);
  const fates = createRandom(seed ^ 0x5eed0001);
  const shifts = createRandom(seed ^ 0x5eed0002);
  const nextFate = createFates(hostility, fates, now);
  return {
    nextFate: () => ({ ...nextFate(), shift: createRandom(shifts() * 2 ** 32) }),
    rateLimiter: createRateLimiter(hostility.rateLimits ?? false),
    strangers: createStrangers(hostility.shiftingPages ?? {}),
  };
};
