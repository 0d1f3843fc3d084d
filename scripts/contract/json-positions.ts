import type { Position } from "./positions.js";

interface Member {
  readonly key: number;
  readonly value: number;
}

/**
 * Finds lines and columns of paths in JSON text by scanning it, each list or object at most once and
 * only where a path leads through it: for megabytes much cheaper than a parser that keeps positions.
 */
export function jsonLocator(text: string): (path: readonly string[]) => Position {
  const scanned = new Map<number, ReadonlyMap<string, Member>>();
  const lines = lineStarts(text);
  const below = (open: number): ReadonlyMap<string, Member> => {
    let found = scanned.get(open);
    if (!found) {
      found = text[open] === "{" ? membersAt(text, open) : itemsAt(text, open);
      scanned.set(open, found);
    }
    return found;
  };
  return (path) => {
    let at = space(text, 0);
    let shown = at;
    for (const step of path) {
      if (text[at] !== "{" && text[at] !== "[") break;
      const found = below(at).get(step);
      if (!found) break;
      shown = found.key;
      at = found.value;
    }
    return positionAt(lines, shown);
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function positionAt(starts: readonly number[], offset: number): Position {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

function membersAt(text: string, open: number): ReadonlyMap<string, Member> {
  const found = new Map<string, Member>();
  let at = space(text, open + 1);
  while (text[at] === '"') {
    const end = skip(text, at);
    const value = space(text, space(text, end) + 1);
    const raw = text.slice(at, end);
    const key = raw.includes("\\") ? String(JSON.parse(raw)) : raw.slice(1, -1);
    found.set(key, { key: at, value });
    at = space(text, skip(text, value));
    if (text[at] !== ",") break;
    at = space(text, at + 1);
  }
  return found;
}

function itemsAt(text: string, open: number): ReadonlyMap<string, Member> {
  const found = new Map<string, Member>();
  let at = space(text, open + 1);
  while (at < text.length && text[at] !== "]") {
    found.set(String(found.size), { key: at, value: at });
    at = space(text, skip(text, at));
    if (text[at] !== ",") break;
    at = space(text, at + 1);
  }
  return found;
}

function space(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

const QUOTE = 34;
const BACKSLASH = 92;

/** The offset behind the value that starts here. */
function skip(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = closing(text, at);
      if (depth === 0) return at + 1;
    } else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      // A bare value ends with the list or object that it is in.
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (depth === 0 && (code === 44 || code <= 32)) return at;
  }
  return text.length;
}

/** The offset of the quote that ends a string. */
function closing(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}
