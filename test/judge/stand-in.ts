import type { Judge, StartJudge } from "../../judge/court.js";
import { serve } from "../../src/emulator/index.js";
import { findRoute } from "../../src/emulator/routing.js";
import { checkAnswer } from "../emulator/contract.js";

interface Exchange {
  readonly method: string;
  readonly pathname: string;
  readonly status: number;
  readonly text: string;
}

/** An answer of a judge in the place of what it objects to. */
export const objection = (status: number, location: string[], message: string): Response =>
  new Response(JSON.stringify({ validation: [{ location, severity: "Error", message }] }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });

const undeclared = JSON.stringify([
  {
    location: ["response"],
    severity: "Warning",
    message: "Unable to match the returned status code with those defined in the document: 200,400",
  },
]);

/** Knows the contract by ajv and by the emulator, where Prism knows it by its own reading. */
export const strict = ({ method, pathname, status, text }: Exchange): Response | undefined => {
  if (status === 400 && !text.includes("Emulated failure")) {
    return objection(422, [method === "GET" ? "query" : "body"], text);
  }
  if (status !== 200 && status !== 400) {
    return new Response(text, { status, headers: { "sl-violations": undeclared } });
  }
  try {
    checkAnswer(findRoute(method, pathname).operationId, status, JSON.parse(text));
    return undefined;
  } catch (error) {
    return objection(500, ["response", "body"], String(error));
  }
};

/** A judge whose view of an exchange is given: what it answers instead, if it objects. */
export const standIn =
  (view: (exchange: Exchange) => Response | undefined): StartJudge =>
  async (upstream): Promise<Judge> =>
    serve(async (input, { method = "GET", headers, body }) => {
      const { pathname, search } = new URL(input);
      const passed = [...new Headers(headers)].filter(([name]) =>
        /^x-algolia|^content-type/.test(name),
      );
      const response = await fetch(`${upstream}${pathname}${search}`, {
        method,
        headers: passed,
        ...(body != null && { body }),
      });
      const text = await response.text();
      const { status } = response;
      const other = view({ method, pathname, status, text });
      return (
        other ?? new Response(text, { status, headers: { "content-type": "application/json" } })
      );
    });
