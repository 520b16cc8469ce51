/**
 * What a record holds under a key that a user wrote: `constructor` and `__proto__` are keys like any other, which
 * every object would answer with what it inherits.
 */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
