/**
 * Without types, a misspelt option would leave an emulator friendly, and a test without its point.
 *
 * @throws {TypeError} that names the option and what is unknown in it
 */
export const checkNames = (name: string, given: object, known: readonly string[]): void => {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  throw new TypeError(`\`${name}\` has the unknown "${unknown}": known are ${known.join(", ")}.`);
};
