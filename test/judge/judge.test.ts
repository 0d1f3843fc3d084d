import { expect, test } from "vitest";
import { NoJudgeError, type StartJudge } from "../../judge/court.js";
import { judge } from "../../judge/judge.js";
import { objection, standIn, strict } from "./stand-in.js";

async function run(startJudge: StartJudge, argv: string[] = [], signal?: AbortSignal) {
  let stdout = "";
  let stderr = "";
  const io = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    ...(signal && { signal }),
  };
  const code = await judge(argv, io, startJudge);
  return { code, stdout, stderr };
}

const noJudge: StartJudge = () => Promise.reject(new Error("not to be started"));

test("without a violation: 0, and a line that says what that means", async () => {
  const { code, stdout, stderr } = await run(standIn(strict));
  expect(stdout).toMatch(/^0 violations in 560 exchanges of 56 operations, .*\n$/);
  expect(stdout).toContain("excepted: undeclared 401 (56), undeclared 403 (56)");
  expect(stderr).toContain("All 85 calls that are wrong on purpose were noticed.\n");
  expect(stderr.match(/^✓ /gm)).toHaveLength(56);
  expect(code).toBe(0);
});

test("a violation: 1, the call, the place and the objection", async () => {
  const { code, stdout, stderr } = await run(
    standIn(
      (exchange) =>
        strict(exchange) ??
        (exchange.method === "PATCH" && exchange.pathname.startsWith("/2/tasks/")
          ? objection(500, ["response", "body"], "odd")
          : undefined),
    ),
  );
  expect(stdout).toContain("updateTask as a method: response.body: odd\n");
  expect(stdout).toMatch(/\n\d+ violations in 560 exchanges/);
  expect(stderr).toContain("✗ updateTask\n");
  expect(stderr).toContain("✓ getTask\n");
  expect(code).toBe(1);
});

test("an exception that nothing needs is a violation", async () => {
  const { code, stdout } = await run(
    standIn((exchange) => (exchange.status === 503 ? undefined : strict(exchange))),
  );
  expect(stdout).toContain("undeclared 503: judge/exceptions.ts: the exception covers nothing");
  expect(code).toBe(1);
});

test("a judge that sees nothing: 2, and what it overlooked", async () => {
  const { code, stdout } = await run(standIn(() => undefined));
  expect(stdout).toContain("  createSource with a body that lacks its name\n");
  expect(stdout).toContain("Nothing is judged: 85 wrong calls were not noticed, 0 were\n");
  expect(code).toBe(2);
});

test("no judge: 2, with the reason, and a trace where nobody foresaw it", async () => {
  const { code, stdout, stderr } = await run(() => Promise.reject(new NoJudgeError("npm failed")));
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: "judge: npm failed\n" });
  const unforeseen = await run(() => Promise.reject(new Error("a bug")));
  expect(unforeseen.stderr).toMatch(/^judge: Error: a bug\n +at /);
  expect(unforeseen.code).toBe(2);
});

test("a judge that is gone midway: 2", async () => {
  const { code, stderr } = await run(async (upstream) => {
    const { url, close } = await standIn(strict)(upstream);
    await close();
    return { url, close: () => Promise.resolve() };
  });
  expect(stderr).toBe("judge: The judge is gone: no answer.\n");
  expect(code).toBe(2);
});

test("an interruption ends everything", async () => {
  const interruption = new AbortController();
  let url = "";
  let open = true;
  const { code, stdout, stderr } = await run(
    async (upstream) => {
      const { close } = await standIn(strict)(upstream);
      url = upstream;
      interruption.abort(new Error("interrupted"));
      return {
        url: upstream,
        close: () => {
          open = false;
          return close();
        },
      };
    },
    [],
    interruption.signal,
  );
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: "judge: interrupted\n" });
  expect(open).toBe(false);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("--help says how, a mistake in the arguments is one line", async () => {
  const { code, stdout } = await run(noJudge, ["--help"]);
  expect(stdout).toContain("Usage: npm run judge");
  expect(code).toBe(0);
  expect(await run(noJudge, ["--hlep"])).toEqual({
    code: 2,
    stdout: "",
    stderr: 'judge: Unknown option "--hlep". Did you mean "--help"?\n',
  });
});
