/** @throws {TypeError} with `message` unless `fits`. */
export function check(fits: boolean, message?: string): asserts fits {
  if (!fits) throw new TypeError(message);
}
