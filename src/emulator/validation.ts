import { refuse } from "./responses.js";

/** One finding of a compiled validator, in ajv's shape. */
export interface ValidationIssue {
  /** JSON pointer (RFC 6901) to the offending value, `""` for the whole. */
  readonly instancePath: string;
  /** The JSON Schema keyword that was broken, e.g. `required`. */
  readonly keyword: string;
  readonly message?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A compiled validator: says whether the data fits, and leaves why not in `errors`. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly ValidationIssue[] | null;
}

/** The validators of one operation's request. */
export interface OperationValidators {
  /**
   * Coerces in place: gets an object whose values are strings, or arrays of strings for the names
   * in `arrays`; rejects names that the contract doesn't know.
   */
  readonly query?: Validator;
  /** Names of the query parameters that are comma-joined arrays. */
  readonly arrays?: readonly string[];
  readonly path?: Validator;
  readonly body?: Validator;
  /** `true` where the contract says that the request needs a body. */
  readonly bodyRequired?: boolean;
}

/** A JSON pointer as one reads it: `/records/0/objectID` is `records[0].objectID`. */
const place = (pointer: string): string =>
  pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : `${path}.${step}`));

/** What is wrong with a value, as a sentence that starts with `subject`. */
const complaint = (
  issues: readonly ValidationIssue[] | null | undefined,
  subject: string,
): string => {
  // A union reports every branch and then itself: the last issue is about the value as a whole.
  const issue = issues?.at(-1);
  if (!issue) return `${subject} is not valid.`;
  const { keyword, params, instancePath } = issue;
  const where = instancePath === "" ? subject : `${subject}: ${place(instancePath)}`;
  const unknown = params["additionalProperty"] ?? params["unevaluatedProperty"];
  if (typeof unknown === "string") return `${where} has the unknown property "${unknown}".`;
  if (keyword === "enum" && Array.isArray(params["allowedValues"])) {
    return `${where} must be one of: ${params["allowedValues"].map(String).join(", ")}.`;
  }
  if (keyword === "anyOf" || keyword === "oneOf") {
    return `${where} has none of the shapes that the contract allows.`;
  }
  return `${where} ${issue.message ?? "is not valid"}.`;
};

/** Throws a 400 unless the path parameters fit. */
export const checkPath = (
  path: Record<string, string>,
  validators: OperationValidators,
): Record<string, string> => {
  if (validators.path && !validators.path(path)) {
    throw refuse(400, complaint(validators.path.errors, "Path parameter"));
  }
  return path;
};

/** How Algolia's own clients introduce themselves; every operation takes it, none has it in the contract. */
const agentParameter = "x-algolia-agent";

/**
 * The query as typed values. Throws a 400 for an unknown name, a value that doesn't fit, a name
 * that is given twice.
 */
export const readQuery = (
  search: URLSearchParams,
  validators: OperationValidators,
): Record<string, unknown> => {
  const query: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of search) {
    if (name === agentParameter) continue;
    const isArray = validators.arrays?.includes(name) ?? false;
    if (name in query) {
      const remedy = isArray
        ? `join its values with commas: ${name}=a,b`
        : "it takes one value, give it once";
      throw refuse(400, `Query parameter "${name}" is repeated: ${remedy}.`);
    }
    if (isArray && value === "") {
      throw refuse(400, `Query parameter "${name}" is empty: give it a value or leave it out.`);
    }
    query[name] = isArray ? value.split(",") : value;
  }
  if (validators.query && !validators.query(query)) {
    const [issue] = validators.query.errors ?? [];
    const unknown = issue?.keyword === "additionalProperties" && issue.instancePath === "";
    throw refuse(
      400,
      unknown
        ? `Unknown query parameter "${String(issue.params["additionalProperty"])}".`
        : complaint(validators.query.errors, "Query parameter"),
    );
  }
  for (const [name, value] of Object.entries(query)) {
    // Coercion reads what JavaScript reads: " 1", "0x1", "1e0".
    if (typeof value === "number" && !/^-?\d+(?:\.\d+)?$/.test(search.get(name) ?? "")) {
      throw refuse(400, `Query parameter: ${name} must be written in digits.`);
    }
  }
  return query;
};

/** JSON, also under the name of plain text: Algolia's own clients send it so, to spare preflights. */
const isJson = (contentType: string | null): boolean =>
  /^(?:text\/plain|application\/(?:[\w.-]+\+)?json)\s*(?:;|$)/i.test(contentType ?? "");

/**
 * The request body as a value, `undefined` where there is none. Throws 415 for anything but JSON,
 * 400 for malformed JSON, a missing body and a body that breaks the contract.
 */
export const readBody = (
  text: string,
  contentType: string | null,
  validators: OperationValidators,
): unknown => {
  if (text === "") {
    if (validators.bodyRequired) throw refuse(400, "The request body is missing: send JSON.");
    return undefined;
  }
  if (!validators.body) return undefined;
  if (!isJson(contentType)) {
    const sent = contentType === null ? "no content type" : `content type "${contentType}"`;
    throw refuse(415, `The request has ${sent}: send application/json.`);
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw refuse(400, "The request body is not valid JSON.");
  }
  if (!validators.body(body)) {
    throw refuse(400, complaint(validators.body.errors, "The request body"));
  }
  return body;
};
