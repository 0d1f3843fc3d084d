import { expect, it } from "vitest";
import { junit } from "../../../scripts/contract/formats/junit.js";
import { shown } from "./shown-report.js";

it("fails what is at or above the threshold, in well-formed XML", () => {
  const text = junit(shown);
  expect(text).toContain('<testsuites tests="2" failures="1">');
  expect(text).toContain("&quot;a|b&quot;, &lt;c&gt; &amp; @all");
  expect(junit({ ...shown, failOn: "none" })).toContain('failures="0"');
  expect(junit({ ...shown, base: "\u0001" })).not.toContain("\u0001");
});
