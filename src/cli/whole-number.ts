import { FramelensError } from "../errors.js";

/** The value of an option that must be a whole number from 1 on. Throws a `FramelensError` (BAD_OPTION) otherwise. */
export function wholeNumber(option: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new FramelensError("BAD_OPTION", `${option}: "${value}" is no whole number from 1 on`);
}
