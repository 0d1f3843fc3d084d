import type { Bundle } from "./contract.js";
import { describeOperations } from "./describe.js";
import { documented } from "./documented.js";
import { emitEntries } from "./emit-entries.js";
import { emitModels } from "./emit-models.js";
import { emitOperations } from "./emit-operations.js";
import { emitSchema } from "./emit-schema.js";
import { emitValidators, planValidators } from "./emit-validators.js";
import { formatPieces, type KnownPieces } from "./format-pieces.js";
import type { Style } from "./format-text.js";
import type { Formatter } from "./format.js";
import { headerLine } from "./header.js";
import { createLookupMemo } from "./lookup-memo.js";
import type { Memo } from "./memo.js";
import type { Group } from "./pieces.js";
import { createTypeWriter } from "./types.js";

/** What is made of one contract and how. */
export interface Job {
  readonly api: string;
  /** The contract's root as it's shown. */
  readonly root: string;
  readonly style: Style;
  readonly memo: Memo;
}

export interface Code {
  readonly schema: string;
  readonly operations: string;
  readonly entries: string;
}

/** Starts on the files most of whose time goes into formatting. */
export const emitCode = async (
  { api, root, style, memo }: Job,
  { document }: Bundle,
  format: Formatter,
): Promise<Code> => {
  const lookups = memo(`${api} types`, "", createLookupMemo);
  const types = createTypeWriter(documented(document), lookups);
  const formatted = (name: string, file: Group): Promise<string> => {
    const known = memo(`${api}/${name}`, JSON.stringify(style), (): KnownPieces => new Map());
    return formatPieces(file, style, format, known);
  };
  // The largest file first: formatting goes on elsewhere while the rest is made.
  const table = describeOperations(document);
  const [schema, operations, entries] = await Promise.all([
    formatted("schema.ts", emitSchema(root, types)),
    formatted("operations.ts", emitOperations(api, root, document, table, types)),
    formatted("entries.ts", emitEntries(root, document, table)),
  ]);
  return { schema, operations, entries };
};

/** All files of an API, by their path below `generated/`. */
export const emitFiles = async (
  { api, root, memo }: Job,
  { document, text }: Bundle,
  code: Promise<Code>,
): Promise<[string, string][]> => {
  const compiled: Memo = (name, key, make) => memo(`${api} ${name}`, key, make);
  const validators = emitValidators(root, planValidators(document), compiled);
  const models = emitModels(root, document);
  const { schema, operations, entries } = await code;
  return [
    [`${api}/openapi.yml`, `# ${headerLine(root)}\n${text}`],
    [`${api}/schema.ts`, schema],
    [`${api}/models.ts`, models],
    [`${api}/operations.ts`, operations],
    [`${api}/entries.ts`, entries],
    [`${api}/validators.js`, validators],
  ];
};
