import {
  bundleContract,
  lintContract,
  readConfiguration,
  shownPath,
  type Configuration,
} from "./contract.js";
import { emitCode, emitFiles, type Job } from "./emit-api.js";
import { emitReadme } from "./emit-readme.js";
import { abandonFormatting, startFormatter, type Formatter } from "./format.js";
import { createInputs, type Inputs } from "./inputs.js";
import { createMemo, type Memo } from "./memo.js";
import { ContractError, type Problem } from "./problems.js";
import { createSources, type Sources } from "./sources.js";
import { readStyle } from "./style.js";

/** Path below `generated/` to text. */
export type Files = ReadonlyMap<string, string>;

export interface GenerateOptions {
  /** Gets the files that were read. */
  readonly inputs?: Inputs;
  /** Shared by the runs of a watcher. */
  readonly memo?: Memo;
}

interface Started {
  readonly problems: readonly Problem[];
  readonly finish: () => Promise<[string, string][]>;
}

/** Lints an API while its code is being formatted, which is in vain where something is wrong. */
const start = async (
  job: Job,
  configuration: Configuration,
  inputs: Inputs,
  sources: Sources,
  format: Formatter,
): Promise<Started> => {
  const { bundle, problems } = await bundleContract(configuration, job.api, inputs, sources);
  const code = bundle && emitCode(job, bundle, format);
  // Of a broken contract, only the problems count.
  code?.catch(() => undefined);
  const found = await lintContract(configuration, job.api, inputs, sources);
  return {
    problems: found.length > 0 ? found : problems,
    finish: async () => (bundle && code ? emitFiles(job, bundle, code) : []),
  };
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
  const configuration = await readConfiguration(root, inputs, memo);
  const style = await readStyle(root, inputs);
  const sources = memo("sources", "", createSources);
  const started: Started[] = [];
  for (const [api, file] of configuration.apis) {
    const job = { api, root: shownPath(root, file), style, memo };
    started.push(await start(job, configuration, inputs, sources, format));
  }
  const problems = started.flatMap((one) => one.problems);
  if (problems.length > 0) {
    abandonFormatting();
    throw new ContractError(problems);
  }
  const readme = emitReadme([...configuration.apis.keys()]);
  const files = await Promise.all(started.map((one) => one.finish()));
  return new Map([...files.flat(), ["README.md", readme]]);
};
