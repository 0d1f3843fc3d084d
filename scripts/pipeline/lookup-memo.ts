/** Looks things up for what is kept. */
export interface Lookups {
  /** What a reference points at. */
  readonly read: (reference: string) => unknown;
  /** What `make` gives, made again only when the input or anything that it has read is another. */
  readonly keep: <T>(name: string, input: string, make: () => T) => T;
}

interface Kept {
  readonly input: string;
  /** Reference to what it pointed at, as JSON. */
  readonly read: ReadonlyMap<string, string>;
  readonly value: unknown;
}

const toText = (value: unknown): string => (value === undefined ? "" : JSON.stringify(value));
/** Results from one document to its next version, each under a name of its own. */
export type LookupMemo = (source: (reference: string) => unknown) => Lookups;

export const createLookupMemo = (): LookupMemo => {
  const kept = new Map<string, Kept>();
  return (source) => {
    const texts = new Map<string, string>();
    const textOf = (reference: string): string => {
      const text = texts.get(reference) ?? toText(source(reference));
      texts.set(reference, text);
      return text;
    };
    let reading: Map<string, string> | undefined;
    return {
      read: (reference) => {
        reading?.set(reference, textOf(reference));
        return source(reference);
      },
      keep: <T>(name: string, input: string, make: () => T): T => {
        const last = kept.get(name);
        const isSame = (): boolean =>
          last?.input === input &&
          [...last.read].every(([reference, text]) => textOf(reference) === text);
        if (last && isSame()) return last.value as T;
        const read = new Map<string, string>();
        reading = read;
        try {
          const value = make();
          kept.set(name, { input, read, value });
          return value;
        } finally {
          reading = undefined;
        }
      },
    };
  };
};
