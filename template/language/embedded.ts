/**
 * A text that is a YAML document, as the data that the document holds.
 *
 * @example
 * new EmbeddedYaml({ port: 80 }).data
 */
export class EmbeddedYaml {
  readonly data: unknown;

  constructor(data: unknown) {
    this.data = data;
  }
}
