package org.newsmill.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * A run of a command: what came out.
 *
 * @param exit exit code
 * @param out stdout
 * @param err stderr
 */
record CommandRun(int exit, String out, String err) {
  /** A run of a command that needs nothing of the program. */
  static CommandRun of(Callable<Integer> command, String... arguments) {
    return of(new CommandLine(command), arguments);
  }

  /** A run of the program. */
  static CommandRun of(String... arguments) {
    return withBeam(List.of(), arguments);
  }

  /** A run of the program with options of Beam. */
  static CommandRun withBeam(List<String> beamOptions, String... arguments) {
    return of(Newsmill.commandLine(beamOptions), arguments);
  }

  private static CommandRun of(CommandLine commandLine, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    return new CommandRun(exit, out.toString(), err.toString());
  }
}
