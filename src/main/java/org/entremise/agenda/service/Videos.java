package org.entremise.agenda.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.HashSet;
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
import org.entremise.mail.Letter;
import org.entremise.mail.LetterKind;
import org.entremise.mail.Recipient;
import org.entremise.mail.service.LetterWriter;
import org.entremise.mail.service.Outbox;
import org.entremise.mail.store.RecipientStore;
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
  private final Outbox outbox;

  public Videos(Pool pool, Changes changes, Outbox outbox) {
    this.pool = pool;
    this.changes = changes;
    this.outbox = outbox;
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
            unannounced(pool, eventId))
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
        .map(published -> touched(meetings(published), before, after))
        .compose(touched -> VideoStore.noteChanged(sql, eventId, touched).map(touched));
  }

  /** Who has a published meeting whose link is another one now. */
  private static Set<String> touched(List<PublishedMeeting> meetings, Video before, Video after) {
    Set<String> touched = new TreeSet<>();
    for (PublishedMeeting meeting : meetings) {
      String funder = meeting.funderId();
      String project = meeting.projectId();
      if (!Objects.equals(before.link(funder, project), after.link(funder, project))) {
        touched.add(funder);
        touched.add(project);
      }
    }
    return touched;
  }

  /**
   * Writes to those whose links have changed since they were last written to about it.
   *
   * @return (in the future) how many letters there are
   * @throws DomainError (in the future) CONFLICT where the event is closed
   */
  public Future<Integer> tell(UUID eventId, String author) {
    return pool.withTransaction(
            sql ->
                RulesStore.lock(sql, eventId)
                    .compose(
                        rules -> {
                          rules.check(Act.ORGANISE);
                          return unannounced(sql, eventId);
                        })
                    .compose(whom -> tell(sql, eventId, author, whom)))
        .onSuccess(
            letters -> {
              changes.publish(eventId, Change.eventChanged());
              changes.publish(eventId, Change.lettersChanged());
            });
  }

  private Future<Integer> tell(SqlClient sql, UUID eventId, String author, List<String> whom) {
    if (whom.isEmpty()) {
      return Future.succeededFuture(0);
    }
    return Future.all(
            RecipientStore.ofAll(sql, eventId, whom),
            LetterWriter.of(sql, eventId, LetterKind.LINKS_CHANGED))
        .compose(
            found -> {
              List<Recipient> recipients = found.resultAt(0);
              LetterWriter writer = found.resultAt(1);
              List<Letter> letters =
                  recipients.stream().map(to -> writer.write(to, Map.of())).toList();
              Message what = Message.of("history.video.told", "count", letters.size());
              return outbox
                  .queue(sql, letters)
                  .compose(done -> VideoStore.announced(sql, eventId, whom))
                  .compose(done -> HistoryStore.add(sql, eventId, author, what))
                  .map(letters.size());
            });
  }

  /** Those who have no published meeting any more need not hear of it. */
  private static Future<List<String>> unannounced(SqlClient sql, UUID eventId) {
    return Future.all(VideoStore.unannounced(sql, eventId), ScheduleStore.published(sql, eventId))
        .map(
            found -> {
              List<String> changed = found.resultAt(0);
              List<PublishedMeeting> meetings = meetings(found.resultAt(1));
              Set<String> meet = new HashSet<>();
              meetings.forEach(meeting -> meet.addAll(meeting.sides()));
              return changed.stream().filter(meet::contains).toList();
            });
  }

  private static List<PublishedMeeting> meetings(Optional<ScheduleVersion> published) {
    return published
        .map(version -> PublishedMeeting.of(version, EventProblem.read(version.problem())))
        .orElse(List.of());
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
