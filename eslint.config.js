// @ts-check
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * The walls between the rooms: what a folder may not import, and why.
 *
 * @param {{ group?: string[], regex?: string, message: string }[]} patterns
 * @returns {import("eslint").Linter.RulesRecord}
 */
const walls = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });

const noScripts = {
  group: ["**/scripts/**"],
  message: "src ships to browsers; scripts are Node tools and stay behind.",
};
const noNode = {
  regex: "^node:",
  message: "src runs in browsers and workers; only src/node and emulator/server.ts may need Node.",
};
const noNodeRoom = {
  group: ["**/node/*", "**/node.js"],
  message: "src/node is for the entry point src/node.ts: a bundle for browsers must not hold it.",
};
const noApi = {
  group: ["**/generated/**", "**/ingestion*", "**/astra*"],
  message: "The core and src/node know HTTP and the operation table, and no API by name.",
};

export default defineConfig(
  {
    ignores: ["dist/", "coverage/", "test/fixtures/", "generated/**/*.js"],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts"],
    ignores: ["generated/**"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // `== null` asks for null or undefined.
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "prefer-const": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Nothing here has a `this`, and openapi-fetch's methods need none.
      "@typescript-eslint/unbound-method": "off",
      // `{} extends Options` is how a type asks whether all options are optional.
      "@typescript-eslint/no-empty-object-type": ["error", { allowObjectTypes: "always" }],
      // A constructor that only narrows the types of its parameters is not useless.
      "@typescript-eslint/no-useless-constructor": "off",
      // A type parameter that is used once still names what a caller may state.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // A number in a message reads as it is.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `void promise` and callbacks that only start work are how fire-and-forget is spelt.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" },
      ],
    },
  },
  { files: ["src/**/*.ts"], rules: walls(noScripts, noNode, noNodeRoom) },
  { files: ["src/core/**/*.ts"], rules: walls(noScripts, noNode, noNodeRoom, noApi) },
  { files: ["src/emulator/server.ts"], rules: walls(noScripts, noNodeRoom) },
  { files: ["src/node.ts"], rules: walls(noScripts, noNode) },
  { files: ["src/node/**/*.ts"], rules: walls(noScripts, noApi) },
  {
    // `{}` is how the generated interface says "no arguments"; nothing here is written by hand.
    files: ["generated/**/*.ts"],
    languageOptions: { parser: tseslint.parser },
    rules: walls({
      regex: String.raw`^(?!\./(schema|operations|models)\.js$|\.\./\.\./src/(core/types|emulator/validation)\.js$)`,
      message: "Generated code imports types from src/core/types.ts and nothing else.",
    }),
  },
  {
    // The warning that goes to console.warn unless `onDeprecation` says otherwise.
    files: ["src/core/deprecation.ts"],
    rules: { "no-console": "off" },
  },
  {
    // They are programs: what they print is what they are for.
    files: ["examples/**/*.ts", "bench/**/*.ts", "scripts/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    // The tour shows what a deprecated operation does.
    files: ["examples/**/*.ts"],
    rules: {
      "@typescript-eslint/no-deprecated": "off",
      "@typescript-eslint/no-meaningless-void-operator": "off",
    },
  },
  {
    // Tests reach for what types forbid, on purpose.
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-deprecated": "off",
      "@typescript-eslint/no-meaningless-void-operator": "off",
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": false }],
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["test/**/*.test-d.ts"],
    rules: { "@typescript-eslint/no-unused-expressions": "off" },
  },
  {
    files: ["**/*.{js,mjs}"],
    ignores: ["generated/**"],
    rules: { "prefer-const": "error", eqeqeq: "error", "no-var": "error" },
  },
);
