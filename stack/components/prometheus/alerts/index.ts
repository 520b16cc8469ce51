export { sending } from "./sending.ts";
export { prometheus } from "./server.ts";
