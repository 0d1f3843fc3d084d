import { describe, expect, test } from "vitest";
import { nearest, readOptions, unknown } from "../scripts/arguments.js";

const options = {
  check: { type: "boolean", default: false },
  format: { type: "string", default: "text" },
  help: { type: "boolean", short: "h", default: false },
} as const;

test("options are read wherever they stand, with their defaults", () => {
  expect(readOptions(["--format", "github", "-h"], options)).toEqual({
    check: false,
    format: "github",
    help: true,
  });
  expect(readOptions(["--format=a", "--format=b"], options).format).toBe("b");
});

describe("what can't be read is named", () => {
  test.each([
    [["--chek"], 'Unknown option "--chek". Did you mean "--check"?'],
    [["--formt=x"], 'Unknown option "--formt". Did you mean "--format"?'],
    [["-x"], 'Unknown option "-x". Did you mean "-h"?'],
    [["--something"], 'Unknown option "--something". Known are: --check, --format, --help, -h.'],
    [["--toString"], 'Unknown option "--toString". Known are: --check'],
    [["check"], 'Unknown argument "check". Did you mean "--check"?'],
    [["--check=yes"], /--check.*does not take an argument/],
    [["--format"], /--format.*argument missing/],
    [["--format", "--check"], '--format needs a value, but "--check" follows'],
    [["--format", "--check", "5"], '--format needs a value, but "--check" follows'],
    [["--format", "-1"], "one with a dash in front is written --format=-1."],
    [["5"], 'Unknown argument "5". Known are: --check, --format, --help, -h.'],
  ])("%j", (argv, message) => {
    expect(() => readOptions(argv, options)).toThrow(message);
  });
});

test("the nearest name is near", () => {
  expect(nearest("emualte", ["generate", "emulate"])).toBe("emulate");
  expect(nearest("GENERATE", ["generate", "emulate"])).toBe("generate");
  expect(nearest("zzz", ["generate", "emulate"])).toBeUndefined();
  expect(nearest("a", [])).toBeUndefined();
  expect(unknown("command", "zzz", ["a-long-name"]).message).toBe(
    'Unknown command "zzz". Known are: a-long-name.',
  );
});
