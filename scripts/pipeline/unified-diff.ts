const context = 2;
const lookAhead = 400;

interface Hunk {
  /** 0-based line of the old and the new text where the change begins. */
  readonly oldStart: number;
  readonly newStart: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The nearest pair of equal lines after a difference, as steps in both texts. */
const resync = (
  a: readonly string[],
  b: readonly string[],
  x: number,
  y: number,
): readonly [number, number] => {
  for (let distance = 1; distance <= lookAhead; distance++) {
    for (let i = 0; i <= distance; i++) {
      const line = a[x + i];
      // A brace or an empty line is the same everywhere and says nothing about the place.
      if (line === undefined || line.trim().length < 3) continue;
      if (line === b[y + distance - i]) return [i, distance - i];
    }
  }
  return [a.length - x, b.length - y];
};

const hunks = (a: readonly string[], b: readonly string[]): Hunk[] => {
  const found: Hunk[] = [];
  let x = 0;
  let y = 0;
  while (x < a.length || y < b.length) {
    if (a[x] === b[y]) {
      x++;
      y++;
      continue;
    }
    const [skipA, skipB] = resync(a, b, x, y);
    const removed = a.slice(x, x + skipA);
    found.push({ oldStart: x, newStart: y, removed, added: b.slice(y, y + skipB) });
    x += skipA;
    y += skipB;
  }
  return found;
};

const toLines = (text: string): string[] => {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  else lines.push("\\ No newline at end of file");
  return lines;
};

/**
 * The beginning of a unified diff, for a reader who wants to know what kind of change it is: at
 * most `limit` changed lines, then how many more there are.
 */
export const unifiedDiff = (before: string, after: string, limit = 20): string => {
  const a = toLines(before);
  const b = toLines(after);
  const all = hunks(a, b);
  const total = all.reduce((sum, hunk) => sum + hunk.removed.length + hunk.added.length, 0);
  const lines: string[] = [];
  let shown = 0;
  for (const { oldStart, newStart, removed, added } of all) {
    if (shown >= limit) break;
    const lead = a.slice(Math.max(0, oldStart - context), oldStart);
    const oldRange = `${oldStart + 1 - lead.length},${lead.length + removed.length}`;
    const newRange = `${newStart + 1 - lead.length},${lead.length + added.length}`;
    lines.push(`@@ -${oldRange} +${newRange} @@`, ...lead.map((line) => ` ${line}`));
    const changed = [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)];
    lines.push(...changed.slice(0, limit - shown));
    shown += changed.length;
  }
  if (total > limit) lines.push(`… and ${total - limit} more changed lines`);
  return lines.join("\n");
};
