import type { Violation } from "./violations.js";

/** A violation that is none. */
export interface Exception {
  readonly name: string;
  readonly status: number;
  readonly reason: string;
}

const undeclared = (status: number, reason: string): Exception => ({
  name: `undeclared ${status}`,
  status,
  reason,
});

/**
 * Statuses that the contract doesn't declare and that the API answers nevertheless. It declares 200
 * and 400 for every operation, as the vendor's own does; a body of 400 is judged, a body of these
 * can't be. Prism's objections to anything else stand.
 */
export const exceptions: readonly Exception[] = [
  undeclared(401, "the application or the key is unknown"),
  undeclared(403, "the key lacks an entry of the operation's access control list"),
  undeclared(404, "the resource doesn't exist, or an event doesn't yet"),
  undeclared(413, "the body of a push is larger than the API takes"),
  undeclared(429, "a rate limit, which holds for every operation"),
  undeclared(500, "a failure of the server, which no contract lists by cause"),
  undeclared(503, "a server that is overloaded or down, often said by a proxy before it"),
];

/** The exception that a violation falls under. */
export const exceptionFor = ({ status, location, message }: Violation): Exception | undefined =>
  location === "response" && message.startsWith("Unable to match the returned status code")
    ? exceptions.find((exception) => exception.status === status)
    : undefined;
