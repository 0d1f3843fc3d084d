import type { TestProject } from "vitest/node";
import { createEmulator } from "../../src/emulator/index.js";
import { serve } from "../../src/emulator/server.js";
import { requireBuild } from "../build.js";
import { startRecorder } from "./recorder.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** A server that records what the browser sends and passes it on to an emulator. */
    recorderUrl: string;
  }
}

/** Starts what the built client is tested against from inside the browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  requireBuild();
  const emulator = await serve(createEmulator(), { port: 0 });
  const recorder = await startRecorder(emulator.url);
  project.provide("recorderUrl", recorder.url);
  return async () => {
    await recorder.close();
    await emulator.close();
  };
}
