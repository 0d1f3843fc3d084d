/**
 * What a change does to the set of accepted values, as bits. The open variants concern only values
 * that carry properties nobody declared, and the last two say that a declaration came or went: what
 * counts between branches of a union, where an undeclared property must not make anything fit.
 */
export const NARROWS = 1;
export const WIDENS = 2;
export const NARROWS_OPEN = 4;
export const WIDENS_OPEN = 8;
export const DROPS = 16;
export const DECLARES = 32;

export type Bits = number;

export type Effect = "narrows" | "widens" | "both" | "none";

export const EVERY: Bits = 63;
export const NARROWING: Bits = NARROWS | NARROWS_OPEN | DROPS;
export const WIDENING: Bits = WIDENS | WIDENS_OPEN | DECLARES;

export const narrows = (bits: Bits): boolean => (bits & (NARROWS | NARROWS_OPEN)) !== 0;
export const widens = (bits: Bits): boolean => (bits & (WIDENS | WIDENS_OPEN)) !== 0;

export const effectOf = (bits: Bits): Effect =>
  narrows(bits) ? (widens(bits) ? "both" : "narrows") : widens(bits) ? "widens" : "none";

/** Whether the left side lies within the right one when only declared properties are sent. */
export const isWithinClosed = (bits: Bits): boolean => (bits & (NARROWS | DROPS)) === 0;
/** Whether the right side lies within the left one when only declared properties are sent. */
export const coversClosed = (bits: Bits): boolean => (bits & (WIDENS | DECLARES)) === 0;
