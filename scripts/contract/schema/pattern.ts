const TRIVIAL = new Set(["", ".*", "[\\s\\S]*", "(.*)", "(?:.*)", ".{0,}"]);

/** Whether a pattern lets every string through; one that isn't anchored need only match the empty text. */
export function isTrivialPattern(pattern: string): boolean {
  if (TRIVIAL.has(pattern)) return true;
  const core = pattern.replace(/^\^/, "").replace(/\$$/, "");
  return core !== "" && TRIVIAL.has(core);
}

/** The pattern as a regular expression; `undefined` where JavaScript can't read it. */
export function expression(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Whether a text matches; `undefined` where the pattern can't be read. */
export const matches = (pattern: string, text: string): boolean | undefined =>
  expression(pattern)?.test(text);
