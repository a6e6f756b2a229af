/**
 * Words that stand for somebody without naming them, lower case: a mention whose proper words are all among them
 * (`the President`, `Mr. Chairman`, `Mom`) is a role and no person's name. Beside a name they belong to it
 * (`President Obama`).
 */
export const ROLE_WORDS: ReadonlySet<string> = new Set(
  `administrator admiral ambassador archbishop attorney baron bishop captain cardinal chair chairman chairwoman
  chancellor chief coach colonel commander commandant commissioner congressman congresswoman corporal 
  councillor counsel countess dad daddy deputy detective director doctor dr dr. duchess duke earl emperor
  empress envoy excellency father general governor gov. grandma grandmother grandpa grandfather highness honor honour
  inspector judge justice king lady leader lieutenant lord lordship ma'am madam madame majesty major marshal mayor
  member members minister miss mister mom mommy mother mr mr. mrs mrs. ms ms. mum mp officer pastor pope premier
  president presidential presiding prime prince princess principal prof. professor queen rabbi representative reverend
  secretary sen. senator sergeant sheriff sir speaker special superintendent treasurer undersecretary vice home foreign defense
  defence interior finance deputy secretary-general`.split(/\s+/),
);

/** Parts of a work that are counted, lower case: `Figure 2`, `Chapter 91` refer, and name nothing. */
export const COUNTED_PARTS: ReadonlySet<string> = new Set(
  `appendix article chapter eq. equation fig. figure footnote level page part phase section step stage table vol. volume
  wave`.split(/\s+/),
);

/** Days and months, lower case: they date, and name nothing. */
export const DATES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`.split(/\s+/),
);

/** Common nouns that stand with the name of such an organisation, lower case: `the NATO alliance`. */
export const KINDS_OF_ORGANISATION: ReadonlySet<string> = new Set(
  `agency alliance band charity club company firm group league magazine movement network newspaper ngo organisation
  organization party university website`.split(/\s+/),
);

/** The same of places, lower case: `the town of Norwick`. */
export const KINDS_OF_PLACE: ReadonlySet<string> = new Set(
  `area borough city county district hamlet island isle kingdom municipality neighborhood neighbourhood parish port prefecture
  province region republic state suburb territory town township valley village`.split(/\s+/),
);
