import { isNameAlone } from "./read-several.js";

/** Whether the plural names people by where they are from. */
export function isDemonym(norm: string): boolean {
  return DEMONYM.test(norm) && !isNameAlone(norm);
}

const DEMONYM =
  /^\p{L}{3,}(?:ians|icans|oreans|exans)$|^(?:germans|swedes|danes|finns|poles|turks|kurds|serbs|greeks|arabs|scots|britons|brits|spaniards|afghans|pakistanis|israelis|iraqis|saudis|kansans|alaskans)$/u;
