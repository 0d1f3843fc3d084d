import { diffContracts, type DiffOptions, type RuleLevel } from "../../scripts/contract/index.js";
import { documentOf, documentWith } from "./documents.js";

const LETTERS = ["-", "I", "W", "E"] as const;
const LEVELS: readonly RuleLevel[] = ["none", "info", "warning", "error"];

/** The worst wire level of a change: E, W, I, or - where there is nothing to say. */
export function verdict(base: object, revision: object, options: DiffOptions = {}): string {
  const [left, right] = [base, revision] as [Record<string, unknown>, Record<string, unknown>];
  const { findings } = diffContracts(left, right, options);
  return LETTERS[Math.max(0, ...findings.map(({ wire }) => LEVELS.indexOf(wire)))] ?? "";
}

/** Verdicts on a schema in a request and in a response, there and back: `E I, I E`. */
export const ofSchema = (before: unknown, after: unknown, openapi = "3.1.0"): string =>
  [
    [before, after],
    [after, before],
  ]
    .map(([from, to]) =>
      (["request", "response"] as const)
        .map((place) =>
          verdict(documentWith(place, from, openapi), documentWith(place, to, openapi)),
        )
        .join(" "),
    )
    .join(", ");

/** Verdicts on two documents, there and back: `E I`. */
export const ofDocuments = (before: object, after: object, openapi?: string): string => {
  const [base, revision] = [documentOf(before, openapi), documentOf(after, openapi)];
  return `${verdict(base, revision)} ${verdict(revision, base)}`;
};

const operationIn = (operation: object, root: object): object => ({
  paths: {
    "/things/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: { operationId: "get", responses: { 200: { description: "done" } }, ...operation },
    },
  },
  ...root,
});

/** Verdicts on one operation, there and back, with what else stands at the root before and after. */
export const ofOperation = (
  before: object,
  after: object,
  rootBefore: object = {},
  rootAfter: object = rootBefore,
): string => ofDocuments(operationIn(before, rootBefore), operationIn(after, rootAfter));

/** Verdicts on one query parameter, or on none where it's `undefined`. */
export const ofParameter = (before: object | undefined, after: object | undefined): string => {
  const parameters = (one: object | undefined): object => ({
    parameters: one ? [{ name: "q", in: "query", ...one }] : [],
  });
  return ofOperation(parameters(before), parameters(after));
};
