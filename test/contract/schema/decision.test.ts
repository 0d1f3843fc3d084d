import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EVERY, NARROWS, WIDENS, type Bits } from "../../../scripts/contract/effect.js";
import type { Comparison, Result } from "../../../scripts/contract/schema/comparison.js";
import { complete, decide } from "../../../scripts/contract/schema/decision.js";
import { note } from "../../../scripts/contract/schema/report.js";
import { pairOf, placeOf } from "../schemas.js";

const base = placeOf({});

/** Pairs that are what a test says they are, instead of schemas. */
function pairsOf(compute: (pair: number, tools: Tools) => void, size: number): Tools {
  const { comparison: real, result } = pairOf({}, {});
  const pairs = Array.from({ length: size }, (_, id): Result => ({
    ...result,
    id,
    facts: [],
    links: [],
  }));
  const comparison: Comparison = { ...real, compute: (_, { id }) => compute(id, tools) };
  const tools: Tools = {
    pairs,
    comparison,
    add: (id, bits) => note(pairs[id]!, `fact-${bits}`, bits, { base }),
    link: (from, to, mask = EVERY) => pairs[from]!.links.push({ to: pairs[to]!, mask }),
    bits: (id) => decide(comparison, pairs[id]!),
    facts: (id) => pairs[id]!.facts.map(({ bits }) => bits),
  };
  return tools;
}

interface Tools {
  readonly pairs: readonly Result[];
  readonly comparison: Comparison;
  readonly add: (pair: number, bits: Bits) => void;
  readonly link: (from: number, to: number, mask?: Bits) => void;
  readonly bits: (pair: number) => Bits;
  readonly facts: (pair: number) => Bits[];
}

describe("the effect of a pair", () => {
  test("is that of its own differences and of those below, through their links", () => {
    const { bits } = pairsOf((pair, { add, link }) => {
      if (pair === 0) {
        link(0, 1);
        link(0, 2, WIDENS);
      }
      if (pair === 1) add(1, NARROWS);
      if (pair === 2) add(2, NARROWS | WIDENS);
    }, 3);
    expect([0, 1, 2].map(bits)).toEqual([NARROWS | WIDENS, NARROWS, NARROWS | WIDENS]);
  });

  test("is what can be reached, whatever the circles", () => {
    const size = 6;
    const pair = fc.nat({ max: size - 1 });
    const bits = fc.nat({ max: EVERY });
    const graphs = fc.record({
      links: fc.array(fc.tuple(pair, pair, bits), { maxLength: 12 }),
      facts: fc.array(bits, { minLength: size, maxLength: size }),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: size }),
    });
    fc.assert(
      fc.property(graphs, ({ links, facts, order }) => {
        const tools = pairsOf((id, { add, link }) => {
          if (facts[id] !== 0) add(id, facts[id]!);
          for (const [from, to, mask] of links) if (from === id) link(from, to, mask);
        }, size);
        const expected = [...facts];
        for (let round = 0; round < size * 6; round++) {
          for (const [from, to, mask] of links) expected[from]! |= expected[to]! & mask;
        }
        for (const id of order) expect(tools.bits(id)).toBe(expected[id]);
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  test("is worked out once", () => {
    let built = 0;
    const { bits } = pairsOf(() => built++, 1);
    expect([bits(0), bits(0), built]).toEqual([0, 0, 1]);
  });
});

describe("a pair in progress", () => {
  test("is taken for equal where nothing speaks against it", () => {
    const { bits, facts } = pairsOf((pair, { bits, add }) => {
      // 0 differs only if 1 does, and 1 only if 0 does.
      if (bits(1 - pair) !== 0) add(pair, NARROWS);
    }, 2);
    expect([bits(0), bits(1), facts(0)]).toEqual([0, 0, []]);
  });

  test("is looked at anew by those that took it for equal and were wrong", () => {
    const { comparison, pairs, facts, bits } = pairsOf((pair, { bits, add, link }) => {
      if (pair === 0) {
        link(0, 1);
        bits(1);
        add(0, WIDENS);
      } else if ((bits(0) & WIDENS) !== 0) add(1, NARROWS);
    }, 2);
    complete(comparison, pairs[0]!);
    expect([facts(0), facts(1)]).toEqual([[WIDENS], [NARROWS]]);
    expect([bits(0), bits(1)]).toEqual([NARROWS | WIDENS, NARROWS]);
  });

  test("says the same whichever of a circle is asked first", () => {
    const circle = () =>
      pairsOf((pair, { bits, add, link }) => {
        const next = (pair + 1) % 4;
        link(pair, next, NARROWS);
        if (bits(next) !== 0) add(pair, WIDENS);
        if (pair === 2) add(2, NARROWS);
      }, 4);
    const found = [0, 1, 2, 3].map((first) => {
      const { bits } = circle();
      bits(first);
      return [0, 1, 2, 3].map(bits);
    });
    expect(found).toEqual(Array(4).fill(Array(4).fill(NARROWS | WIDENS)));
  });
});

describe("decisions within decisions", () => {
  /** Each pair is decided by the one below it. */
  const chain = (length: number) =>
    pairsOf((pair, { bits, add }) => {
      const below = pair + 1 < length ? bits(pair + 1) : 0;
      if (below !== 0) add(pair, below);
    }, length);

  test("end where they are nested too deeply: there two schemas count as different", () => {
    expect(chain(300).bits(0)).toBe(0);
    expect(chain(400).bits(0)).toBe(EVERY);
  });

  test("and what counted as different for that is not remembered as such", () => {
    const { bits, facts } = pairsOf((pair, { bits, add, link }) => {
      if (pair === 0) add(0, bits(1));
      else if (pair < 399) link(pair, pair + 1);
    }, 400);
    expect([bits(0), bits(1), facts(0)]).toEqual([EVERY, 0, [EVERY]]);
  });

  test("but links alone may be as long as they like", () => {
    const { bits, comparison, pairs } = pairsOf((pair, { link, add }) => {
      if (pair < 9_999) link(pair, pair + 1);
      else add(pair, NARROWS);
    }, 10_000);
    complete(comparison, pairs[0]!);
    expect(pairs.every(({ state }) => state === "built")).toBe(true);
    expect(bits(0)).toBe(NARROWS);
  });
});

test("what is complete has everything below it built, and nothing in progress", () => {
  const { comparison, pairs } = pairsOf((pair, { link }) => link(pair, (pair + 1) % 3), 4);
  complete(comparison, pairs[0]!);
  expect(pairs.map(({ state }) => state)).toEqual(["built", "built", "built", "open"]);
  expect([comparison.building, comparison.depth]).toEqual([0, 0]);
});
