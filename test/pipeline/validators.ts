import type { OperationValidators } from "../../src/emulator/validation.js";

/** Runs generated code as the module that it is. */
export const load = async (code: string): Promise<Record<string, OperationValidators>> => {
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  const module = (await import(/* @vite-ignore */ url)) as {
    validators: Record<string, OperationValidators>;
  };
  return module.validators;
};
