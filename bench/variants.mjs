// @ts-check
/**
 * The variant that a program was asked for. With `--list` in its place, prints the names of all of them
 * and ends the process.
 *
 * @template T
 * @param {Readonly<Record<string, T>>} variants
 * @param {string} name
 * @returns {T}
 */
export function chosenVariant(variants, name) {
  const names = Object.keys(variants);
  if (name === "--list") {
    console.log(names.join("\n"));
    process.exit();
  }
  const found = variants[name];
  if (!found) throw new Error(`no variant "${name}", but: ${names.join(", ")}`);
  return found;
}
