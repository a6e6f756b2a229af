import { describe, expect, it } from "vitest";
import { annotateFile } from "../../../src/language/conllu/annotate-file.js";
import { goldNames } from "../../../src/language/conllu/gold-names.js";
import { readConllu } from "../../../src/language/conllu/read-conllu.js";
import { writeConllu } from "../../../src/language/conllu/write-conllu.js";
import { chainLanguage } from "../chain-language.js";
import { writeRows } from "./write-rows.js";

const annotated = (text: string, onBroken = () => {}): string =>
  [...annotateFile(readConllu(text, { onBroken }), chainLanguage)].map(writeConllu).join("");

const tail = "new-nnnnn-cf1-1-sgl";

const BEFORE = `# newdoc id = a
# global.Entity = GRP-etype-infstat
# sent_id = a-1
1-2	Ann's	_	_	_	_	_	_	_	SpaceAfter=No
1	Ann	Ann	X	NNP	Case=Nom	3	x	3:x	Cxn=A|Entity=(4-object-${tail}|SpaceAfter=No
2	's	's	X	POS	_	1	x	_	Bridge=4<5|Entity=4)|XML=B
2.1	has	have	AUX	_	_	_	_	3:y	_
3	boat	boat	X	NN	_	0	root	_	_

`;

const AFTER = `# newdoc id = a
# global.Entity = eid-etype
# sent_id = a-1
1-2	Ann's	_	_	_	_	_	_	_	SpaceAfter=No
1	Ann	Ann	PROPN	NNP	Number=Sing	0	root	3:x	Cxn=A|Entity=(1-person)|SpaceAfter=No
2	's	's	NOUN	POS	_	1	dep	_	XML=B
2.1	has	have	AUX	_	_	_	_	3:y	_
3	boat	boat	NOUN	NN	_	2	dep	_	_

`;

describe("annotateFile", () => {
  it("replaces tags, features, heads, relations and entities, and nothing else", () => {
    expect(annotated(BEFORE)).toBe(AFTER);
  });

  it("numbers names on within a document, and from 1 in the next", () => {
    const two = writeRows("Ann X _ _\nLee X _ _\nmet X _ _\nBo X _ _");
    const opened = [
      ...annotated(`# newdoc id = a\n${two}${two}# newdoc id = b\n${two}`).matchAll(/Entity=(\S+)/g),
    ];
    const one = (n: number) => [`(${n}-person`, `${n})`, `(${n + 1}-person)`];
    expect(opened.map(([, brackets]) => brackets)).toEqual([...one(1), ...one(3), ...one(1)]);
  });

  it("writes brackets that goldNames reads as the names they were", () => {
    const [sentence] = readConllu(annotated(writeRows("Ann X _ _\nLee X _ _\nmet X _ _\nBo X _ _")));
    expect(goldNames(sentence)).toEqual([
      { from: 0, to: 2, type: "person" },
      { from: 3, to: 4, type: "person" },
    ]);
  });

  it("opens a document whose first sentence was left out", () => {
    const text = `# newdoc id = a\n${writeRows("x X _ _")}# newdoc id = b\nbroken\n\n${writeRows("y X _ _")}`;
    const comments = annotated(text)
      .split("\n")
      .filter((line) => line.startsWith("#"));
    expect(comments).toEqual([
      ...["# newdoc id = a", "# global.Entity = eid-etype"],
      ...["# newdoc id = b", "# global.Entity = eid-etype"],
    ]);
  });

  it("declares the form of its brackets in a file without documents, once", () => {
    expect(annotated(writeRows("x X _ _") + writeRows("y X _ _")).match(/global\.Entity/g)).toHaveLength(1);
  });
});
