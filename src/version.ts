/** The version of framelens, as in package.json; reports carry it. */
export const VERSION = "0.1.0";
