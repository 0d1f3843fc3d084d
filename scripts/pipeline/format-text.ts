import { loadFormatter } from "./tools.js";

/** Style options of the repository (`.prettierrc.json`); an empty object is Prettier's default. */
export type Style = Readonly<Record<string, unknown>>;

/** TypeScript as Prettier writes it. */
export const formatText = (text: string, style: Style): Promise<string> => {
  const { format, plugins } = loadFormatter();
  return format(text, { ...style, parser: "babel-ts", plugins: [...plugins] });
};
