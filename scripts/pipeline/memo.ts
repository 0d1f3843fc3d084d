/** Answers with the last result under a name as long as its key stays the same. */
export type Memo = <T>(name: string, key: string, make: () => T) => T;

/** Keeps one result per name, so that a watcher doesn't repeat what a change hasn't touched. */
export const createMemo = (): Memo => {
  const last = new Map<string, { readonly key: string; readonly value: unknown }>();
  return <T>(name: string, key: string, make: () => T): T => {
    const known = last.get(name);
    if (known?.key === key) return known.value as T;
    const value = make();
    last.set(name, { key, value });
    return value;
  };
};
