import module from "node:module";
import { loadRedocly } from "./tools.js";

/**
 * Passes `?v=…` of a plugin's URL on to the project's modules that it imports. Redocly does so itself
 * from Node 22.15 on, where hooks can be registered in the same thread.
 */
const hook = `export const resolve = async (specifier, context, next) => {
  const result = await next(specifier, context);
  const version = context.parentURL && new URL(context.parentURL).searchParams.get("v");
  if (!version || !result.url.startsWith("file:") || result.url.includes("/node_modules/")) return result;
  const url = new URL(result.url);
  if (!url.searchParams.has("v")) url.searchParams.set("v", version);
  return { ...result, url: url.href };
};`;

let hooked = false;

/** Makes the next reading of redocly.yaml import the lint rules afresh, with all they import. */
export const forgetPlugins = (): void => {
  const core = loadRedocly();
  const { logger } = core;
  if (!hooked && !("registerHooks" in module)) {
    module.register(`data:text/javascript,${encodeURIComponent(hook)}`);
  }
  const warn = logger.warn.bind(logger);
  // On Node 20 it warns that rules can't be reloaded; with the hook they can.
  if (!hooked) logger.warn = () => undefined;
  core.clearPluginsCache();
  logger.warn = warn;
  hooked = true;
};
