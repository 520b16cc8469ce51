/**
 * How settings are named that nobody should read, as a regular expression (of RE2 and JavaScript alike): passwords,
 * tokens, keys, and connections with a password in them. Names of files and switches end otherwise.
 */
export const isSecretName = "(^|_)(password|passwd|secret|token|key|connstr|dsn|connection_string)$";

/** Addresses with a password in them, such as `mysql://grafana:hunter2@mysql/grafana`. */
export const withPassword = "://[^/@]*:[^/@]*@";

/** The same names as isSecretName's, as plugins of data sources write theirs. */
export const isSecretInJson =
  "^([Pp]assword|.*(Password|Secret|Token)|secret|token|([Aa]pi|[Aa]ccess|[Pp]rivate|[Ss]ecret)Key|httpHeaderValue[0-9]+)$";
