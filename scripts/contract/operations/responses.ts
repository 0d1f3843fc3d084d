import { type Place, child, deref, membersOf } from "../graph.js";
import { isKept, tell, towards, type Context } from "./collected.js";
import { compareHeaders } from "./headers.js";
import { compareContent } from "./media.js";
import { hasContent } from "./parameter.js";

interface Answer {
  readonly status: string;
  readonly entry: Place;
  readonly at: Place;
}

function answersOf(operation: Place): Map<string, Answer> {
  const found = new Map<string, Answer>();
  for (const [key, entry] of membersOf(operation, "responses")) {
    if (key.startsWith("x-")) continue;
    const status = key.toUpperCase() === "DEFAULT" ? "default" : key.toUpperCase();
    found.set(status, { status: key, entry, at: deref(entry, "responses") });
  }
  return found;
}

/** Success in the sense of a client that goes on: 2xx, and 3xx where it is told where to go. */
const isSuccess = (status: string): boolean => /^[23](\d\d|XX)$/.test(status);

const rangeOf = (status: string): string => `${status[0] ?? ""}XX`;

/** Compares the responses of two operations by status, range and default. */
export function compareResponses(context: Context, left: Place, right: Place): void {
  if (isKept(context, left, right, "responses", true)) return;
  const { comparison } = context;
  const [l, r] = [answersOf(left), answersOf(right)];
  const direction = towards(context, "response");
  const hadSuccess = [...l.keys()].some(isSuccess);
  for (const [status, answer] of l) {
    const same = r.get(status);
    if (same) {
      if (!comparison.unchanged(answer.entry, same.entry)) compareAnswer(context, answer, same);
      continue;
    }
    const where = { base: answer.entry, revision: child(right, "responses"), direction };
    const detail = { status: answer.status };
    if (status === "default") {
      const only = hadSuccess ? "default-response-removed" : "only-response-removed";
      const success = hadSuccess ? undefined : [...r.keys()].find((key) => /^2/.test(key));
      const instead = success === undefined ? undefined : r.get(success);
      if (instead) compareAnswer(context, answer, instead);
      tell(context, instead ? "default-response-removed" : only, where, detail);
    } else if (isSuccess(status)) {
      const cover = r.get(rangeOf(status)) ?? r.get("default");
      const within = [...r.keys()].some((key) => key !== status && rangeOf(key) === status);
      if (within) tell(context, "success-range-narrowed", where, detail);
      else if (cover) compareAnswer(context, answer, cover);
      else tell(context, "success-status-removed", where, detail);
    } else {
      tell(context, "error-status-removed", where, detail);
    }
  }
  for (const [status, answer] of r) {
    if (l.has(status)) continue;
    const where = {
      base: child(left, "responses"),
      revision: answer.entry,
      on: answer.entry,
      direction,
    };
    const detail = { status: answer.status };
    const cover = l.get(rangeOf(status));
    if (status === "default") tell(context, "default-response-added", where, detail);
    else if (!isSuccess(status)) tell(context, "error-status-added", where, detail);
    else {
      if (cover && cover.status !== answer.status) compareAnswer(context, cover, answer);
      tell(context, "success-status-added", where, detail);
    }
  }
}

function compareAnswer(context: Context, left: Answer, right: Answer): void {
  const direction = towards(context, "response");
  compareHeaders(context, child(left.at, "headers"), child(right.at, "headers"));
  const [had, has] = [hasContent(left.at), hasContent(right.at)];
  const where = { base: left.at, revision: right.at, suffix: "/content", direction };
  const detail = { status: left.status };
  if (had && !has) tell(context, "response-content-removed", where, detail);
  else if (has && !had) tell(context, "response-content-added", where, detail);
  else if (had) {
    compareContent(context, child(left.at, "content"), child(right.at, "content"), "response");
  }
}
