/** SHA-256 of the files of models/language, by which it can be told what a result was made with: `sha256:…`. */
export { languageDigest } from "../generated/language.js";
