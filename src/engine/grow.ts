type Numbers = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A typed array twice as long, beginning with what `from` holds: how the buffers of a document grow. */
export function enlarged<T extends Numbers>(from: T): T {
  const Kind = from.constructor as new (length: number) => T;
  const to = new Kind(from.length * 2);
  to.set(from);
  return to;
}
