import fc from "fast-check";

const NAMES = [
  ...[
    "Anna Berg",
    "Berg",
    "Mr. Keane",
    "Dr. Lena Sorel",
    "Sen. Paul O’Neill, 61,",
    "Erdoğan",
    "NATO",
    "Reuters",
  ],
  ...[
    "the Ministry of Fisheries",
    "officials",
    "critics",
    "a spokeswoman",
    "he",
    "She",
    "it",
    "Ørsted",
    "the report",
  ],
  ...["Trump’s aide", "the U.S. Coast Guard", "two people familiar with the talks", "Ms. Ng", "J.P. Hale"],
];
const CUES = [
  ...[
    "said",
    "told reporters",
    "claimed that",
    "according to",
    "as",
    "was quoted as saying",
    "insisted",
    "asked",
  ],
  ...[
    "slammed",
    "it was reported that",
    "warned:",
    "says",
    "is believed to have",
    "admitted",
    "had told",
    "added,",
  ],
];
const CLAIMS = [
  ...["the harbour may close", "about 40 boats were lost", "it could rain", "the so-called plan failed"],
  ...["this is an utterly shameful betrayal", "prices appear to fall somewhat", "it begs the question"],
  ...[
    "why would anybody believe them?",
    "clearly, nobody knew that the dam was weak",
    "some say the deal is dead",
  ],
  ...[
    "he can’t, won't and cannot go",
    "they managed to flee",
    "the left-wing thugs lied",
    "it’s Turkey’s move",
  ],
];
const MARKS = [
  ...[
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "«",
    "»",
    ",",
    ".",
    "?",
    "!",
    ":",
    ";",
    "—",
    "–",
    "-",
    "…",
    "...",
    "(",
    ")",
    "[",
  ],
  ...[
    "]",
    "/",
    "//",
    "*",
    "#",
    "<b>",
    "&amp;",
    "|",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\u2028",
    "\u00a0",
  ],
];
const ODDITIES = [
  ...[
    "\u0000",
    "\ud800",
    "\udc00",
    "\ufeff",
    "\u200b",
    "\u202e",
    "\u00ad",
    "\u3000",
    "😀",
    "👩‍👩‍👧",
    "e\u0301",
    "ﬁ",
    "İ",
  ],
  ...[
    "ß",
    "ſ",
    "Ǆ",
    "𝐀",
    "中文",
    "١٢",
    "½",
    "\u0085",
    "\u001b[31m",
    ":)",
    "Note:only",
    "http://a.b/c",
    "x@y.org",
  ],
];
const FURNITURE = [
  "By Anna Berg",
  "PORT ELLERY (AP) —",
  "Read more: the full story",
  "(Reporting by Lena Orme)",
  "Photo: A boat.",
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 4, arbitrary: fc.constantFrom(...CUES) },
  { weight: 5, arbitrary: fc.constantFrom(...CLAIMS) },
  { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODDITIES) },
  { weight: 1, arbitrary: fc.constantFrom(...FURNITURE) },
);

/** Pieces of news in any order, with or without blanks between: what trips rules that expect sentences. */
const jumbled = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", "")), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(""));

const quotation = fc
  .tuple(
    fc.constantFrom('""', "“”", "‘’", "“", '"', "''", "”“"),
    fc.array(fc.constantFrom(...CLAIMS), { maxLength: 3 }),
  )
  .map(([marks, claims]) => `${marks[0]}${claims.join(". ")}${marks[1] ?? ""}`);

const name = fc.constantFrom(...NAMES);
const cue = fc.constantFrom(...CUES);
const claim = fc.oneof(fc.constantFrom(...CLAIMS), quotation);

const sentence = fc.oneof(
  fc.tuple(name, cue, claim).map(([who, said, what]) => `${who} ${said} ${what}.`),
  fc.tuple(claim, cue, name).map(([what, said, who]) => `${what}, ${said} ${who}.`),
  fc
    .tuple(claim, name, cue, claim)
    .map(([first, who, said, second]) => `${first}, ${who} ${said}, ${second}.`),
  fc.tuple(name, claim).map(([who, what]) => `${who}: ${what}`),
  claim.map((what) => `${what}.`),
  fc.constantFrom(...FURNITURE),
);

/** Sentences with names, cues, claims and quotations where news has them. */
const orderly = fc
  .array(fc.tuple(sentence, fc.constantFrom(" ", " ", "\n", "\n\n", "\r\n\r\n")), { maxLength: 12 })
  .map((parts) => parts.flat().join(""));

/** Text that looks like news at a glance: some orderly, some jumbled. */
export const newsLike: fc.Arbitrary<string> = fc.oneof(
  orderly,
  jumbled,
  fc.tuple(orderly, jumbled).map((two) => two.join(" ")),
);

/** Any sequence of UTF-16 code units, lone surrogates too. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

/** Any string at all: Unicode characters, code units, and news with some of either in between. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  anyUnits,
  newsLike,
  fc.tuple(newsLike, anyUnits, newsLike).map((parts) => parts.join("")),
);
