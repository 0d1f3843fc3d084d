import { scriptHeader } from "./header.js";
import type { TypeWriter } from "./types.js";

/** `schema.ts`: `paths`, `components` and `operations`, by openapi-typescript. */
export const emitSchema = (root: string, types: TypeWriter): string =>
  scriptHeader(root) + types.module();
