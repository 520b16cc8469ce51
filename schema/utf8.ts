/**
 * The text of a file's bytes. A mark at the beginning stays: of two of them, Helm makes what nobody expects.
 *
 * @throws {TypeError} where they are no UTF-8
 */
export function utf8Of(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
