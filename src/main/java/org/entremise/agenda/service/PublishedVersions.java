package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.entremise.agenda.PublishedVersion;
import org.entremise.agenda.PublishedVersion.Held;
import org.entremise.agenda.PublishedVersion.Party;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.platform.live.Change.Kind;
import org.entremise.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/**
 * All published versions of an event, as agendas show them. A version never changes, and the
 * problem that it answers takes long to read: what was read lately is kept, until a participant may
 * have lost its name.
 */
public final class PublishedVersions {
  /** Some tens of megabytes. */
  private static final int MOST_MEETINGS = 200_000;

  private final Pool pool;
  private final WorkerExecutor worker;

  /** What was asked for least lately comes first. */
  private final Map<Key, PublishedVersion> kept = new LinkedHashMap<>(16, 0.75f, true);

  private record Key(UUID eventId, UUID scheduleId) {}

  public PublishedVersions(Vertx vertx, Pool pool, Changes changes) {
    this.pool = pool;
    changes.atOnce(Set.of(Kind.PARTICIPANTS_CHANGED), this::forget, this::forgetAll);
    this.worker = vertx.createSharedWorkerExecutor("published-versions", 1, 1, TimeUnit.MINUTES);
  }

  /** In the order of their numbers. */
  public Future<List<PublishedVersion>> of(UUID eventId) {
    return ScheduleStore.publishedIds(pool, eventId)
        .compose(
            ids -> {
              Future<List<PublishedVersion>> all = Future.succeededFuture(new ArrayList<>());
              for (UUID id : ids) {
                all =
                    all.compose(
                        versions ->
                            version(eventId, id)
                                .map(
                                    version -> {
                                      versions.add(version);
                                      return versions;
                                    }));
              }
              return all;
            });
  }

  private Future<PublishedVersion> version(UUID eventId, UUID id) {
    Key key = new Key(eventId, id);
    @Nullable PublishedVersion there = kept(key);
    return there != null
        ? Future.succeededFuture(there)
        : ScheduleStore.get(pool, eventId, id)
            .compose(schedule -> worker.executeBlocking(() -> read(schedule)))
            .onSuccess(version -> keep(key, version));
  }

  private synchronized @Nullable PublishedVersion kept(Key key) {
    return kept.get(key);
  }

  private synchronized void forget(UUID eventId) {
    kept.keySet().removeIf(key -> key.eventId().equals(eventId));
  }

  private synchronized void forgetAll() {
    kept.clear();
  }

  private synchronized void keep(Key key, PublishedVersion version) {
    kept.put(key, version);
    int meetings = kept.values().stream().mapToInt(v -> v.meetings().size()).sum();
    Iterator<PublishedVersion> oldest = kept.values().iterator();
    while (meetings > MOST_MEETINGS && kept.size() > 1) {
      meetings -= oldest.next().meetings().size();
      oldest.remove();
    }
  }

  private static PublishedVersion read(ScheduleVersion schedule) {
    Problem problem = EventProblem.read(schedule.problem());
    Map<String, Request> requests =
        problem.requests().stream().collect(toMap(Request::id, request -> request));
    Map<String, Slot> slots = problem.slots().stream().collect(toMap(Slot::id, slot -> slot));
    Map<String, Party> parties =
        problem.participants().stream()
            .collect(toMap(Participant::id, p -> new Party(p.id(), p.name())));
    return new PublishedVersion(
        requireNonNull(schedule.version()),
        requireNonNull(schedule.publishedAt()),
        schedule.meetings().stream()
            .map(meeting -> held(meeting, requests, slots, parties))
            .toList());
  }

  private static Held held(
      Meeting meeting,
      Map<String, Request> requests,
      Map<String, Slot> slots,
      Map<String, Party> parties) {
    Request request = requireNonNull(requests.get(meeting.request()));
    Slot slot = requireNonNull(slots.get(meeting.slot()));
    return new Held(
        meeting.request(),
        requireNonNull(parties.get(request.a())),
        requireNonNull(parties.get(request.b())),
        requireNonNull(slot.start()).toInstant(),
        requireNonNull(slot.end()).toInstant());
  }
}
