/** Verbs of saying, as the news has them with who speaks beside them: all their forms but that in -ing, in lower case. */
export const SAYS: ReadonlySet<string> = new Set(
  `said says say told tells tell argued argues added adds noted notes warned warns claimed claims insisted insists announced
  suggested suggests explained explains denied admitted acknowledged stated wrote writes testified declared replied responded
  tweeted alleged reported called praised asked criticized denounced proposed accused vowed pledged promised blasted slammed
  continued recalled concluded observed predicted complained cautioned urged recounted remarked quipped joked`.split(
    /\s+/,
  ),
);
