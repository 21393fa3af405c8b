package org.entremise.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entremise.change.FreedSlot;
import org.entremise.change.Held;
import org.entremise.change.NamedMeeting;
import org.entremise.change.Proposal;
import org.entremise.change.Proposals;
import org.entremise.change.Replan;
import org.entremise.change.Standby;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Schedule;
import org.entremise.matching.Slot;
import org.entremise.matching.file.ProblemFile;
import org.entremise.matching.file.ScheduleFile;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells three ways to react to a change, and who must be told what. */
@Command(
    name = "replan",
    description = {
      "Tells three ways to react when an event has changed since its schedule was published, and who"
          + " must be told what; or what would be lost without a participant.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Everything was told.",
      "2:A file cannot be used, or the command is wrong.",
      "70:A defect of this program."
    })
public final class ReplanCommand implements Callable<Integer> {
  private static final BigDecimal LEAST_SECONDS = new BigDecimal("0.1");
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(3600);
  private static final String EVERYBODY = "";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PROBLEM.json",
      description = "The problem after the change (entremise-problem/1).")
  private Path problemFile;

  @Parameters(
      paramLabel = "HELD-SCHEDULE.json",
      description = "The schedule that people hold (entremise-schedule/1).")
  private Path scheduleFile;

  @Option(
      names = "--before",
      paramLabel = "FILE",
      description =
          "The problem that the held schedule answers; needed where requests or slots of its"
              + " meetings have gone since.")
  private @Nullable Path beforeFile;

  @Option(
      names = "--few",
      paramLabel = "K",
      description = "How many participants are few; ${DEFAULT-VALUE} by default.",
      defaultValue = "" + Replan.DEFAULT_FEW)
  private int few;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long to search for all together; ${DEFAULT-VALUE} by default.",
      defaultValue = "5")
  private BigDecimal seconds;

  @Option(
      names = "--standby",
      paramLabel = "PARTICIPANT",
      arity = "0..1",
      fallbackValue = EVERYBODY,
      description =
          "Tell what would be lost if this participant (an id or a name) did not show up; or each"
              + " of them.")
  private @Nullable String standby;

  @Option(
      names = "--out-dir",
      paramLabel = "DIR",
      description = "Where to write the schedules, as keep.json, few.json and best.json.")
  private @Nullable Path outDir;

  @Option(
      names = "--language",
      paramLabel = "fr|en",
      description = "The language of the sentences; by default that of the system.")
  private ExplainCommand.@Nullable Language language;

  @Override
  public Integer call() {
    Ranges.check("--seconds", seconds, LEAST_SECONDS, MOST_SECONDS);
    Ranges.check("--few", few, 0, Integer.MAX_VALUE);
    for (Proposal.Kind kind : Proposal.Kind.values()) {
      if (outDir != null) {
        OutputFile.checked(outDir, file(kind));
      }
    }
    Problem now = ProblemFile.read(problemFile);
    Held held = held(now, ScheduleFile.read(scheduleFile));
    Duration time = Duration.ofMillis(seconds.movePointRight(3).longValue());
    Telling telling = new Telling(spec.commandLine().getOut(), sentences());
    if (standby == null) {
      tell(telling, now, Replan.of(now, held, few, new OnAllCores(), time));
    } else {
      standby(now, held, standby, time).forEach(one -> tell(telling, one));
    }
    return 0;
  }

  private Held held(Problem now, Schedule schedule) {
    if (beforeFile == null && !knows(now, schedule)) {
      throw new DomainError(Kind.INVALID, Message.of("replan.unknownMeeting"));
    }
    Problem before = beforeFile == null ? now : ProblemFile.read(beforeFile);
    FittingSchedule.verdict(before, schedule, scheduleFile);
    return new Held(before, schedule.meetings());
  }

  private static boolean knows(Problem now, Schedule schedule) {
    Set<String> requests = now.requests().stream().map(Request::id).collect(Collectors.toSet());
    Set<String> slots = now.slots().stream().map(Slot::id).collect(Collectors.toSet());
    return schedule.meetings().stream()
        .allMatch(m -> requests.contains(m.request()) && slots.contains(m.slot()));
  }

  private static List<Standby> standby(Problem now, Held held, String id, Duration time) {
    if (id.equals(EVERYBODY)) {
      return Standby.all(now, held, new OnAllCores(), time);
    }
    Participant asked =
        now.participants().stream()
            .filter(participant -> participant.id().equals(id) || participant.name().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new DomainError(
                        Kind.INVALID,
                        Message.of("replan.participant.unknown", "participant", Excerpt.of(id))));
    return List.of(Standby.of(now, held, asked, new OnAllCores(), time));
  }

  private void tell(Telling telling, Problem now, Proposals proposals) {
    for (Proposal proposal : proposals.all()) {
      telling.line("", proposal.title(few));
      telling.line("  ", proposal.message());
      telling.line("  ", Message.of("replan.disturbed", "count", proposal.disturbed()));
      long violations = proposal.verdict().costs().violations();
      if (violations > 0) {
        telling.line("  ", Message.of("replan.conflicts", "violations", violations));
      }
      telling.out.println("  " + SolveProgress.inWords(proposal.verdict().costs()));
      tellNotices(telling, proposal);
      if (outDir != null) {
        write(telling, now, proposal, outDir.resolve(file(proposal.kind())));
      }
      telling.out.println();
    }
    if (!proposals.freed().isEmpty()) {
      telling.line("", Message.of("replan.freed"));
      proposals.freed().stream().map(FreedSlot::message).forEach(m -> telling.line("- ", m));
    }
  }

  private static void tellNotices(Telling telling, Proposal proposal) {
    proposal
        .notices()
        .forEach(
            notice -> {
              String name = notice.participant().name();
              telling.line("  - ", Message.of("replan.participant", "participant", name));
              notice.news().forEach(news -> telling.line("      ", news.message()));
            });
  }

  private static void write(Telling telling, Problem now, Proposal proposal, Path file) {
    Schedule schedule =
        new Schedule(now.name(), proposal.meetings(), proposal.verdict().costs(), null, null);
    OutputFile.write(file, ScheduleFile.write(schedule));
    telling.line("  ", Message.of("replan.file", "file", file.toString()));
  }

  private static String file(Proposal.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + ".json";
  }

  private static void tell(Telling telling, Standby standby) {
    telling.line("", standby.message());
    if (!standby.lost().isEmpty()) {
      telling.line("  ", Message.of("standby.lost"));
      standby.lost().stream().map(NamedMeeting::message).forEach(m -> telling.line("  - ", m));
      telling.line("  ", Message.of("standby.idle"));
      standby.freed().stream().map(FreedSlot::message).forEach(m -> telling.line("  - ", m));
    }
    if (!standby.filled().isEmpty()) {
      telling.line("  ", Message.of("standby.filled"));
      standby.filled().stream().map(NamedMeeting::message).forEach(m -> telling.line("  - ", m));
    }
  }

  private Sentences sentences() {
    return Sentences.in(
        language == null ? Locale.getDefault() : Locale.forLanguageTag(language.name()));
  }

  /** Names come from the file; none may move the cursor or start a line of its own. */
  private record Telling(PrintWriter out, Sentences sentences) {
    void line(String before, Message message) {
      out.println(before + sentences.say(message).replaceAll("\\p{Cntrl}", " "));
    }
  }
}
