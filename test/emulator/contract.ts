import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { operations } from "../../generated/ingestion/operations.js";
import type { Operation } from "../../src/core/types.js";
import type { OperationId } from "../../src/emulator/routing.js";

const file = new URL("../../generated/ingestion/openapi.yml", import.meta.url);
const document = parse(readFileSync(file, "utf8")) as object;
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).addSchema({
  $id: "contract",
  ...document,
});

const escape = (part: string): string =>
  encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));

const validatorAt = (...pointer: string[]): ValidateFunction =>
  ajv.compile({ $ref: `contract#/${pointer.map(escape).join("/")}` });

const compiled = new Map<string, ValidateFunction>();

/** The contract's schema for an answer: the operation's own for 200 and 400, else the error's. */
const validatorFor = (operationId: OperationId | undefined, status: number): ValidateFunction => {
  const declared = operationId !== undefined && (status === 200 || status === 400);
  const key = declared ? `${operationId} ${status}` : "error";
  const known = compiled.get(key);
  if (known) return known;
  const pointer = declared ? responsePointer(operationId, status) : ["components", "schemas"];
  const made = declared ? validatorAt(...pointer) : validatorAt(...pointer, "ErrorBase");
  compiled.set(key, made);
  return made;
};

const responsePointer = (operationId: OperationId, status: number): string[] => {
  if (status === 400) {
    return ["components", "responses", "BadRequest", "content", "application/json", "schema"];
  }
  const { path, method }: Operation = operations[operationId];
  return [
    "paths",
    path,
    method.toLowerCase(),
    "responses",
    String(status),
    "content",
    "application/json",
    "schema",
  ];
};

/** Throws unless an answer is what the contract says about it. */
export const checkAnswer = (
  operationId: OperationId | undefined,
  status: number,
  body: unknown,
): void => {
  const validate = validatorFor(operationId, status);
  if (!validate(body)) {
    throw new Error(
      `${operationId ?? "?"} ${status} breaks the contract: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(body)}`,
    );
  }
  if (status !== 200 && typeof (body as { message?: unknown }).message !== "string") {
    throw new Error(`${operationId ?? "?"} ${status} has no message: ${JSON.stringify(body)}`);
  }
};
