package org.entremise.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entremise.kernel.Message;
import org.entremise.matching.CertificateCheck;
import org.entremise.matching.Claims;
import org.entremise.matching.ComfortParts;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Problem;
import org.entremise.matching.Schedule;
import org.entremise.matching.Verdict;
import org.entremise.matching.Violation;
import org.entremise.matching.file.ProblemFile;
import org.entremise.matching.file.ScheduleFile;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts what a schedule costs, and whether what it claims is true. */
@Command(
    name = "verify",
    description = "Counts what a schedule costs, and whether what it claims is true.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The schedule breaks no rule and claims nothing false. With --certificate: and its certificate"
          + " supports its bounds, as far as that can be checked.",
      "1:It breaks a rule, or claims something false. With --certificate: or its certificate does not"
          + " support its bounds, or is missing.",
      "2:A file cannot be used, or the command is wrong.",
      "70:A defect of this program."
    })
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PROBLEM.json", description = "The problem (entremise-problem/1).")
  private Path problemFile;

  @Parameters(paramLabel = "SCHEDULE.json", description = "The schedule (entremise-schedule/1).")
  private Path scheduleFile;

  @Option(
      names = "--certificate",
      description =
          "Check the proof of the bounds that stands in the schedule, and tell in words what makes"
              + " each of them.")
  private boolean withCertificate;

  private final Sentences sentences = Sentences.in(Locale.getDefault());

  @Override
  public Integer call() {
    Problem problem = ProblemFile.read(problemFile);
    Schedule schedule = ScheduleFile.read(scheduleFile);
    Verdict verdict = FittingSchedule.verdict(problem, schedule, scheduleFile);
    List<Message> refuted = new ArrayList<>(Claims.refuted(schedule, verdict));
    if (withCertificate) {
      refuted.addAll(CertificateCheck.refused(problem, schedule, verdict));
      if (schedule.certificate() == null) {
        refuted.add(Message.of("certificate.none"));
      }
    }
    List<Cost> costs = Cost.under(problem.policy());
    print(costs, schedule.score(), verdict, refuted);
    if (withCertificate && schedule.certificate() != null) {
      printCertificate(
          costs, new CertificateCheck(problem, schedule.certificate(), verdict.costs()));
    }
    return verdict.violations().isEmpty() && refuted.isEmpty() ? 0 : 1;
  }

  private void print(
      List<Cost> costs, @Nullable Costs claimed, Verdict verdict, List<Message> refuted) {
    PrintWriter out = spec.commandLine().getOut();
    Costs counted = verdict.costs();
    Costs score = claimed == null ? counted : claimed;
    costs.forEach(cost -> printCost(out, cost, counted, score));
    ComfortParts parts = verdict.parts();
    out.printf(
        "unfairness: %d, breaks: %d, idleSlots: %d, moved: %d%n",
        parts.unfairness(), parts.breaks(), parts.idleSlots(), parts.moved());
    out.printf("scheduled: %d / %d%n", parts.scheduled(), parts.requests());
    refuted.forEach(message -> out.println(oneLine(message)));
    printViolations(out, verdict.violations());
    out.flush();
  }

  /** For each bound that is not refused, the sentence that tells it and those that make it. */
  private void printCertificate(List<Cost> costs, CertificateCheck check) {
    PrintWriter out = spec.commandLine().getOut();
    for (Cost cost : costs) {
      if (check.refused(cost).isEmpty()) {
        List<Message> words = check.inWords(cost);
        out.println(oneLine(words.get(0)));
        words.stream().skip(1).forEach(message -> out.println("  " + oneLine(message)));
      }
    }
    out.flush();
  }

  private void printCost(PrintWriter out, Cost cost, Costs counted, Costs claimed) {
    String claim =
        counted.of(cost) == claimed.of(cost)
            ? ""
            : " " + sentences.say(Message.of("verify.claimed", "claimed", "" + claimed.of(cost)));
    out.println(cost.key() + ": " + counted.of(cost) + claim);
  }

  /** One line for violations that say the same, with their number. */
  private void printViolations(PrintWriter out, List<Violation> violations) {
    Map<String, Integer> times = new LinkedHashMap<>();
    violations.forEach(v -> times.merge(oneLine(v.message()), 1, Integer::sum));
    times.forEach(
        (sentence, count) ->
            out.println("- " + sentence + (count > 1 ? " (× " + count + ")" : "")));
  }

  /** Names come from the file; none may move the cursor or start a line of its own. */
  private String oneLine(Message message) {
    return sentences.say(message).replaceAll("\\p{Cntrl}", " ");
  }
}
