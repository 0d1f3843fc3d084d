import { checkContract, readConfiguration, shownPath, type Bundle } from "./contract.js";
import { describeOperations } from "./describe.js";
import { documented } from "./documented.js";
import { emitModels } from "./emit-models.js";
import { emitOperations } from "./emit-operations.js";
import { emitReadme } from "./emit-readme.js";
import { emitSchema } from "./emit-schema.js";
import { emitValidators, planKey, planValidators } from "./emit-validators.js";
import type { Style } from "./format-text.js";
import { startFormatter, type Formatter } from "./format.js";
import { headerLine } from "./header.js";
import { createInputs, type Inputs } from "./inputs.js";
import { createMemo, type Memo } from "./memo.js";
import { ContractError } from "./problems.js";
import { readStyle } from "./style.js";
import { createTypeWriter } from "./types.js";

/** Path below `generated/` to text. */
export type Files = ReadonlyMap<string, string>;

export interface GenerateOptions {
  /** Gets the files that were read. */
  readonly inputs?: Inputs;
  /** Shared by the runs of a watcher. */
  readonly memo?: Memo;
}

const emitApi = async (
  api: string,
  root: string,
  { document, text }: Bundle,
  style: Style,
  memo: Memo,
  format: Formatter,
): Promise<[string, string][]> => {
  const operations = describeOperations(document);
  const types = createTypeWriter(documented(document));
  const typescript = (name: string, source: string): Promise<string> => {
    const key = JSON.stringify([style, source]);
    return memo(`${api}/${name}`, key, () => format(source, style));
  };
  // Formatting goes on elsewhere while the rest is made: the largest file first.
  const formatted = [
    typescript("schema.ts", emitSchema(root, types)),
    typescript("operations.ts", emitOperations(api, root, document, operations, types)),
  ] as const;
  const plan = planValidators(document);
  const validators = memo(`${api}/validators.js`, `${root} ${planKey(plan)}`, () =>
    emitValidators(root, plan),
  );
  const [schema, table] = await Promise.all(formatted);
  return [
    [`${api}/openapi.yml`, `# ${headerLine(root)}\n${text}`],
    [`${api}/schema.ts`, schema],
    [`${api}/models.ts`, emitModels(root, document)],
    [`${api}/operations.ts`, table],
    [`${api}/validators.js`, validators],
  ];
};

/**
 * All generated files of a project, in memory. Throws a ContractError with every problem of every
 * API when one of them is wrong.
 *
 * @param root - the folder with redocly.yaml
 */
export const generate = async (
  root: string,
  { inputs = createInputs(), memo = createMemo() }: GenerateOptions = {},
): Promise<Files> => {
  const format = startFormatter();
  const configuration = await readConfiguration(root, inputs);
  const checked = [];
  for (const [api, file] of configuration.apis) {
    checked.push({ api, file, ...(await checkContract(configuration, api, inputs)) });
  }
  const problems = checked.flatMap((one) => one.problems);
  if (problems.length > 0) throw new ContractError(problems);
  const style = await readStyle(root, inputs);
  const made = checked.flatMap(({ api, file, bundle }) =>
    bundle ? [emitApi(api, shownPath(root, file), bundle, style, memo, format)] : [],
  );
  const readme = emitReadme([...configuration.apis.keys()]);
  return new Map([...(await Promise.all(made)).flat(), ["README.md", readme]]);
};
