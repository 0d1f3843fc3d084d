import { callByPath, type OperationName } from "./calls.js";
import { nonsense, type Court } from "./court.js";
import type { Violation } from "./violations.js";

/** A call that is wrong on purpose, and where the judge has to see it. */
interface WrongCall {
  readonly what: string;
  readonly location: RegExp;
  readonly hear: (court: Court) => Promise<Violation[]>;
}

const wrongRequest = (
  name: OperationName,
  what: string,
  location: RegExp,
  wrong: (args: Record<string, unknown>) => object,
): WrongCall => ({
  what: `${name} with ${what}`,
  location,
  hear: async ({ client, prepare, hear }) => {
    const args = wrong((await prepare(name)) as Record<string, unknown>);
    return hear(200, () => callByPath(client, name, args));
  },
});

const wrongAnswer = (name: OperationName): WrongCall => ({
  what: `${name} answered with nonsense`,
  location: /^response\.body/,
  hear: async ({ client, prepare, hearSpoilt }) => {
    const args = await prepare(name);
    return hearSpoilt(() => callByPath(client, name, args));
  },
});

const wrongCalls: readonly WrongCall[] = [
  wrongRequest(
    "createSource",
    "a body that lacks its name",
    /^request\.body/,
    ({ body, ...args }) => ({ ...args, body: { ...(body as object), name: undefined } }),
  ),
  wrongRequest("listTasks", "an unknown type of source", /^request\.query/, (args) => ({
    ...args,
    sourceType: ["json", "parchment"],
  })),
  wrongRequest("listRuns", "a page that is no number", /^request\.query/, (args) => ({
    ...args,
    page: "first",
  })),
];

/**
 * Makes wrong calls of all operations, whose answers and, where they have one, bodies are nonsense.
 *
 * @returns how many the judge saw, and those that it overlooked: its silence about anything like
 *   them proves nothing
 */
export const checkJudge = async (
  court: Court,
  names: readonly OperationName[],
  signal?: AbortSignal,
): Promise<{ readonly seen: number; readonly overlooked: readonly string[] }> => {
  const attempts = [...wrongCalls];
  for (const name of names) {
    attempts.push(wrongAnswer(name));
    if (!("body" in (await court.prepare(name)))) continue;
    attempts.push(
      wrongRequest(name, "a body of nonsense", /^request\.body/, (args) => ({
        ...args,
        body: nonsense,
      })),
    );
  }
  const overlooked: string[] = [];
  for (const { what, location, hear } of attempts) {
    signal?.throwIfAborted();
    const violations = await hear(court);
    if (!violations.some((violation) => location.test(violation.location))) overlooked.push(what);
  }
  return { seen: attempts.length - overlooked.length, overlooked };
};
