import { afterEach, expect, test } from "vitest";
import { openCourt, type Court } from "../../judge/court.js";
import { checkJudge } from "../../judge/self-check.js";
import { standIn, strict } from "./stand-in.js";

let court: Court | undefined;
afterEach(() => court?.close());

test("a judge that knows the contract notices everything", async () => {
  court = await openCourt(standIn(strict));
  expect(await checkJudge(court, ["getTask", "createTask"])).toEqual({ seen: 6, overlooked: [] });
});

test("what a judge overlooks is named", async () => {
  court = await openCourt(
    standIn((exchange) => (exchange.pathname === "/2/tasks" ? undefined : strict(exchange))),
  );
  expect(await checkJudge(court, ["getTask", "createTask"])).toEqual({
    seen: 3,
    overlooked: [
      "listTasks with an unknown type of source",
      "createTask answered with nonsense",
      "createTask with a body of nonsense",
    ],
  });
});

test("an objection to something else is no notice", async () => {
  court = await openCourt(
    standIn(() =>
      Response.json({}, { headers: { "sl-violations": '[{"location":["response"]}]' } }),
    ),
  );
  expect(await checkJudge(court, ["getTask"])).toMatchObject({ seen: 0 });
});
