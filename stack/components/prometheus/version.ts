/** The version of Prometheus that the chart is made for; its configuration has what came with 3.12 and no later. */
export const version = "3.15.0";
