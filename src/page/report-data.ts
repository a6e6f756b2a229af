import type {
  EventDetail,
  PageArticle,
  PageComparison,
  PageHead,
  PageRow,
  PageRules,
} from "../output/page-data.js";

/** What the page holds, unpacked as far as the overview needs it. */
export interface ReportData {
  readonly head: PageHead;
  readonly rows: readonly PageRow[];
  readonly rules: PageRules;
  readonly comparison: PageComparison | null;
  /** Unpacks one article, by its place among the rows. */
  article(index: number): Promise<PageArticle>;
  /** Unpacks what is told of one event of a comparison. */
  event(index: number): Promise<EventDetail>;
}

/** Reads what the writer put into the page's script elements (output/html.ts). */
export async function readReportData(page: Document): Promise<ReportData> {
  const packs = (name: string): HTMLScriptElement[] => [
    ...page.querySelectorAll<HTMLScriptElement>(`script[data-holds="${name}"]`),
  ];
  const only = async <Value>(name: string, absent: Value): Promise<Value> => {
    const [first] = packs(name);
    return first === undefined ? absent : unpack<Value>(first);
  };
  const [head, rules, comparison, parts] = await Promise.all([
    only<PageHead | null>("head", null),
    only<PageRules>("rules", {}),
    only<PageComparison | null>("comparison", null),
    Promise.all(packs("rows").map((holder) => unpack<readonly PageRow[]>(holder))),
  ]);
  if (head === null) throw new Error("this page has no report in it: write it again with framelens");
  const holders = packs("articles");
  // All packs but the last hold equally many; only the last two are kept unpacked.
  let perPack = 0;
  const kept = new Map<number, readonly PageArticle[]>();
  const packOf = async (at: number): Promise<readonly PageArticle[]> => {
    const articles = kept.get(at) ?? (await unpack<readonly PageArticle[]>(holders[at]));
    kept.delete(at);
    kept.set(at, articles);
    for (const old of kept.keys()) if (kept.size > 2) kept.delete(old);
    return articles;
  };
  return {
    head,
    rules,
    comparison,
    rows: parts.flat(),
    async article(index) {
      if (perPack === 0) perPack = (await packOf(0)).length;
      return (await packOf(Math.floor(index / perPack)))[index % perPack];
    },
    async event(index) {
      const size = comparison?.events.perPack ?? 1;
      const pack = await unpack<readonly EventDetail[]>(packs("events")[Math.floor(index / size)]);
      return pack[index % size];
    },
  };
}

/** The writer's `pack`, undone. The type is what that writer wrote. */
async function unpack<Value>(holder: HTMLScriptElement): Promise<Value> {
  const binary = atob(holder.text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).json();
}
