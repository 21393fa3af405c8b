package org.entremise.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of {@code scripts/audit}. */
@Command(
    name = "audit",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Looks for known vulnerabilities in what the service and the pages are made of, by the versions"
          + " that pom.xml and package-lock.json lead to.",
      "It asks nobody: the advisories are files in the Open Source Vulnerability format, .json or"
          + " .zip, at any depth of the folder. Fetch them anew before each audit:",
      "",
      "  git clone --depth 1 https://github.com/github/advisory-database",
      "",
      "or, each under a name of its own,",
      "",
      "  https://storage.googleapis.com/osv-vulnerabilities/Maven/all.zip",
      "  https://storage.googleapis.com/osv-vulnerabilities/npm/all.zip",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Nothing was found.",
      "1:Something was found.",
      "2:The command is wrong, or a file cannot be read."
    })
public final class AuditMain implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Of the advisories.")
  private Path folder;

  @Option(
      names = "--bill",
      paramLabel = "FILE",
      required = true,
      hidden = true,
      description = "What is to be looked up, as CycloneDX.")
  private List<Path> bills;

  @Option(
      names = "--except",
      paramLabel = "ID",
      description = "An advisory that was looked at and does not apply; may be given again.")
  private Set<String> exceptions = new LinkedHashSet<>();

  @Spec private CommandSpec spec;

  private final Map<Ecosystem, Integer> known = new EnumMap<>(Ecosystem.class);
  private final Set<String> findings = new TreeSet<>();
  private String newest = "";

  /** Looks and ends the process with the exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new AuditMain())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              line.getErr().println("audit: " + e.getMessage());
              return 2;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), folder + " is no folder");
    }
    List<Component> components = new ArrayList<>();
    for (Path bill : bills) {
      components.addAll(Component.in(bill));
    }
    new Advisories(folder).each(advisory -> compare(advisory, components));
    for (Component component : components) {
      if (!known.containsKey(component.ecosystem())) {
        throw new IOException(
            folder + " has no advisory for " + component.ecosystem().label + ", so it cannot tell");
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(out::println);
    out.printf(
        "%d components; advisories: %s, changed until %s; %s%n",
        components.size(),
        known.entrySet().stream()
            .map(e -> e.getValue() + " for " + e.getKey().label)
            .collect(Collectors.joining(", ")),
        newest,
        findings.isEmpty() ? "nothing found" : findings.size() + " found");
    return findings.isEmpty() ? 0 : 1;
  }

  private void compare(Advisory advisory, List<Component> components) {
    for (Ecosystem ecosystem : Ecosystem.values()) {
      if (advisory.isAbout(ecosystem)) {
        known.merge(ecosystem, 1, Integer::sum);
        newest = newest.compareTo(advisory.modified()) < 0 ? advisory.modified() : newest;
      }
    }
    if (advisory.isWithdrawn() || exceptions.contains(advisory.id())) {
      return;
    }
    for (Component component : components) {
      if (advisory.affects(component)) {
        findings.add(
            component
                + ": "
                + advisory.line()
                + advisory.fixedIn(component).map(version -> "; fixed in " + version).orElse(""));
      }
    }
  }
}
