import { required, text } from "../../../schema/index.ts";
import {
  type Expression,
  matches,
  namedText,
  startsWith,
  when,
  wholeNumber,
  withoutMatch,
} from "../../../template/index.ts";

const portText = namedText("portOfUrl", {
  description: "The port of a URL: its own, or that of its scheme.",
  parameters: { url: text(required, "The URL.") },
  body: ({ url }) => {
    const authority = withoutMatch(withoutMatch(url, "^[A-Za-z]+://"), "[/?#].*$");
    return when(
      matches(authority, ":[0-9]+$"),
      withoutMatch(authority, "^.*:"),
      when(startsWith(url, "https"), "443", "80"),
    );
  },
});

/** The port at which a URL is answered. */
export function portOfUrl(url: Expression<string>): Expression<number> {
  return wholeNumber(portText({ url }));
}
