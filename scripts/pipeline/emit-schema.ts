import { scriptHeader } from "./header.js";
import { headed, type Group } from "./pieces.js";
import type { TypeWriter } from "./types.js";

/** `schema.ts`: `paths`, `components` and `operations`, by openapi-typescript. */
export const emitSchema = (root: string, types: TypeWriter): Group =>
  headed(scriptHeader(root), types.module());
