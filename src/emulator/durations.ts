/**
 * How long something takes, in milliseconds: always the same, or drawn anew each time, evenly between
 * two limits, exponentially about a mean, or log-normally by its median and its 99th percentile.
 */
export type Duration =
  | number
  | { readonly uniform: readonly [min: number, max: number] }
  | { readonly exponential: number }
  | { readonly p50: number; readonly p99: number };

/** setTimeout reads a longer delay as 1 ms. */
export const longestMs = 2 ** 31 - 1;

/** How many standard deviations above its median a normal distribution has its 99th percentile. */
const z99 = 2.326347874040841;

/** From numbers in [0, 1) to one that is distributed normally about 0 (Box and Muller). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const draw = (duration: Duration, random: () => number): number => {
  if (typeof duration === "number") return duration;
  if ("uniform" in duration) {
    const [min, max] = duration.uniform;
    return min + (max - min) * random();
  }
  if ("exponential" in duration) return -duration.exponential * Math.log(1 - random());
  const { p50, p99 } = duration;
  return p50 === 0 ? 0 : p50 * (p99 / p50) ** (normal(random) / z99);
};

/** Draws a duration in milliseconds, at most as long as a timer can be. */
export const drawMs = (duration: Duration, random: () => number): number =>
  Math.min(draw(duration, random), longestMs);

const ordered = (...limits: readonly number[]): boolean =>
  limits.every((ms, index) => ms >= (limits[index - 1] ?? 0) && ms <= longestMs);

const fits = (duration: Duration): boolean => {
  if (typeof duration === "number") return ordered(duration);
  if (typeof (duration as unknown) !== "object") return false;
  if ("uniform" in duration) return ordered(duration.uniform[0], duration.uniform[1]);
  if ("exponential" in duration) return ordered(duration.exponential);
  const { p50, p99 } = duration;
  return ordered(p50, p99) && (p50 > 0 || p99 === 0);
};

/** @throws {TypeError} that names the option, for a negative, endless or contradictory duration. */
export const checkDuration = (name: string, duration: Duration): void => {
  if (fits(duration)) return;
  throw new TypeError(
    `\`${name}\` is ${JSON.stringify(duration)}: give milliseconds from 0 to ${longestMs}, ` +
      "{ uniform: [min, max] }, { exponential: mean } or { p50, p99 } in ascending order.",
  );
};
