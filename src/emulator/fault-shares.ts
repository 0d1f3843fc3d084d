import { checkNames } from "./names.js";

/** How many requests fail in which way, each from 0 to 1 and at most 1 together. */
export interface FaultShares {
  /** Error statuses, e.g. `{ 500: 0.02, 429: 0.01 }`. */
  readonly statuses?: Readonly<Record<number, number>>;
  /** The connection breaks before the answer. */
  readonly connection?: number;
  /** The connection breaks amid the body of the answer. */
  readonly reset?: number;
  /** The body ends early, as if it were whole. */
  readonly truncated?: number;
  /** A page of HTML, with status 200 or 502. */
  readonly html?: number;
  /** The body comes in pieces. */
  readonly slow?: number;
}

/** A way to fail: an error status, or what happens instead of an answer or to it. */
export type FaultKind = number | Exclude<keyof FaultShares, "statuses">;

/** A way to fail, for chances below `upTo` and not below that of the one before. */
export interface Chance {
  readonly kind: FaultKind;
  readonly upTo: number;
}

const statuses = [408, 429, 500, 502, 503, 504] as const;
const others = ["connection", "reset", "truncated", "html", "slow"] as const;

const sharesOf = (faults: number | FaultShares): [kind: FaultKind, share: number][] => {
  if (typeof faults === "number") {
    const kinds: FaultKind[] = [...statuses, ...others];
    return kinds.map((kind) => [kind, faults / kinds.length]);
  }
  const byStatus = Object.entries<number>(faults.statuses ?? {});
  return [
    ...byStatus.map(([status, share]): [FaultKind, number] => [Number(status), share]),
    ...others.map((kind): [FaultKind, number] => [kind, faults[kind] ?? 0]),
  ];
};

/** Every way to fail with the chances that it takes up; the rest of [0, 1) succeeds. */
export const kindsOf = (faults: number | FaultShares): Chance[] => {
  let upTo = 0;
  return sharesOf(faults).map(([kind, share]) => ({ kind, upTo: (upTo += share) }));
};

/** @throws {TypeError} that names the option, unless a share is from 0 to 1. */
export const checkShare = (name: string, share: number): void => {
  if (share >= 0 && share <= 1) return;
  throw new TypeError(`\`${name}\` is ${String(share)}: give a share from 0 to 1.`);
};

/** @throws {TypeError} that names the option, for an unknown fault, a status that is no error and shares above 1. */
export const checkShares = (name: string, faults: number | FaultShares): void => {
  if (typeof faults === "number") {
    checkShare(name, faults);
    return;
  }
  checkNames(name, faults, ["statuses", ...others]);
  const shares = sharesOf(faults);
  for (const [kind, share] of shares) {
    const isStatus = typeof kind === "number";
    if (isStatus && !(Number.isInteger(kind) && kind >= 400 && kind <= 599)) {
      throw new TypeError(`\`${name}.statuses\` has ${kind}: give statuses from 400 to 599.`);
    }
    checkShare(isStatus ? `${name}.statuses[${kind}]` : `${name}.${kind}`, share);
  }
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  // Ten times 0.1 is a little less or more than 1.
  if (total > 1 + 1e-9) {
    throw new TypeError(`\`${name}\` add up to ${total}: give shares that make at most 1.`);
  }
};
