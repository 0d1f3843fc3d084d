/** @throws {TypeError} unless `fits`: "name must be rule, not value"; what is missing is not told. */
export function check(fits: unknown, name: string, rule: string, value?: unknown): asserts fits {
  if (fits) return;
  // eslint-disable-next-line @typescript-eslint/no-base-to-string, @typescript-eslint/restrict-template-expressions -- Anything can be passed.
  const text = `${value ?? ""}`;
  throw new TypeError(`${name} must be ${rule}${text && `, not ${text}`}`);
}
