import { expect, it } from "vitest";
import { responseInfo } from "../../src/core/response-info.js";
import { exchangeOf } from "./support.js";

it("tells what an answer says beside its body, headers by lower-case name", () => {
  const headers = { "X-Request-Id": "r1", Deprecation: "@1" };
  const response = new Response("", { status: 201, headers });
  expect(responseInfo(exchangeOf({ attempts: 2 }), response)).toEqual({
    operation: "getThing",
    status: 201,
    headers: expect.objectContaining({ "x-request-id": "r1", deprecation: "@1" }) as object,
    requestId: "r1",
    attempts: 2,
  });
});
