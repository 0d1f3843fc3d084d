const allowed = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "x-algolia-api-key, x-algolia-application-id, content-type",
  "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
};

/** The answer to a preflight request (Fetch standard, section "CORS protocol"). */
export const preflight = (): Response =>
  new Response(null, { status: 204, headers: { ...allowed, "access-control-max-age": "7200" } });

/**
 * The headers that let a page of another origin read an answer.
 *
 * @param exposed names of response headers that it may read beside the few it always may
 */
export const corsHeaders = (exposed: readonly string[]): Record<string, string> => ({
  "access-control-allow-origin": "*",
  ...(exposed.length > 0 && { "access-control-expose-headers": exposed.join(", ") }),
});
