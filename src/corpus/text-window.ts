import type { Source } from "./text-source.js";

/** Characters to pull at least: taking a record apart costs the more the fewer there are at a time. */
const LEAST = 65_536;

/** The stretch of a long text that is in memory: what lies before `start` has been dealt with. */
export interface TextWindow {
  readonly text: string;
  /** Where reading goes on; the reader moves it forward. */
  start: number;
  /** Whether the text ends here. */
  readonly final: boolean;
  /**
   * Lets go of what has been dealt with and pulls at least as much again as is left, so that a reader that begins
   * anew after every `grow` still takes time in proportion to the text.
   */
  grow(): Promise<void>;
}

/** Opens a window at the start of a source. */
export function openWindow(source: Source<string>, onPiece?: (piece: string) => void): TextWindow {
  let text = "";
  let final = false;
  return {
    get text() {
      return text;
    },
    start: 0,
    get final() {
      return final;
    },
    async grow() {
      text = text.slice(this.start);
      this.start = 0;
      const wanted = Math.max(2 * text.length, LEAST);
      while (!final && text.length < wanted) {
        const piece = await source.next();
        if (piece === null) {
          final = true;
        } else {
          onPiece?.(piece);
          text += piece;
        }
      }
    },
  };
}
