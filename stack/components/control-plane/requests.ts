/**
 * Requests that API servers answer: without those that go on as long as somebody listens, and those that are handed on to others,
 * which say nothing of the API servers. Matchers of `apiserver_request_sli_duration_seconds_*`.
 */
export const answered =
  'verb!~"WATCH|WATCHLIST|CONNECT|PROXY", subresource!~"proxy|attach|log|exec|portforward"';

/**
 * Of the 22 buckets of each verb and resource those that are read: the bounds that alerts are about, and some around them. They
 * make most of the series of an API server. Prometheus 3 writes a whole number as 5.0, older ones as it comes.
 */
export const readBuckets = 'le=~"0[.]1|0[.]4|1|1[.]0|2|2[.]0|5|5[.]0|10|10[.]0|[+]Inf"';
