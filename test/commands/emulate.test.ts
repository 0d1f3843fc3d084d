import { createServer, type AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rateLimits } from "../../generated/ingestion/operations.js";
import { help, run, summary } from "../../scripts/commands/emulate.js";
import { createEmulator } from "../../src/emulator/index.js";
import { credentials, deferred } from "../emulator/support.js";

let controller: AbortController;
const running: Promise<number>[] = [];

beforeEach(() => {
  controller = new AbortController();
});

afterEach(async () => {
  controller.abort();
  await Promise.all(running.splice(0));
});

/** Runs the command; `started` is what it had printed when its first line was complete. */
const emulate = (...argv: string[]) => {
  const printed = { stdout: "", stderr: "" };
  const first = deferred<string>();
  const logged = deferred<string>();
  const code = run(argv, {
    stdout: {
      write: (text) => {
        printed.stdout += text;
        first.resolve(printed.stdout);
      },
    },
    stderr: {
      write: (text) => {
        printed.stderr += text;
        logged.resolve(printed.stderr);
      },
    },
    signal: controller.signal,
  });
  running.push(code);
  return { printed, code, started: first.promise, logged: logged.promise };
};

const urlIn = (text: string): string => /http:\/\/[\w.:[\]]+/.exec(text)?.[0] ?? "";

test("it prints its address and a request to try, and answers until it is stopped", async () => {
  const { printed, code, started } = emulate("--port", "0");
  const url = urlIn(await started);
  expect(printed.stdout).toMatch(
    /^The Ingestion API is emulated at http:\/\/127\.0\.0\.1:\d+ until Ctrl-C\. Try:\n {2}curl -H /,
  );
  expect((await fetch(`${url}/2/tasks?page=1`, { headers: credentials })).status).toBe(200);
  expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  expect(printed.stderr).toBe("200 GET /2/tasks?page=1 listTasks\n404 GET /nowhere\n");
  controller.abort();
  expect(await code).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test.each(["SIGINT", "SIGTERM"] as const)("%s stops it with exit code 0", async (signal) => {
  const listeners = process.listenerCount(signal);
  const { code, started } = emulate("--port=0");
  await started;
  process.emit(signal, signal);
  expect(await code).toBe(0);
  expect(process.listenerCount(signal)).toBe(listeners);
});

test("options reach the emulator", async () => {
  const { started } = emulate(
    ...["--port", "0", "--app-id", "MINE", "--api-key", "SECRET", "--seed", "9"],
    ...["--run-duration-ms", "0", "--host", "127.0.0.1"],
  );
  const output = await started;
  expect(output).toContain("'x-algolia-application-id: MINE' -H 'x-algolia-api-key: SECRET'");
  const url = urlIn(output);
  expect((await fetch(`${url}/2/tasks`, { headers: credentials })).status).toBe(401);
  const headers = { "x-algolia-application-id": "MINE", "x-algolia-api-key": "SECRET" };
  expect((await fetch(`${url}/2/tasks`, { headers })).status).toBe(200);
});

test("a seed means on the command line what it means in a program, and a run may take no time", async () => {
  const { started } = emulate("--port", "0", "--seed", "9", "--run-duration-ms", "0");
  const url = urlIn(await started);
  const body = JSON.stringify({ type: "json", name: "J", input: { url: "https://x.test" } });
  const headers = { ...credentials, "content-type": "application/json" };
  const validate = async (send: typeof fetch): Promise<string> => {
    const response = await send(`${url}/1/sources/validate`, { method: "POST", headers, body });
    return ((await response.json()) as { runID: string }).runID;
  };
  const runID = await validate(fetch);
  expect(runID).toBe(await validate(createEmulator({ seed: 9 })));
  const run = await fetch(`${url}/1/runs/${runID}`, { headers });
  expect(await run.json()).toMatchObject({ status: "finished" });
});

test("--quiet prints no requests", async () => {
  const { printed, code, started } = emulate("--port", "0", "--quiet");
  await fetch(`${urlIn(await started)}/2/tasks`);
  controller.abort();
  await code;
  expect(printed.stderr).toBe("");
});

test("--json prints lines of JSON, without the key", async () => {
  const { started, logged } = emulate("--port", "0", "--json");
  const { url, port } = JSON.parse(await started) as { url: string; port: number };
  expect(url).toBe(`http://127.0.0.1:${port}`);
  await fetch(`${url}/2/tasks?page=1`, { headers: credentials });
  const line = await logged;
  expect(JSON.parse(line)).toEqual({
    method: "GET",
    path: "/2/tasks",
    query: { page: "1" },
    operationId: "listTasks",
    status: 200,
    requestID: expect.any(String) as string,
    faults: [],
  });
  expect(line).not.toContain("KEY");
});

test("--fail lets requests fail, and says in its lines how", async () => {
  const { printed, started } = emulate("--port", "0", "--fail", "1", "--seed", "3");
  const url = urlIn(await started);
  for (let count = 0; count < 12; count += 1) {
    await fetch(`${url}/2/tasks`, { headers: credentials }).then(
      (response) => response.text().catch(() => ""),
      () => "",
    );
  }
  const lines = printed.stderr.trimEnd().split("\n");
  expect(lines).toHaveLength(12);
  const name = "(?:status|html|connection|(?:reset|truncated|slow)-body)";
  const line = new RegExp(
    String.raw`^(?:\d{3}|connection closed) GET /2/tasks listTasks \[${name}\]$`,
  );
  for (const text of lines) expect(text).toMatch(line);
  expect(new Set(lines).size).toBeGreaterThan(3);
});

test("--rate-limit refuses what is above the contract's limits, which --json tells", async () => {
  const { printed, started } = emulate("--port", "0", "--rate-limit", "--json");
  const { url } = JSON.parse(await started) as { url: string };
  const ask = () => fetch(`${url}/1/runs`, { headers: credentials });
  for (let count = 0; count < rateLimits.observability.requests; count += 1) {
    await (await ask()).text();
  }
  const refused = await ask();
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(rateLimits.observability.perMs / 1000);
  const last = printed.stderr.trimEnd().split("\n").at(-1) ?? "";
  expect(JSON.parse(last)).toMatchObject({ status: 429, faults: ["rate-limit"] });
});

test.each(["2", "1-3", "2/5"])("--latency %s delays answers and changes none", async (latency) => {
  const { started } = emulate("--port", "0", "--latency", latency);
  const response = await fetch(`${urlIn(await started)}/2/tasks`, { headers: credentials });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ tasks: [] });
});

test("--help prints the options and nothing else happens", async () => {
  const { printed, code } = emulate("--help", "--port", "0");
  expect(await code).toBe(0);
  expect(printed).toEqual({ stdout: help, stderr: "" });
  for (const option of [
    "--port",
    "--host",
    "--app-id",
    "--api-key",
    "--seed",
    "--latency",
    "--fail",
    "--rate-limit",
    "--quiet",
    "--json",
  ]) {
    expect(help).toContain(option);
  }
  expect(summary).not.toBe("");
});

test.each([
  [["--prot", "1"], 'Unknown option "--prot". Did you mean "--port"?'],
  [["--run-duration", "1"], 'Did you mean "--run-duration-ms"?'],
  [["8787"], 'Unknown argument "8787".'],
  [["--port"], "--port"],
  [["--quiet=no"], "--quiet"],
  [["--seed", "-1"], '--seed needs a value, but "-1" follows'],
  [["--fail", "--latency", "5"], '--fail needs a value, but "--latency" follows'],
  [["--seed=-1"], '--seed must be a whole number from 0 to 4294967295, not "-1".'],
  [["--port", "x"], '--port must be a whole number from 0 to 65535, not "x".'],
  [["--port="], '--port must be a whole number from 0 to 65535, not "".'],
  [["--port", "70000"], '--port must be a whole number from 0 to 65535, not "70000".'],
  [["--run-duration-ms", "1.5"], "--run-duration-ms must be a whole number"],
  [["--latency", "fast"], "--latency must be milliseconds like 50, 20-80 (from-to) or 50/400"],
  [["--latency=-1"], 'not "-1".'],
  [["--latency", "80-20"], 'not "80-20".'],
  [["--latency", "0/20"], 'not "0/20".'],
  [["--latency", "9999999999"], 'not "9999999999".'],
  [["--latency="], 'not "".'],
  [["--fail", "1.1"], '--fail must be a number from 0 to 1, not "1.1".'],
  [["--fail=-0.1"], '--fail must be a number from 0 to 1, not "-0.1".'],
  [["--fail", "5%"], '--fail must be a number from 0 to 1, not "5%".'],
  [["--fail="], '--fail must be a number from 0 to 1, not "".'],
  [["--rate-limit=no"], "--rate-limit"],
])("%j is a usage error", async (argv, message) => {
  const { printed, code } = emulate(...argv);
  expect(await code).toBe(2);
  expect(printed.stderr).toContain(message);
  expect(printed.stdout).toBe("");
});

test("a port in use is exit code 1 with a remedy", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const { printed, code } = emulate("--port", String(port));
  expect(await code).toBe(1);
  expect(printed.stderr).toBe(
    `The emulator can't listen: port ${port} on 127.0.0.1 is in use: choose another port, or 0 for a free one.\n`,
  );
  await new Promise((resolve) => server.close(resolve));
});
