export { createVirtualClock, type Clock, type VirtualClock, type Wait } from "./clock.js";
export type { Credentials } from "./credentials.js";
export { createEmulator, type Emulator } from "./emulator.js";
export type { ConnectionFault, Fault, StatusFault } from "./faults.js";
export type { EmulatorOptions, RunPlan, RunVerdict } from "./options.js";
export type { IndexRecord } from "./records.js";
export type { LoggedRequest } from "./request-log.js";
export type { SeededIDs, SeedState } from "./seed.js";
export { serve, type EmulatorServer, type ServeOptions } from "./server.js";
