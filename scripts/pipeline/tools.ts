import { createRequire } from "node:module";
import type AjvCore from "ajv/dist/core.js";
import type { Vocabulary } from "ajv/dist/types/index.js";
import type standaloneModule from "ajv/dist/standalone/index.js";
import type * as OpenapiTypescript from "openapi-typescript";
import type { Plugin } from "prettier";
import type * as Prettier from "prettier/standalone";
import type * as Redocly from "@redocly/openapi-core";
import { UsageError } from "./problems.js";

/*
 * require() halves the time that loading takes here: no scan of typescript.js (9 MB) for the names
 * it exports, and no promise per module (https://nodejs.org/api/esm.html#commonjs-namespaces).
 */
const require = createRequire(import.meta.url);

/** A package by name. Throws a UsageError that says how to install it where it's missing. */
export const load = (name: string): unknown => {
  try {
    return require(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    const parts = name.split("/");
    const packageName = parts.slice(0, name.startsWith("@") ? 2 : 1).join("/");
    throw new UsageError(`${packageName} isn't installed: run \`npm install -D ${packageName}\``);
  }
};

/** Lint and bundle. */
export const loadRedocly = (): typeof Redocly => load("@redocly/openapi-core") as typeof Redocly;

type Emitter = Pick<typeof OpenapiTypescript, "astToString" | "transformSchemaObject"> & {
  transformSchema: typeof OpenapiTypescript.transformSchema;
  scanDiscriminators: typeof OpenapiTypescript.scanDiscriminators;
  resolveRef: typeof OpenapiTypescript.resolveRef;
};

/**
 * openapi-typescript below its front door: `openapiTS()` lints and bundles once more, with a Redocly
 * of its own that takes 0.2 s to load.
 */
export const loadTypeEmitter = (): Emitter => {
  const part = (name: string): Record<string, unknown> =>
    load(`openapi-typescript/dist/${name}.cjs`) as Record<string, unknown>;
  const utils = part("lib/utils");
  return {
    astToString: part("lib/ts")["astToString"],
    scanDiscriminators: utils["scanDiscriminators"],
    resolveRef: utils["resolveRef"],
    transformSchema: part("transform/index"),
    transformSchemaObject: part("transform/schema-object")["default"],
  } as unknown as Emitter;
};

interface Formatter {
  readonly format: typeof Prettier.format;
  readonly plugins: readonly Plugin[];
}

/** Prettier with what TypeScript needs; its Babel parser prints the same and is faster. */
export const loadFormatter = (): Formatter => ({
  format: (load("prettier/standalone") as typeof Prettier).format,
  plugins: [load("prettier/plugins/estree"), load("prettier/plugins/babel")] as Plugin[],
});

interface Compiler {
  readonly Ajv: typeof AjvCore.default;
  /** The keywords of JSON Schema 2020-12. */
  readonly vocabularies: readonly Vocabulary[];
  readonly standalone: typeof standaloneModule.default;
}

/** Validators as source code. */
export const loadAjv = (): Compiler => {
  const part = (name: string): unknown => (load(name) as { default: unknown }).default;
  return {
    Ajv: part("ajv/dist/core.js"),
    vocabularies: part("ajv/dist/vocabularies/draft2020.js"),
    standalone: part("ajv/dist/standalone/index.js"),
  } as Compiler;
};
