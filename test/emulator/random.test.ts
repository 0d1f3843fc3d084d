import { expect, test } from "vitest";
import { createRandom, createUuid } from "../../src/emulator/random.js";

const draw = (seed: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: 1000 }, random);
};

test("the same seed gives the same numbers, another one others", () => {
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test("numbers are spread over [0, 1)", () => {
  const numbers = draw(42);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const count = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
    expect(count).toBeGreaterThan(60);
    expect(count).toBeLessThan(140);
  }
});

test("identifiers are UUIDs of version 4, and different", () => {
  const uuid = createUuid(createRandom(1));
  const many = Array.from({ length: 1000 }, uuid);
  const shape = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  expect(many.filter((id) => !shape.test(id))).toEqual([]);
  expect(new Set(many).size).toBe(1000);
});
