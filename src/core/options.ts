/** The options `given` over those of `base`; what is `undefined` counts as left out. */
export function mergeOptions<Base extends object>(base: Base, given: object): Base {
  const merged = { ...base } as Record<string, unknown>;
  for (const name in given) {
    const value = (given as Record<string, unknown>)[name];
    if (value !== undefined) merged[name] = value;
  }
  return merged as Base;
}
