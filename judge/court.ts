import {
  createEmulator,
  serve,
  type Emulator,
  type EmulatorServer,
} from "../src/emulator/index.js";
import { createIngestionClient, type IngestionClient } from "../src/index.js";
import { createCalls, seed, type Call, type OperationName } from "./calls.js";
import { violationsOf, type Violation } from "./violations.js";

/** Why nothing can be judged, in words for whoever asked. */
export class NoJudgeError extends Error {
  override readonly name = "NoJudgeError";
}

/** A server between client and emulator that judges what passes. */
export interface Judge {
  readonly url: string;
  /** Ends it; resolves when it is gone. */
  readonly close: () => Promise<void>;
}

/** Puts a judge before a server. */
export type StartJudge = (upstream: string) => Promise<Judge>;

/** The client, the judge and the emulator, each before the next. */
export interface Court {
  readonly client: IngestionClient;
  readonly emulator: Emulator;
  /** Arguments of a call, prepared behind the judge's back in an emulator that knows the seed alone. */
  readonly prepare: (name: OperationName) => Promise<object>;
  /**
   * What the judge objects to in what `act` sends, and that it was answered otherwise than `status`
   * or never sent. Throws where the judge doesn't answer.
   */
  readonly hear: (status: number, act: () => Promise<unknown>) => Promise<Violation[]>;
  /** As `hear`, with every answer of the emulator replaced by what no operation answers. */
  readonly hearSpoilt: (act: () => Promise<unknown>) => Promise<Violation[]>;
  /** How many exchanges were judged. */
  readonly heard: () => number;
  readonly close: () => Promise<void>;
}

/** Fits no schema of a body: each asks for an object. */
export const nonsense = ["nonsense"];

const options = {
  appId: "APP",
  apiKey: "key-of-the-app",
  onDeprecation: "silent",
  maxRetries: 0,
} as const;

/**
 * Opens the court.
 *
 * @throws whatever `startJudge` throws
 */
export const openCourt = async (startJudge: StartJudge): Promise<Court> => {
  const emulator = createEmulator({ runDurationMs: 0 });
  let spoilt = false;
  const server: EmulatorServer = await serve(async (input, init) => {
    const response = await emulator(input, init);
    return spoilt ? Response.json(nonsense, response) : response;
  });
  const judge = await startJudge(server.url).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });

  let heard = 0;
  let status = 0;
  let lost: unknown;
  let violations: Violation[] = [];
  const client = createIngestionClient({
    ...options,
    baseUrl: judge.url,
    fetch: async (input, init) => {
      const response = await fetch(input, init).catch((error: unknown) => {
        lost = error;
        throw error;
      });
      heard += 1;
      status = response.status;
      violations.push(...(await violationsOf(response.clone())));
      return response;
    },
  });
  const calls: Record<OperationName, Call> = createCalls(
    createIngestionClient({ ...options, baseUrl: "https://emulator.test", fetch: emulator }),
  );

  const hear: Court["hear"] = async (expected, act) => {
    status = 0;
    violations = [];
    let failure = "";
    await act().catch((error: unknown) => (failure = String(error)));
    if (lost !== undefined)
      throw new NoJudgeError("The judge is gone: no answer.", { cause: lost });
    if (violations.length === 0 && (status !== expected || (failure && expected === 200))) {
      const message = failure || `answered ${status} in place of ${expected}`;
      violations.push({ status, location: "response", message });
    }
    return violations;
  };

  return {
    client,
    emulator,
    prepare: async (name) => {
      emulator.reset();
      emulator.seed(seed);
      return calls[name]();
    },
    hear,
    hearSpoilt: async (act) => {
      spoilt = true;
      try {
        return await hear(200, act);
      } finally {
        spoilt = false;
      }
    },
    heard: () => heard,
    close: async () => {
      await judge.close();
      await server.close();
    },
  };
};
