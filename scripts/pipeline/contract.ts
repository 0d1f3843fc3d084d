import type { Config, NormalizedProblem } from "@redocly/openapi-core";
import { dirname, relative, resolve } from "node:path";
import type { Inputs } from "./inputs.js";
import type { Document } from "./openapi.js";
import type { Problem } from "./problems.js";
import { fromFailure, fromRedocly } from "./redocly-problems.js";
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

export type Checked =
  | { readonly problems: readonly Problem[]; readonly bundle?: undefined }
  | { readonly problems: readonly []; readonly bundle: Bundle };

const isOwn = (problem: NormalizedProblem): boolean => !problem.ignored;

/** Reads redocly.yaml with its plugins, afresh each time. Throws a ContractError for one that's wrong. */
export const readConfiguration = async (root: string, inputs: Inputs): Promise<Configuration> => {
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
  const problems = (await core.lintConfig({ config, severity: "error" })).filter(isOwn);
  if (problems.length > 0) throw fromRedocly(problems);
  const apis = Object.entries(config.resolvedConfig.apis ?? {});
  return {
    config,
    file,
    apis: new Map(apis.map(([name, api]) => [name, resolve(root, api.root)])),
  };
};

/** Lints one API and, when nothing is wrong, bundles it; each file is read once. */
export const checkContract = async (
  { config, apis, file }: Configuration,
  api: string,
  inputs: Inputs,
): Promise<Checked> => {
  const core = loadRedocly();
  const ref = apis.get(api) ?? file;
  const own = config.forAlias(api);
  const externalRefResolver = new core.BaseResolver(own.resolve);
  inputs.trees.add(dirname(ref));
  try {
    const found = await core.lint({ ref, config: own, externalRefResolver });
    if (found.some(isOwn)) return { problems: fromRedocly(found.filter(isOwn)).problems };
    // Bundling rewrites the parsed documents that it shares with the linter, so it comes second.
    const { bundle, problems } = await core.bundle({ ref, config: own, externalRefResolver });
    if (problems.some(isOwn)) return { problems: fromRedocly(problems.filter(isOwn)).problems };
    const document = inOrder(bundle.parsed as Document);
    const text = core.stringifyYaml(document, { noRefs: true, lineWidth: -1 });
    return { problems: [], bundle: { document, text } };
  } catch (error) {
    return { problems: fromFailure(error, ref, "contract").problems };
  } finally {
    for (const read of externalRefResolver.getFiles()) inputs.files.add(read);
  }
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
