import { expect, test } from "vitest";
import { violationsOf } from "../../judge/violations.js";

const problem = (status: number, body: string) =>
  new Response(body, { status, headers: { "content-type": "application/problem+json" } });

test("an answer that was let through without a word has none", async () => {
  expect(await violationsOf(Response.json({ message: "refused" }, { status: 400 }))).toEqual([]);
});

test("a header tells what was let through nevertheless", async () => {
  const list = [{ location: ["response", "body", 0], severity: "Warning", message: "odd" }];
  const headers = { "sl-violations": JSON.stringify(list) };
  expect(await violationsOf(Response.json({}, { status: 404, headers }))).toEqual([
    { status: 404, location: "response.body.0", message: "odd" },
  ]);
});

test("a header that was cut short still counts", async () => {
  const headers = { "sl-violations": 'Too many violations! [{"loc' };
  expect(await violationsOf(Response.json({}, { headers }))).toEqual([
    { status: 200, location: "response", message: 'Too many violations! [{"loc' },
  ]);
});

test("a problem lists its violations, those of a request by what they are in", async () => {
  const validation = [
    { location: ["body", "name"], message: "is missing" },
    { location: ["response", "body"], message: "is no object" },
    { message: "says no more" },
  ];
  expect(await violationsOf(problem(422, JSON.stringify({ validation })))).toEqual([
    { status: 422, location: "request.body.name", message: "is missing" },
    { status: 422, location: "response.body", message: "is no object" },
    { status: 422, location: "request", message: "says no more" },
  ]);
});

test("a problem without a list, or one that can't be read, is one violation", async () => {
  const unknown = { title: "Route not resolved, no path matched", detail: "/3/tasks" };
  expect(await violationsOf(problem(404, JSON.stringify(unknown)))).toEqual([
    { status: 404, location: "request", message: "Route not resolved, no path matched: /3/tasks" },
  ]);
  expect(await violationsOf(problem(500, "<p>"))).toEqual([
    { status: 500, location: "request", message: "an answer that can't be read: <p>" },
  ]);
});
