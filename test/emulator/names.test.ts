import { expect, test } from "vitest";
import { checkNames } from "../../src/emulator/names.js";

test.each([{}, { latency: 1 }, { latency: undefined, faults: 1 }])(
  "%j has known names",
  (given) => {
    expect(() => checkNames("hostility", given, ["latency", "faults"])).not.toThrow();
  },
);

test.each(["latencies", "toString", "Faults"])("%s is unknown", (name) => {
  expect(() => checkNames("hostility", { [name]: 1 }, ["latency", "faults"])).toThrow(
    new TypeError(`\`hostility\` has the unknown "${name}": known are latency, faults.`),
  );
});
