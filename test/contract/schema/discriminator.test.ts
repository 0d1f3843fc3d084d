import { expect, test } from "vitest";
import { ofSchema } from "../verdicts.js";

const card = "#/components/schemas/Card";
const bank = "#/components/schemas/Bank";
const union = (mapping?: object, more: object = {}): object => ({
  oneOf: [{ $ref: card }, { $ref: bank }],
  discriminator: { propertyName: "kind", ...(mapping && { mapping }), ...more },
});
const { discriminator: _, ...without } = union() as { discriminator: object };

test.each<[string, unknown, unknown, string]>([
  [
    "names of schemas are the mapping by default",
    union(),
    union({ Card: card, Bank: bank }),
    "- -, - -",
  ],
  [
    "a mapping may name schemas",
    union({ card: "Card", bank: "Bank" }),
    union({ card, bank }),
    "- -, - -",
  ],
  ["a value is renamed", union({ card, bank }), union({ kard: card, bank }), "E E, E E"],
  ["values trade places", union({ card, bank }), union({ card: bank, bank: card }), "E E, E E"],
  [
    "a second value for a schema",
    union({ card, bank }),
    union({ card, debit: card, bank }),
    "I W, E I",
  ],
  ["another property tells", union(), union(undefined, { propertyName: "sort" }), "E E, E E"],
  ["added", without, union(), "W I, I W"],
])("%s", (_name, before, after, expected) => {
  expect(ofSchema(before, after)).toBe(expected);
});
