/** Results on their way from the work to its reader. */
export interface Results<T> {
  /** Hands a result over; without a reader it is gone. */
  readonly put: (result: T) => void;
  /** Whether the reader keeps up. Without a reader there is always room. */
  readonly hasRoom: () => boolean;
  /** No more results; `failure` is what the reader gets after the last one. */
  readonly end: (failure?: { readonly error: unknown }) => void;
  /** For the reader. */
  readonly next: () => Promise<IteratorResult<T, void>>;
  /** The reader has gone. */
  readonly leave: () => void;
  /** Results are kept however far behind the reader is, because someone waits for the end. */
  readonly unbound: () => void;
}

interface Waiting<T> {
  readonly resolve: (result: IteratorResult<T, void>) => void;
  readonly reject: (error: unknown) => void;
}

const done = { done: true, value: undefined } as const;

/** @param onRoom called when there is room again */
export function createResults<T>(limit: number, onRoom: () => void): Results<T> {
  const unread: T[] = [];
  const waiting: Waiting<T>[] = [];
  let isRead = false;
  let isBound = true;
  let ended = false;
  let failure: { readonly error: unknown } | undefined;

  const answerEnd = ({ resolve, reject }: Waiting<T>): void => {
    if (!failure) {
      resolve(done);
      return;
    }
    const { error } = failure;
    failure = undefined;
    reject(error);
  };

  return {
    put: (value) => {
      const reader = waiting.shift();
      if (reader) reader.resolve({ done: false, value });
      else if (isRead) unread.push(value);
    },
    hasRoom: () => !isBound || unread.length < limit,
    end: (why) => {
      ended = true;
      failure = why;
      for (const reader of waiting.splice(0)) answerEnd(reader);
    },
    next: () =>
      new Promise((resolve, reject) => {
        isRead = true;
        const [value] = unread;
        if (unread.length > 0) {
          unread.shift();
          resolve({ done: false, value: value as T });
          onRoom();
        } else if (ended) answerEnd({ resolve, reject });
        else waiting.push({ resolve, reject });
      }),
    leave: () => {
      isRead = false;
      unread.length = 0;
      failure = undefined;
      onRoom();
    },
    unbound: () => {
      isBound = false;
      onRoom();
    },
  };
}
