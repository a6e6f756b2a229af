import type { Span } from "../../types.js";

/** Words that say that a source stays unnamed (`stated`), or why (`reason`). */
export interface AnonymityPhrase extends Span {
  readonly kind: "stated" | "reason";
}

const NAMED = "(?:(?:further|publicly|fully) )?(?:named|identified|quoted)(?: by name| publicly)?";
const NAME = "(?:(?:first|last|full|real) |sur)?names?|identit(?:y|ies)";

const STATED = [
  "(?:on|upon|under) (?:the )?condition o[fn] (?:anonymity|not being (?:named|identified|quoted))",
  "on (?:the )?condition (?:that )?(?:\\w+ ){1,2}not be (?:named|identified|quoted|used|published)",
  "(?:(?:request|demand|want|grant|seek)(?:s|ed|ing)?|sought|(?:ask(?:s|ed|ing)?) for|insist(?:s|ed|ing)? on) (?:\\w+ )?anonymity",
  `(?:declin|refus)(?:e|es|ed|ing) to be ${NAMED}`,
  `(?:ask|request|wish|want|prefer|choos|chose)\\w* (?:not to|to not) be ${NAMED}`,
  `(?:(?:did|do|does) ?(?:not|n[’']t) (?:want|wish) to|not (?:wanting|wishing) to|would ?(?:not|n[’']t)) be ${NAMED}`,
  `(?:ask|request)(?:s|ed|ing)? that (?:he|she|they|(?:his|her|their) (?:${NAME})) (?:not be (?:named|identified|used|published)|be withheld)`,
  `(?:declin|refus)(?:e|es|ed|ing) to (?:give|provide|disclose|share|reveal) (?:his|her|their) (?:${NAME})`,
  "(?:ask|request|wish|want|prefer|choos|chose)\\w* to (?:remain|stay) (?:anonymous|unnamed|unidentified|nameless)",
  "insist(?:s|ed|ing)? on (?:remaining|staying) anonymous",
  "(?:sp[eo]ak|spoke|said|talk)(?:s|ed|ing)? (?:only )?(?:anonymously|without attribution|not for attribution|off the record)",
  'on background(?= (?:to|because|since|said|that|as)\\b|[,.;)”"])',
  "(?:whose|his|her|their) (?:names?|identit(?:y|ies)) (?:(?:is|are|was|were|has been|have been) )?(?:being )?withheld",
];

const TELL =
  "(?:(?:publicly|openly|freely|candidly|formally) )?(?:speak|talk|discuss|comment|brief|disclose|share|reveal|give|address|" +
  "release|describe|confirm|detail|provide|announce|answer|elaborate|divulge|be (?:named|identified|quoted))";

const REASON = [
  "(?:(?:is|are|was|were|has|have|had) )?(?:not|never|(?:is|are|was|were|has|have|had)n[’']t)(?: (?:been|yet|formally|publicly|officially))* " +
    `(?:authori[sz]ed|allowed|permitted|cleared|empowered|at liberty) to ${TELL}`,
  `un-?authori[sz]ed to ${TELL}`,
  `(?:lack(?:s|ed|ing)?|without|(?:did|do|does) ?(?:not|n[’']t) have|not having) (?:the )?(?:authori[sz]ation|authority|permission) to ${TELL}`,
];

const PATTERN = new RegExp(`\\b(?:(?:${STATED.join("|")})|(${REASON.join("|")}))`, "giu");

/** None of the phrases does without one of these, and looking for them is cheaper. */
const HINT =
  /anonym|authori[sz]|[eyr] (?:named|identified|quoted)|(?:nnam|nidentifi)ed|nameless|withheld|on background|attribution|the record|(?:allowed|permitted|cleared|liberty|empowered) to|permission|(?:is|er|eir) (?:(?:last|full|first|real) |sur)?(?:name|identit)/;

/**
 * Where a text says that a source stays unnamed, and why: "on condition of anonymity", "was not authorized to speak".
 *
 * The phrases are those that 12,000 articles of 76 US outlets (Baly et al. 2020) use, with their inflections.
 * @example findAnonymityPhrases("He asked not to be named.").length // 1
 */
export function findAnonymityPhrases(text: string): AnonymityPhrase[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(PATTERN)].map(
    (match): AnonymityPhrase => ({
      kind: match[1] === undefined ? "stated" : "reason",
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
}
