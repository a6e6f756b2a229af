#!/usr/bin/env node
import { Command, CommanderError, Option } from "commander";
import { VERSION } from "../version.js";
import { exitStatus, failWith } from "./fail.js";

/** Gathers the values of an option that may be given more than once. */
function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Options that `analyze` and `explain` share. */
function withScoringOptions(command: Command): Command {
  return command
    .option("--indicators <names>", "indicators to use, by name, with commas between (default: all)")
    .option("--lexicon <file>", "entries of your own, .csv or .yaml; may be given more than once", collect)
    .option(
      "--column <field=name>",
      "the column that holds a field, such as text=body; may be given more than once",
      collect,
    )
    .option("--max-chars <number>", "longest text taken, in characters (default: 2000000)")
    .option("--config <file>", "options from a .yaml or .json file; those on the command line go first");
}

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
        "files (.csv .tsv .jsonl .ndjson .json .txt .md .html, also .gz), folders, globs, or - for JSONL",
      ),
  )
    .option(
      "-o, --output <file>",
      "where to write: .jsonl .json .csv .findings.csv .sources.csv .md; may be given more than once\n(default: a table on a terminal, JSONL otherwise)",
      collect,
    )
    .option("--table", "print the table besides writing files")
    .option("--rejects <file>", "write records that could not be used to this .jsonl file")
    .option("--strict", "exit with status 3 when a record was rejected")
    .option("--quiet", "no progress and no summary but the count of rejected records")
    .action(async (inputs: string[], options) => {
      const { analyzeCommand } = await import("./analyze.js");
      process.exitCode = await analyzeCommand(inputs, options);
    });

  withScoringOptions(
    program
      .command("explain")
      .description("one article with its findings marked in the text")
      .argument("<file>", "an article, or - for plain text from standard input"),
  )
    .option("--id <id>", "which article of a file that holds several (default: the first)")
    .action(async (input: string, options) => {
      const { explainCommand } = await import("./explain.js");
      process.exitCode = await explainCommand(input, options);
    });

  program
    .command("list")
    .description("indicators, labels, lexicons and formats")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .action(async (options) => {
      const { listCommand } = await import("./list.js");
      await listCommand(options);
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
