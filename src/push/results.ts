/** Results on their way from the work to its reader. */
export interface Results<T> {
  /** Hands a result over; without a reader it is gone, unless it is one to keep for a later one. */
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

/**
 * @param onRoom called when there is room again
 * @param isKept which results wait for a reader that has not come yet
 */
export function createResults<T>(
  limit: number,
  onRoom: () => void,
  isKept: (result: T) => boolean = () => false,
): Results<T> {
  const unread: T[] = [];
  /** How many of these have been read: to shift one by one out of very many takes long. */
  let read = 0;
  const waiting: Waiting<T>[] = [];
  let isRead = false;
  let isLeft = false;
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
      else if (isRead || (!isLeft && isKept(value))) unread.push(value);
    },
    hasRoom: () => !isBound || unread.length - read < limit,
    end: (why) => {
      ended = true;
      failure = why;
      for (const reader of waiting.splice(0)) answerEnd(reader);
    },
    next: () =>
      new Promise((resolve, reject) => {
        isRead = true;
        if (read < unread.length) {
          const value = unread[read++] as T;
          if (read * 2 > unread.length) {
            unread.splice(0, read);
            read = 0;
          }
          resolve({ done: false, value });
          onRoom();
        } else if (ended) answerEnd({ resolve, reject });
        else waiting.push({ resolve, reject });
      }),
    leave: () => {
      isRead = false;
      isLeft = true;
      unread.length = read = 0;
      failure = undefined;
      onRoom();
    },
    unbound: () => {
      isBound = false;
      onRoom();
    },
  };
}
