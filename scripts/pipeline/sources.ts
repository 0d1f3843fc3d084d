import type { BaseResolver, Config, Document } from "@redocly/openapi-core";
import { loadRedocly } from "./tools.js";

/** Makes resolvers that parse a file once as long as it holds the same text. */
export type Sources = (config: Config) => BaseResolver;

/** Every resolver has documents of its own: bundling rewrites them, and preprocessors may. */
export const createSources = (): Sources => {
  const { BaseResolver } = loadRedocly();
  const known = new Map<string, { readonly text: string; readonly parsed: unknown }>();
  return (config) => {
    const resolver = new BaseResolver(config.resolve);
    const parse = resolver.parseDocument.bind(resolver);
    resolver.parseDocument = (source, isRoot): Document => {
      const { absoluteRef, body, mimeType = "" } = source;
      const key = `${absoluteRef} ${mimeType} ${isRoot}`;
      const last = known.get(key);
      const parsed = last?.text === body ? last.parsed : parse(source, isRoot).parsed;
      known.set(key, { text: body, parsed });
      return { source, parsed: structuredClone(parsed) };
    };
    return resolver;
  };
};
