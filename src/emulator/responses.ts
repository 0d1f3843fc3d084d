/** A refusal that the emulator answers with its status and `{ message, code }`. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly code: string | undefined;

  constructor(
    status: number,
    message: string,
    options: { headers?: Readonly<Record<string, string>>; code?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.headers = options.headers ?? {};
    this.code = options.code;
  }
}

/** A refusal to throw: status and the message that the caller gets to read. */
export const refuse = (
  status: number,
  message: string,
  options?: ConstructorParameters<typeof Refusal>[2],
): Refusal => new Refusal(status, message, options);

/** The 404 of a resource that doesn't exist (any more). */
export const notFound = (kind: string, id: string): Refusal =>
  refuse(404, `There is no ${kind} "${id}".`, { code: "resource_not_found" });

/** A JSON answer. */
export const json = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>>,
): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
  });

/** The answer to a refusal, in the shape of the contract's error schema. */
export const errorBody = (refusal: Refusal): Record<string, unknown> =>
  refusal.code === undefined
    ? { message: refusal.message }
    : { message: refusal.message, code: refusal.code };
