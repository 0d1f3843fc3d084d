import type { VerbArguments } from "./call.js";
import type { Extension } from "./client.js";
import type { HttpMethod } from "./types.js";

/** Gives a client openapi-fetch's verbs, and `request`, which takes the method in any case. */
export const addVerbs: Extension = (client, call, targetAt) => {
  const request = (method: string, path: string, init?: VerbArguments) =>
    call(targetAt(method.toUpperCase() as HttpMethod, path), init);
  client["request"] = request;
  for (const verb of ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]) {
    client[verb] = request.bind(undefined, verb);
  }
};
