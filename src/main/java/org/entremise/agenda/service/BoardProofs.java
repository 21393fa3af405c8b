package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Problems.Now;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.board.Position;
import org.entremise.matching.Certificate;
import org.entremise.matching.Cost;
import org.entremise.matching.Costs;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Proof;
import org.entremise.solving.Solve;
import org.jspecify.annotations.Nullable;

/**
 * What is proven of boards. A bound speaks of a problem, not of a schedule, so what an earlier
 * search has proven stays true while the event asks the same. It stays true with more pins, too, as
 * they only take schedules away; but bounds of later costs speak of schedules whose earlier costs
 * are the least, so they count only where the board's are.
 */
public final class BoardProofs {
  /** Earlier schedules that are looked at. */
  private static final int NEWEST = 10;

  private final Pool pool;
  private final Problems problems;
  private final WorkerExecutor workers;

  /** By event: what was last worked out for it. */
  private final Map<UUID, Priced> priced = new ConcurrentHashMap<>();

  public BoardProofs(Vertx vertx, Pool pool, Problems problems) {
    this.pool = pool;
    this.problems = problems;
    this.workers = vertx.createSharedWorkerExecutor("proofs", 1, 1, TimeUnit.MINUTES);
  }

  /**
   * What is proven.
   *
   * @param certificate its bounds hold for the board
   * @param costs of the board
   * @param mostServed the most requests that any schedule serves; empty where it is not proven
   * @param pinned so many pins are taken for granted
   */
  public record Proven(Certificate certificate, Costs costs, OptionalInt mostServed, int pinned) {
    static Proven of(Certificate certificate, Problem problem, Costs costs) {
      return new Proven(
          certificate, costs, certificate.mostServed(problem, costs), problem.pins().size());
    }
  }

  private record Priced(String problem, Costs costs, Future<Certificate> certificate) {}

  /** What is proven of any schedule of the event as it stands. */
  public Future<Proven> of(UUID eventId) {
    return problems
        .now(eventId)
        .compose(
            now ->
                ScheduleStore.newest(pool, eventId, NEWEST)
                    .compose(newest -> workers.executeBlocking(() -> known(now, newest), false))
                    .compose(
                        known ->
                            known.isPresent()
                                ? Future.succeededFuture(known.get())
                                : price(eventId, now)));
  }

  private Future<Proven> price(UUID eventId, Now now) {
    Problem problem = now.position().problem();
    if (problem.slots().isEmpty() || problem.participants().isEmpty()) {
      return Future.succeededFuture(
          Proven.of(Certificate.TRIVIAL, problem, now.position().verdict().costs()));
    }
    Costs costs = now.position().verdict().costs();
    String text = now.text();
    return priced
        .compute(
            eventId,
            (id, before) ->
                before != null
                        && before.problem().equals(text)
                        && before.costs().equals(costs)
                        && !before.certificate().failed()
                    ? before
                    : new Priced(text, costs, price(problem, now.position().meetings())))
        .certificate()
        .map(certificate -> Proven.of(certificate, problem, costs));
  }

  private Future<Certificate> price(Problem problem, List<Meeting> meetings) {
    return workers.executeBlocking(() -> certificate(problem, meetings), false);
  }

  private static Certificate certificate(Problem problem, List<Meeting> meetings) {
    @Nullable Certificate certificate = Solve.examine(problem, meetings).certificate();
    return certificate == null ? Certificate.TRIVIAL : certificate;
  }

  /** What an earlier schedule's certificate proves of the board; empty where none does. */
  private static Optional<Proven> known(Now now, List<ScheduleVersion> newest) {
    String text = now.text();
    return newest.stream()
        .filter(schedule -> Problems.asksTheSame(schedule.problem(), text))
        .flatMap(schedule -> known(now.position(), schedule).stream())
        .findFirst();
  }

  private static Optional<Proven> known(Position position, ScheduleVersion schedule) {
    Certificate certificate = schedule.certificate();
    Problem answered = EventProblem.read(schedule.problem());
    Set<Meeting> pins = new HashSet<>(position.problem().pins());
    if (certificate == null || !pins.containsAll(answered.pins())) {
      return Optional.empty();
    }
    boolean sameHeld =
        answered.previous().equals(position.problem().previous())
            && answered.comfort().equals(position.problem().comfort());
    Certificate holds = sameHeld ? certificate : certificate.with(Cost.COMFORT, Proof.TRIVIAL);
    Costs costs = position.verdict().costs();
    return Optional.of(
        new Proven(
            leading(holds, costs),
            costs,
            holds.mostServed(answered, costs),
            answered.pins().size()));
  }

  /** Bounds up to the first cost in which the board is not the best. */
  private static Certificate leading(Certificate certificate, Costs costs) {
    Certificate leading = certificate;
    boolean best = true;
    for (Cost cost : Cost.values()) {
      if (!best) {
        leading = leading.with(cost, Proof.TRIVIAL);
      }
      best = best && certificate.proves(cost, costs);
    }
    return leading;
  }
}
