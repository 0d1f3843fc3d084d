import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "./pipeline/problems.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Levenshtein's edit distance. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The known name that was probably meant, if any is near enough. */
export const nearest = (name: string, known: readonly string[]): string | undefined => {
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  if (!best || best.far > Math.max(2, Math.floor(name.length / 3))) return undefined;
  // As many edits as there are letters turn anything into anything.
  return best.far < Math.max(name.length, best.candidate.length) ? best.candidate : undefined;
};

/** `Unknown option "--chek". Did you mean "--check"?` */
export const unknown = (what: string, name: string, known: readonly string[]): UsageError => {
  const suggestion = nearest(name, known);
  const hint =
    suggestion === undefined ? `Known are: ${known.join(", ")}.` : `Did you mean "${suggestion}"?`;
  return new UsageError(`Unknown ${what} "${name}". ${hint}`);
};

/**
 * Reads options that stand anywhere in the arguments. Throws a UsageError for an option that isn't
 * known, a value that is missing or too much, and an argument that is no option.
 */
export const readOptions = <const O extends Options>(
  argv: readonly string[],
  options: O,
): ReturnType<typeof parseArgs<{ args: string[]; options: O; strict: true }>>["values"] => {
  const loose = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const known = Object.entries(options).flatMap(([name, { short }]) => [
    `--${name}`,
    ...(short === undefined ? [] : [`-${short}`]),
  ]);
  for (const token of loose.tokens) {
    // Before what it swallowed, or lets look like an argument, is complained about.
    if (
      token.kind === "option" &&
      Object.hasOwn(options, token.name) &&
      token.inlineValue === false &&
      token.value.startsWith("-")
    ) {
      const { rawName, value } = token;
      throw new UsageError(
        `${rawName} needs a value, but "${value}" follows: one with a dash in front is written ${rawName}=${value}.`,
      );
    }
    if (token.kind === "positional") {
      throw unknown("argument", token.value, known);
    }
    if (token.kind === "option" && !Object.hasOwn(options, token.name)) {
      throw unknown("option", token.rawName, known);
    }
  }
  try {
    return parseArgs({ args: [...argv], options, strict: true }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};
