const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** ECMAScript's reserved words, in modules. */
const reserved = words(
  "await break case catch class const continue debugger default delete do else enum " +
    "export extends false finally for function if implements import in instanceof interface let new " +
    "null package private protected public return static super switch this throw true try typeof " +
    "var void while with yield",
);

/** TypeScript's predefined types and words, and what generated files call by that name themselves. */
const typeWords = words(
  "any as async bigint boolean never number object string symbol undefined unknown components",
);

/** Names that no constant of a module can have, or that `entries.ts` imports. */
const constantWords = words("arguments eval undefined Operation");

const isIdentifier = (name: string): boolean =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !reserved.has(name);

/** Whether a schema can be exported under its own name. */
export const isTypeName = (name: string): boolean => isIdentifier(name) && !typeWords.has(name);

/** Whether a constant can be exported under this name. */
export const isConstantName = (name: string): boolean =>
  isIdentifier(name) && !constantWords.has(name);
