package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.entremise.matching.Certificate;
import org.entremise.matching.CertificateCheck;
import org.entremise.matching.Cost;
import org.entremise.matching.Evidence;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.reason.Reason;
import org.entremise.reason.Reasons;
import org.entremise.reason.Repair;
import org.entremise.reason.Repairs;
import org.entremise.reason.Warning;
import org.entremise.reason.Warnings;

/** Why wishes are not served, and what would serve them; worked out beside the event loop. */
public final class Explanations {
  private static final int THREADS = 2;

  /** Participants and slots in the words of a bound: what a page shows without scrolling. */
  private static final int NAMED = 5;

  private final Pool pool;
  private final Problems problems;
  private final WorkerExecutor workers;
  private final SearchQueue searches;
  private final Map<UUID, Warned> warned = new ConcurrentHashMap<>();

  public Explanations(Vertx vertx, Pool pool, Problems problems) {
    this.pool = pool;
    this.problems = problems;
    this.workers = vertx.createSharedWorkerExecutor("explanations", THREADS, 1, TimeUnit.MINUTES);
    this.searches = new SearchQueue(vertx, "repairs");
  }

  /** What an event warned of when it was last asked, for as long as its problem stays the same. */
  private record Warned(String problem, Future<List<Warning>> warnings) {
    boolean isOf(String text) {
      return problem.equals(text) && !warnings.failed();
    }
  }

  /**
   * What the event as it is now warns of. However many ask while nothing changes, it is worked out
   * once.
   *
   * @throws DomainError (in the future) CONFLICT where the event has no slots or no participants
   */
  public Future<List<Warning>> warnings(UUID eventId) {
    return problems
        .text(eventId)
        .map(Jobs::solvable)
        .compose(
            text ->
                warned
                    .compute(
                        eventId,
                        (id, known) ->
                            known != null && known.isOf(text)
                                ? known
                                : new Warned(text, workOut(text)))
                    .warnings());
  }

  private Future<List<Warning>> workOut(String text) {
    return workers.executeBlocking(() -> Warnings.of(EventProblem.read(text)), false);
  }

  /** A reason for each request that a schedule leaves unserved, by the problem it answers. */
  public Future<List<Reason>> reasons(UUID eventId, UUID scheduleId) {
    return ScheduleStore.get(pool, eventId, scheduleId)
        .compose(
            schedule ->
                workers.executeBlocking(
                    () -> Reasons.of(EventProblem.read(schedule.problem()), schedule.meetings()),
                    false));
  }

  /** A cost and what makes its bound, in sentences. */
  public record Ground(Cost cost, List<Message> sentences) {}

  /**
   * What makes the bounds of a schedule's costs: of those that prices prove, as the others have
   * nothing to add up.
   */
  public Future<List<Ground>> grounds(UUID eventId, UUID scheduleId) {
    return ScheduleStore.get(pool, eventId, scheduleId)
        .compose(schedule -> workers.executeBlocking(() -> grounds(schedule), false));
  }

  private static List<Ground> grounds(ScheduleVersion schedule) {
    Certificate certificate = schedule.certificate();
    if (certificate == null) {
      return List.of();
    }
    Problem problem = EventProblem.read(schedule.problem());
    CertificateCheck check = new CertificateCheck(problem, certificate, schedule.costs());
    return Arrays.stream(Cost.values())
        .filter(cost -> isPriced(certificate.of(cost).evidence()))
        .map(cost -> new Ground(cost, check.inWords(cost, NAMED)))
        .toList();
  }

  private static boolean isPriced(Evidence evidence) {
    return evidence instanceof Evidence.Prices || evidence instanceof Evidence.Levels;
  }

  /**
   * What would let a request be served, searched for {@link Repairs#DEFAULT_TIME}.
   *
   * @throws DomainError (in the future) NOT_FOUND for a request that the schedule serves or does
   *     not know, CONFLICT while too many search
   */
  public Future<List<Repair>> repairs(UUID eventId, UUID scheduleId, String request) {
    return ScheduleStore.get(pool, eventId, scheduleId)
        .compose(
            schedule ->
                searches
                    .find(
                        Repairing.class,
                        List.of(scheduleId, request),
                        () ->
                            repairs(
                                EventProblem.read(schedule.problem()),
                                schedule.meetings(),
                                request))
                    .map(Repairing::repairs));
  }

  private record Repairing(List<Repair> repairs) {}

  /** As {@link #repairs(UUID, UUID, String)}, for the board as it is now. */
  public Future<List<Repair>> repairs(UUID eventId, String request) {
    return problems
        .now(eventId)
        .map(Problems.Now::position)
        .compose(
            at ->
                searches.find(
                    Repairing.class,
                    List.of(at.problem(), at.meetings(), request),
                    () -> repairs(at.problem(), at.meetings(), request)))
        .map(Repairing::repairs);
  }

  private static Repairing repairs(Problem problem, List<Meeting> meetings, String request) {
    boolean served = meetings.stream().anyMatch(m -> m.request().equals(request));
    return problem.requests().stream()
        .filter(unserved -> unserved.id().equals(request) && !served)
        .findFirst()
        .map(
            unserved ->
                Repairs.of(problem, meetings, unserved, new OnOneThread(), Repairs.DEFAULT_TIME))
        .map(Repairing::new)
        .orElseThrow(
            () ->
                new DomainError(
                    Kind.NOT_FOUND,
                    Message.of("agenda.request.unknown", "request", Excerpt.of(request))));
  }
}
