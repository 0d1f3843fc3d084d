import type { TestProject } from "vitest/node";
import { createEmulator } from "../../src/emulator/index.js";
import { serve, type EmulatorServer } from "../../src/emulator/server.js";
import { requireBuild } from "../build.js";
import { startRecorder } from "./recorder.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** A server that records what the browser sends and passes it on to an emulator. */
    recorderUrl: string;
    /**
     * Two servers whose answers differ in what a page of another origin may read of them. `listTasks`
     * is announced as deprecated, `createSource` answers 503 with `Retry-After: 0`.
     */
    corsUrls: { readonly hiding: string; readonly exposing: string };
  }
}

const retiring = {
  deprecation: "@1767225600",
  sunset: "Fri, 01 Jan 2027 00:00:00 GMT",
  link: '<https://example.com/retiring>; rel="deprecation"',
};

const startCors = async (exposeHeaders: readonly string[]): Promise<EmulatorServer> => {
  const emulator = createEmulator({ exposeHeaders, responseHeaders: { listTasks: retiring } });
  const busy = { status: 503, headers: { "retry-after": "0" } };
  emulator.failNext("createSource", busy, Infinity);
  return serve(emulator);
};

/** Starts what the built client is tested against from inside the browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireBuild();
  const emulator = await serve(createEmulator(), { port: 0 });
  const recorder = await startRecorder(emulator.url);
  project.provide("recorderUrl", recorder.url);
  const hiding = await startCors([]);
  const exposing = await startCors(["Retry-After", ...Object.keys(retiring), "x-request-id"]);
  project.provide("corsUrls", { hiding: hiding.url, exposing: exposing.url });
  return async () => {
    await recorder.close();
    await Promise.all([emulator, hiding, exposing].map(({ close }) => close()));
  };
}
