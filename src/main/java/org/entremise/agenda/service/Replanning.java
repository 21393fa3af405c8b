package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.change.Held;
import org.entremise.change.Proposals;
import org.entremise.change.Replan;
import org.entremise.change.Standby;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;

/** How to react when an event has changed since its last publication; worked out on workers. */
public final class Replanning {
  private final Problems problems;
  private final SearchQueue searches;

  public Replanning(Vertx vertx, Problems problems) {
    this.problems = problems;
    this.searches = new SearchQueue(vertx, "replanning");
  }

  /**
   * Three ways to react.
   *
   * @param version the published one that they start from
   * @param few how many participants are few
   * @param draft the meetings that the board has beyond or instead of those of the version
   */
  public record Reaction(int version, int few, Proposals proposals, Draft draft) {}

  /**
   * What organisers have changed on the board since a version.
   *
   * @param slots by request that has another slot than in the version: its slot on the board; empty
   *     where it has no meeting there
   */
  public record Draft(Map<String, String> slots) {
    static Draft of(List<Meeting> published, List<Meeting> board) {
      Map<String, String> before = slots(published);
      Map<String, String> now = slots(board);
      Map<String, String> changed = new HashMap<>();
      Stream.concat(before.keySet().stream(), now.keySet().stream())
          .filter(request -> !Objects.equals(before.get(request), now.get(request)))
          .forEach(request -> changed.put(request, now.getOrDefault(request, "")));
      return new Draft(Map.copyOf(changed));
    }

    /** How many of the changes other meetings would take back. */
    public int lostBy(List<Meeting> meetings) {
      Map<String, String> after = slots(meetings);
      return (int)
          slots.entrySet().stream()
              .filter(one -> !one.getValue().equals(after.getOrDefault(one.getKey(), "")))
              .count();
    }

    private static Map<String, String> slots(List<Meeting> meetings) {
      return meetings.stream().collect(Collectors.toMap(Meeting::request, Meeting::slot));
    }
  }

  /**
   * Three ways to go on from the latest published version, searched for {@link
   * Replan#DEFAULT_TIME}.
   *
   * @param few how many participants are few, at least 0
   * @throws DomainError (in the future) CONFLICT where nothing is published, or while too many
   *     search
   */
  public Future<Reaction> proposals(UUID eventId, int few) {
    return proposals(eventId, few, UnaryOperator.identity());
  }

  /**
   * As {@link #proposals(UUID, int)}, for an event that is not quite as it is.
   *
   * @param change of the event's problem, for this search only
   */
  public Future<Reaction> proposals(UUID eventId, int few, UnaryOperator<Problem> change) {
    return held(eventId)
        .compose(
            held ->
                searches.find(
                    Reaction.class,
                    List.of(held.published().id(), held.now(), held.board(), few, change),
                    () -> react(held, few, change)));
  }

  private static Reaction react(HeldNow held, int few, UnaryOperator<Problem> change) {
    Problem now = change.apply(EventProblem.read(held.now()));
    Proposals found = Replan.of(now, held.meetings(), few, new OnOneThread(), Replan.DEFAULT_TIME);
    Draft draft = Draft.of(held.published().meetings(), held.board());
    return new Reaction(held.version(), few, found, draft);
  }

  /**
   * What would be lost without each of the participants.
   *
   * @param version the published one that people hold
   * @param now the event's problem
   * @param standby those first without whom most would be lost
   */
  public record Absences(int version, Problem now, List<Standby> standby) {}

  /**
   * What would be lost if a participant did not show up, for each of them, searched for {@link
   * Standby#DEFAULT_TIME} together.
   *
   * @throws DomainError (in the future) as {@link #proposals(UUID, int)}
   */
  public Future<Absences> standby(UUID eventId) {
    return held(eventId)
        .compose(
            held ->
                searches.find(
                    Absences.class,
                    List.of(held.published().id(), held.now()),
                    () -> standby(held)));
  }

  private static Absences standby(HeldNow held) {
    Problem now = EventProblem.read(held.now);
    List<Standby> all = Standby.all(now, held.meetings(), new OnOneThread(), Standby.DEFAULT_TIME);
    return new Absences(held.version(), now, all);
  }

  /** The latest published version, the event as it is now, and the meetings of its board. */
  private record HeldNow(ScheduleVersion published, int version, String now, List<Meeting> board) {
    Held meetings() {
      return new Held(EventProblem.read(published.problem()), published.meetings());
    }
  }

  private Future<HeldNow> held(UUID eventId) {
    return problems
        .now(eventId)
        .map(
            now -> {
              ScheduleVersion published = now.published().orElseThrow(Replanning::unpublished);
              return new HeldNow(
                  published,
                  requireNonNull(published.version(), "what is published has a number"),
                  Jobs.solvable(now.text()),
                  now.position().meetings());
            });
  }

  private static DomainError unpublished() {
    return new DomainError(Kind.CONFLICT, Message.of("agenda.replan.unpublished"));
  }
}
