package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.event.Act;
import org.entremise.event.store.RulesStore;
import org.entremise.history.store.HistoryStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.people.Participant;
import org.entremise.people.store.ParticipantStore;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.video.GivenLink;
import org.entremise.video.GivenLinks;
import org.entremise.video.Video;
import org.entremise.video.VideoMode;
import org.entremise.video.VideoPlan;
import org.entremise.video.store.VideoStore;

/** Deciding about video. Whose links change hears of it at once where their page is open. */
public final class Videos {
  private final Pool pool;
  private final Changes changes;

  public Videos(Pool pool, Changes changes) {
    this.pool = pool;
    this.changes = changes;
  }

  /**
   * What was decided.
   *
   * @param participants all of the event, for the names of the list
   * @param unannounced ids of those whose links have changed since they were last written to about
   *     it
   */
  public record Decided(Video video, List<Participant> participants, List<String> unannounced) {}

  public Future<Decided> get(UUID eventId) {
    return Future.all(
            VideoStore.get(pool, eventId),
            ParticipantStore.all(pool, eventId),
            VideoStore.unannounced(pool, eventId))
        .map(found -> new Decided(found.resultAt(0), found.resultAt(1), found.resultAt(2)));
  }

  /**
   * Decides about video.
   *
   * @param plan without links
   * @param rows the list of links, where there is one
   * @param version that the author has read
   * @throws DomainError (in the future) INVALID with all that is wrong, row by row; CONFLICT where
   *     somebody was faster, or where the event is closed
   */
  public Future<Void> change(
      UUID eventId, String author, VideoPlan plan, List<GivenLink> rows, int version) {
    return pool.withTransaction(
            sql ->
                RulesStore.lock(sql, eventId)
                    .compose(
                        rules -> {
                          rules.check(Act.ORGANISE);
                          return VideoStore.get(sql, eventId);
                        })
                    .compose(
                        before -> {
                          if (before.version() != version) {
                            throw new DomainError(Kind.CONFLICT, Message.of("video.stale"));
                          }
                          return read(sql, eventId, plan, rows)
                              .compose(after -> save(sql, eventId, author, before, after));
                        }))
        .onSuccess(touched -> tell(eventId, touched))
        .mapEmpty();
  }

  private static Future<VideoPlan> read(
      SqlClient sql, UUID eventId, VideoPlan plan, List<GivenLink> rows) {
    if (plan.mode() != VideoMode.LIST) {
      return Future.succeededFuture(plan.checked());
    }
    return ParticipantStore.all(sql, eventId)
        .map(
            all -> {
              Map<String, String> links = GivenLinks.read(plan.owner(), rows, all);
              return new VideoPlan(plan.mode(), plan.owner(), "", links).checked();
            });
  }

  private static Future<Set<String>> save(
      SqlClient sql, UUID eventId, String author, Video before, VideoPlan plan) {
    if (plan.equals(before.plan())) {
      return Future.succeededFuture(Set.of());
    }
    Video after = new Video(plan, before.key(), before.version() + 1);
    return VideoStore.put(sql, eventId, after)
        .compose(done -> HistoryStore.add(sql, eventId, author, what(plan)))
        .compose(done -> ScheduleStore.published(sql, eventId))
        .map(published -> touched(published, before, after))
        .compose(touched -> VideoStore.noteChanged(sql, eventId, touched).map(touched));
  }

  /** Who has a published meeting whose link is another one now. */
  private static Set<String> touched(
      Optional<ScheduleVersion> published, Video before, Video after) {
    Set<String> touched = new TreeSet<>();
    published.ifPresent(
        version ->
            PublishedMeeting.of(version, EventProblem.read(version.problem()))
                .forEach(
                    m -> {
                      String funder = m.funderId();
                      String project = m.projectId();
                      if (!Objects.equals(
                          before.link(funder, project), after.link(funder, project))) {
                        touched.add(funder);
                        touched.add(project);
                      }
                    }));
    return touched;
  }

  private static Message what(VideoPlan plan) {
    return Message.of(
        "history.video.changed",
        "mode",
        plan.mode().name().toLowerCase(Locale.ROOT),
        "count",
        plan.links().size());
  }

  private void tell(UUID eventId, Set<String> touched) {
    touched.forEach(participant -> changes.publish(eventId, Change.videoChanged(participant)));
    changes.publish(eventId, Change.eventChanged());
  }
}
