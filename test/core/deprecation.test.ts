import { afterEach, describe, expect, it, vi } from "vitest";
import { createDeprecations, type DeprecationNotice } from "../../src/core/deprecation.js";
import { targets } from "./support.js";

const { getThing: get, oldThing: old } = targets;

afterEach(() => {
  vi.restoreAllMocks();
});

function collect(): [DeprecationNotice[], ReturnType<typeof createDeprecations>] {
  const notices: DeprecationNotice[] = [];
  return [notices, createDeprecations((notice) => notices.push(notice), targets)];
}

describe("announce", () => {
  it("tells operation, route, replacement and its route, once", () => {
    const [notices, deprecations] = collect();
    deprecations.announce(old);
    deprecations.announce(old);
    deprecations.announce(get);
    expect(notices).toEqual([
      {
        code: "DEP_CONTRACT",
        operation: "oldThing",
        route: "GET /old/{thingID}",
        replacement: { operation: "getThing", route: "GET /things/{thingID}" },
        message:
          "[ingestion-fetch DEP_CONTRACT] oldThing (GET /old/{thingID}) is deprecated, use getThing (GET /things/{thingID})",
      },
    ]);
  });

  it("warns on the console", () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    createDeprecations("warn", targets).announce(old);
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("DEP_CONTRACT"));
  });

  it("is silent, or refuses every time", () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    createDeprecations("silent", targets).announce(old);
    const strict = createDeprecations("throw", targets);
    expect(() => strict.announce(old)).toThrow(/DEP_CONTRACT.*use getThing/);
    expect(() => strict.announce(old)).toThrow(/DEP_CONTRACT/);
    expect(() => strict.announce(get)).not.toThrow();
    expect(warn).not.toHaveBeenCalled();
  });
});

describe("observe", () => {
  it.each([
    ["@1688169599", "2023-06-30T23:59:59.000Z"],
    ["@-1", "1969-12-31T23:59:59.000Z"],
    ["Fri, 30 Jun 2023 23:59:59 GMT", "2023-06-30T23:59:59.000Z"],
    ["true", undefined],
    ["1", undefined],
    ["?1", undefined],
    ["@99999999999999999", undefined],
  ])("reads Deprecation: %s", (value, date) => {
    const [notices, deprecations] = collect();
    const headers = new Headers({
      deprecation: value,
      link: '<https://x.test/a>; rel="next", <https://x.test/why>; rel="deprecation"; type="text/html"',
    });
    deprecations.observe(get, headers);
    deprecations.observe(get, headers);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ code: "DEP_HEADER", link: "https://x.test/why" });
    expect(notices[0]?.date?.toISOString()).toBe(date);
  });

  it("gives each notice the link that speaks of it", () => {
    const [notices, deprecations] = collect();
    const link = '<https://x.test/why>; rel="deprecation", <https://x.test/when>; rel="sunset"';
    const sunset = "Sat, 31 Dec 2033 00:00:00 GMT";
    deprecations.observe(get, new Headers({ deprecation: "@1", sunset, link }));
    expect(notices.map((notice) => notice.link)).toEqual([
      "https://x.test/why",
      "https://x.test/when",
    ]);
  });

  it("reads Sunset beside it", () => {
    const [notices, deprecations] = collect();
    deprecations.observe(
      get,
      new Headers({ deprecation: "@1", sunset: "Sat, 31 Dec 2033 00:00:00 GMT" }),
    );
    expect(notices.map(({ code, message }) => [code, message])).toEqual([
      [
        "DEP_HEADER",
        "[ingestion-fetch DEP_HEADER] getThing (GET /things/{thingID}) has a deprecation date, 1970-01-01T00:00:01.000Z",
      ],
      [
        "DEP_SUNSET",
        "[ingestion-fetch DEP_SUNSET] getThing (GET /things/{thingID}) has a sunset date, 2033-12-31T00:00:00.000Z",
      ],
    ]);
  });

  it("takes a link's relation for one in any case, and nothing else of the link", () => {
    const linkOf = (link: string) => {
      const [notices, deprecations] = collect();
      deprecations.observe(get, new Headers({ deprecation: "@1", link }));
      return notices[0]?.link;
    };
    expect(linkOf('<https://x.test/a>; REL="Deprecation"')).toBe("https://x.test/a");
    expect(linkOf("<https://x.test/a>; rel=deprecation")).toBe("https://x.test/a");
    expect(linkOf('<https://x.test/a>; rel="next successor-version"')).toBe("https://x.test/a");
    expect(linkOf('<https://x.test/a>; rel="next"; title="deprecation"')).toBeUndefined();
  });

  it('never throws: under "throw" it warns, and a failing hook is reported', async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const error = vi.spyOn(console, "error").mockReturnValue();
    const headers = new Headers({ sunset: "nonsense" });
    createDeprecations("throw", targets).observe(get, headers);
    expect(warn).toHaveBeenCalledOnce();
    const failure = new Error("hook");
    createDeprecations(() => {
      throw failure;
    }, targets).observe(get, headers);
    createDeprecations(() => Promise.reject(failure) as never, targets).observe(get, headers);
    await vi.waitFor(() => expect(error).toHaveBeenCalledTimes(2));
    expect(error.mock.calls).toEqual([[failure], [failure]]);
  });
});
