/** Small documents around what a test is about. */

const COMPONENTS = {
  Card: {
    type: "object",
    required: ["card"],
    properties: { kind: { type: "string" }, sort: { type: "string" }, card: { type: "string" } },
  },
  Bank: {
    type: "object",
    required: ["bank"],
    properties: { kind: { type: "string" }, sort: { type: "string" }, bank: { type: "string" } },
  },
  Twin: { type: "object", required: ["card"], properties: { card: { type: "string" } } },
};

/** A document with one operation and the components that fixtures refer to. */
export function documentWith(
  direction: "request" | "response",
  schema: unknown,
  openapi = "3.1.0",
): Record<string, unknown> {
  const content = { "application/json": { schema } };
  const operation =
    direction === "request"
      ? { requestBody: { required: true, content }, responses: { 204: { description: "done" } } }
      : { responses: { 200: { description: "done", content } } };
  return {
    openapi,
    info: { title: "Test", version: "1.0.0" },
    paths: { "/things": { post: { operationId: "make", ...operation } } },
    components: { schemas: COMPONENTS },
  };
}

/** A document of given paths, or of anything else at the root. */
export const documentOf = (more: object, openapi = "3.1.0"): Record<string, unknown> => ({
  openapi,
  info: { title: "Test", version: "1.0.0" },
  ...more,
});
