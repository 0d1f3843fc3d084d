import { execFileSync } from "node:child_process";
import { ContractError } from "../contract-error.js";
import type { Source } from "./graph.js";

/** Runs git; `undefined` where it says no. */
function git(cwd: string, ...args: string[]): string | undefined {
  try {
    return execFileSync("git", args, {
      cwd,
      encoding: "utf8",
      maxBuffer: 512 * 1024 * 1024,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}

function insideRepository(cwd: string): void {
  if (git(cwd, "rev-parse", "--git-dir") !== undefined) return;
  const message = `${cwd} is not in a git repository; run the command inside of one, or name files`;
  throw new ContractError("not-a-repository", message);
}

/** A file at a commit, as git spells it: `main:specs/ingestion.yml`, from the top of the repository. */
export function gitSource(spec: string, cwd: string): Source {
  insideRepository(cwd);
  const colon = spec.indexOf(":");
  const reference = spec.slice(0, colon);
  const commit = git(cwd, "rev-parse", "--verify", "--quiet", `${reference}^{commit}`)?.trim();
  if (commit === undefined || commit === "") {
    const message = `git knows no commit called ${JSON.stringify(reference)} (in ${JSON.stringify(spec)})`;
    throw new ContractError("unreadable", message);
  }
  const path = spec.slice(colon + 1);
  const prefix = git(cwd, "rev-parse", "--show-prefix")?.trim() ?? "";
  const root = path.startsWith("./") ? prefix + path.slice(2) : path;
  return {
    label: spec,
    root,
    read: (file) => {
      // Of a folder `git show` prints a listing.
      const text = git(cwd, "cat-file", "blob", `${commit}:${file}`);
      if (text !== undefined) return text;
      throw new ContractError("unreadable", `there is no file ${file} at ${reference}`, { file });
    },
  };
}

/** The commit at which the current branch left the default branch. */
export function mergeBase(cwd: string): { commit: string; branch: string } {
  insideRepository(cwd);
  const remote = git(cwd, "symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD")?.trim();
  const candidates = [remote, "main", "master"].filter((name) => name !== undefined && name !== "");
  for (const branch of candidates) {
    const commit = git(cwd, "merge-base", "HEAD", branch ?? "")?.trim();
    if (commit !== undefined && commit !== "") return { commit, branch: branch ?? "" };
  }
  throw new ContractError(
    "not-a-repository",
    `no default branch found (tried ${candidates.join(", ")}); name what to compare with`,
  );
}

/** The top folder of the repository. */
export const topOf = (cwd: string): string => {
  insideRepository(cwd);
  return git(cwd, "rev-parse", "--show-toplevel")?.trim() ?? cwd;
};

/** The files of a folder at a commit, without those of folders in it. */
export const filesAt = (cwd: string, commit: string, folder: string): string[] =>
  (git(cwd, "ls-tree", "-z", "--full-tree", commit, `${folder}/`) ?? "")
    .split("\0")
    .flatMap((entry) => /^\d+ blob [^\t]+\t(.*)$/s.exec(entry)?.[1] ?? []);
