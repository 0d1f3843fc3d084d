import type { TestProject } from "vitest/node";
import { createEmulator } from "../src/emulator/index.js";
import { serve } from "../src/emulator/server.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** An emulator over HTTP on a loopback port, shared by all files of a project. */
    baseUrl: string;
  }
}

/** Starts the emulator server that tests reach by `inject("baseUrl")`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serve(createEmulator(), { port: 0 });
  project.provide("baseUrl", server.url);
  return () => server.close();
}
