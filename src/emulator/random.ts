/** Numbers in [0, 1) that depend on the seed alone: mulberry32, small and the same everywhere. */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Identifiers that look like a random UUID (RFC 9562 section 5.4) and come from `random`. */
export const createUuid = (random: () => number): (() => string) => {
  const digit = (letter: string): string => {
    const value = Math.floor(random() * 16);
    return (letter === "x" ? value : (value & 3) | 8).toString(16);
  };
  return () => "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, digit);
};
