/**
 * How settings are named that nobody should read, as a regular expression (of RE2 and JavaScript alike): passwords,
 * tokens, keys, and connections with a password in them. Names of files and switches end otherwise.
 */
export const isSecretName = "(^|_)(password|passwd|secret|token|key|connstr|dsn|connection_string)$";
