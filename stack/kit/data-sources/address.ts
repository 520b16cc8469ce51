import {
  type Expression,
  isSet,
  type Operand,
  type Reference,
  text,
  trimSuffix,
  when,
} from "../../../template/index.ts";
import type { ServiceValues } from "../exposure/values.ts";
import { nameOf } from "../naming/names.ts";
import type { Part } from "../part.ts";
import { webScheme } from "../web/access.ts";
import type { WebValues } from "../web/values.ts";

type Asked = Part & {
  readonly values: Reference<{ readonly service: ServiceValues; readonly web: WebValues }>;
};

/**
 * The URL of a part that people may ask questions of: its Service; past a container of the user's that asks for a
 * password first, where there is one.
 *
 * @param headless what the Service is called that leads to the program itself, and the port of that
 * @param prefix the path below which it answers
 */
export function addressOf(
  { name, values: { service, web } }: Asked,
  headless: { readonly name: string; readonly port: number },
  prefix: Operand<string>,
): Expression<string> {
  const host = when(
    isSet(service.targetPort),
    text`${nameOf(headless.name)}:${headless.port}`,
    text`${nameOf(name)}:${service.port}`,
  );
  return text`${webScheme(web)}://${host}${trimSuffix(prefix, "/")}`;
}
