import { readFile } from "node:fs/promises";
import type { Option } from "commander";
import type { ZodType } from "zod";
import { FramelensError } from "../errors.js";

/** An option whose values gather when it is given more than once has this as its parser. */
export type IsList = (option: Option) => boolean;

/**
 * The options in a YAML or JSON file, by the names under which commander keeps them, in the form that it would give them.
 *
 * Keys are the long names of `options`, with or without hyphens: `max-chars` or `maxChars`.
 * Throws a `FramelensError`: `NOT_FOUND`, or `BAD_CONFIG` that names the key and what is expected.
 */
export async function readConfig(
  file: string,
  options: readonly Option[],
  isList: IsList,
): Promise<ReadonlyMap<string, unknown>> {
  const { z } = await import("zod");
  const { parse } = await import("yaml");
  const place = { file };
  const content = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new FramelensError("NOT_FOUND", `${file}: cannot be read: expected a file`, { place, cause });
  });
  let value: unknown;
  try {
    // YAML 1.2 takes JSON as it is.
    value = parse(content) ?? {};
  } catch (cause) {
    throw new FramelensError("BAD_CONFIG", `${file}: neither YAML nor JSON`, { place, cause });
  }
  const one = z.union([z.string(), z.number()]).transform(String);
  const list = z.union([one.transform((only) => [only]), z.array(one)]);
  const pairs = z
    .record(z.string(), z.string())
    .transform((map) => Object.entries(map).map((pair) => pair.join("=")));
  const schemaOf = (option: Option): ZodType => {
    if (option.isBoolean() || option.negate) return z.boolean();
    if (option.argChoices !== undefined) return z.enum(option.argChoices);
    if (isList(option)) return option.long === "--column" ? z.union([list, pairs]) : list;
    if (option.optional) return z.union([z.literal(true), one]);
    // Several names may stand as a list.
    return option.long === "--indicators"
      ? z.union([one, z.array(z.string()).transform((names) => names.join(","))])
      : one;
  };
  const known = options.filter(({ long }) => long !== "--config");
  const schema = z.strictObject(
    Object.fromEntries(known.map((option) => [option.attributeName(), schemaOf(option).optional()])),
  );
  const camelCase =
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, given]) => [
            key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
            given,
          ]),
        )
      : value;
  const result = schema.safeParse(camelCase);
  if (result.success) return new Map(Object.entries(result.data).filter(([, given]) => given !== undefined));
  const issue = result.error.issues[0];
  const where = issue.path.length === 0 ? "" : ` at "${issue.path.join(".")}"`;
  const keys = known.map((option) => option.attributeName()).join(", ");
  throw new FramelensError("BAD_CONFIG", `${file}${where}: ${issue.message}: expected keys of ${keys}`, {
    place,
  });
}
