import type { BaseResolver, Config, NormalizedProblem } from "@redocly/openapi-core";
import { dirname, relative, resolve } from "node:path";
import type { Inputs } from "./inputs.js";
import { createMemo, type Memo } from "./memo.js";
import { namelessOperations } from "./nameless.js";
import type { Document } from "./openapi.js";
import { ContractError, type Problem, unfitConfiguration } from "./problems.js";
import { fromFailure, fromRedocly } from "./redocly-problems.js";
import { createSources, type Sources } from "./sources.js";
import { loadRedocly } from "./tools.js";

/** The configuration of Redocly and what it says about the APIs of this repository. */
export interface Configuration {
  readonly config: Config;
  /** API name to absolute path of its root file. */
  readonly apis: ReadonlyMap<string, string>;
  readonly file: string;
}

export interface Bundle {
  readonly document: Document;
  /** The bundle as `redocly bundle` prints it. */
  readonly text: string;
}

export type Bundled =
  | { readonly problems: readonly Problem[]; readonly bundle?: undefined }
  | { readonly problems: readonly []; readonly bundle: Bundle };

const isOwn = (problem: NormalizedProblem): boolean => !problem.ignored;

/** All that decides whether a configuration is right; of a rule, that it exists. */
const configurationKey = ({ document, resolvedConfig, plugins }: Config): string =>
  JSON.stringify([document?.source.body, resolvedConfig, plugins], (_, value: unknown) =>
    typeof value === "function" ? "function" : value,
  );

/** Reads redocly.yaml with its plugins. Throws a ContractError for one that's wrong. */
export const readConfiguration = async (
  root: string,
  inputs: Inputs,
  memo: Memo = createMemo(),
): Promise<Configuration> => {
  const core = loadRedocly();
  const file = resolve(root, "redocly.yaml");
  inputs.files.add(file).add(resolve(root, core.IGNORE_FILE));
  const config = await core
    .loadConfig({ configPath: file })
    .catch((error: unknown) => Promise.reject(fromFailure(error, file, "configuration")));
  for (const { absolutePath } of config.plugins) {
    if (absolutePath === undefined) continue;
    inputs.files.add(absolutePath);
    inputs.trees.add(dirname(absolutePath));
  }
  const found = await memo("configuration", configurationKey(config), () =>
    core.lintConfig({ config, severity: "error" }),
  );
  const problems = found.filter(isOwn);
  if (problems.length > 0) throw fromRedocly(problems);
  const apis = Object.entries(config.resolvedConfig.apis ?? {});
  if (apis.length === 0) {
    // As an editor leaves it for a moment: taken at its word, it would remove all that was generated.
    const remedy = "Name each under `apis`, with its root file.";
    throw unfitConfiguration(file, "No API is named.", remedy);
  }
  return {
    config,
    file,
    apis: new Map(apis.map(([name, api]) => [name, resolve(root, api.root)])),
  };
};

/** Runs one of Redocly's steps on an API; whatever it reads is an input. */
const onContract = async <T>(
  { config, apis, file }: Configuration,
  api: string,
  inputs: Inputs,
  sources: Sources,
  step: (options: { ref: string; config: Config; externalRefResolver: BaseResolver }) => Promise<T>,
): Promise<T | ContractError> => {
  const ref = apis.get(api) ?? file;
  const own = config.forAlias(api);
  const externalRefResolver = sources(own);
  inputs.trees.add(dirname(ref));
  try {
    return await step({ ref, config: own, externalRefResolver });
  } catch (error) {
    return fromFailure(error, ref, "contract");
  } finally {
    for (const read of externalRefResolver.getFiles()) inputs.files.add(read);
  }
};

/** What is wrong with one API. */
export const lintContract = async (
  configuration: Configuration,
  api: string,
  inputs: Inputs,
  sources: Sources = createSources(),
): Promise<readonly Problem[]> => {
  const found = await onContract(configuration, api, inputs, sources, loadRedocly().lint);
  return found instanceof ContractError
    ? found.problems
    : fromRedocly(found.filter(isOwn)).problems;
};

/** One API in one document. What is made of a contract that doesn't lint is of no use. */
export const bundleContract = async (
  configuration: Configuration,
  api: string,
  inputs: Inputs,
  sources: Sources = createSources(),
): Promise<Bundled> => {
  const core = loadRedocly();
  const found = await onContract(configuration, api, inputs, sources, core.bundle);
  if (found instanceof ContractError) return found;
  if (found.problems.some(isOwn)) return fromRedocly(found.problems.filter(isOwn));
  const document = inOrder(found.bundle.parsed as Document);
  const { apis, file } = configuration;
  const problems = namelessOperations(document, apis.get(api) ?? file);
  if (problems.length > 0) return { problems };
  const text = core.stringifyYaml(document, { noRefs: true, lineWidth: -1 });
  return { problems: [], bundle: { document, text } };
};

const rootKeys = [
  "openapi",
  "info",
  "jsonSchemaDialect",
  "servers",
  "security",
  "tags",
  "externalDocs",
  "paths",
  "webhooks",
  "x-webhooks",
  "components",
] as const;

/** The order that `redocly bundle` gives to the keys of the root; extensions follow. */
const inOrder = (document: Document): Document => {
  const entries = rootKeys.flatMap((key) =>
    key in document ? [[key, document[key as keyof Document]] as const] : [],
  );
  return { ...(Object.fromEntries(entries) as unknown as Document), ...document };
};

/** A path as it's shown: relative to the project, with forward slashes. */
export const shownPath = (root: string, file: string): string =>
  relative(root, file).replaceAll("\\", "/");
