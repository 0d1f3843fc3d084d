import { expect, it } from "vitest";
import { parseHttpDate } from "../../src/core/http-date.js";

// RFC 9110 section 5.6.7
it.each([
  "Sun, 06 Nov 1994 08:49:37 GMT",
  "Sunday, 06-Nov-94 08:49:37 GMT",
  "Sun Nov  6 08:49:37 1994",
])("reads %s", (text) => {
  expect(parseHttpDate(text)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37));
});

it.each([
  "",
  "1",
  "?1",
  "true",
  "1.5",
  "2033-12-31",
  "Sundae",
  "Please wait 10",
  "Back 2 Jan",
  "Until 2099",
])("reads no date in %j", (text) => {
  expect(parseHttpDate(text)).toBeNaN();
});
