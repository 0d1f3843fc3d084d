import { expect, it } from "vitest";
import { neverConnected } from "../../src/core/never-connected.js";

it.each([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_INVALID_URL",
])("knows that %s came before any connection", (code) => {
  expect(code).toMatch(neverConnected);
});

it.each(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT", "undefined"])(
  "leaves open what %s came after",
  (code) => {
    expect(code).not.toMatch(neverConnected);
  },
);
