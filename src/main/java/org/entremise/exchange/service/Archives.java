package org.entremise.exchange.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.entremise.agenda.ScheduleVersion;
import org.entremise.agenda.service.Problems;
import org.entremise.agenda.service.Schedules;
import org.entremise.agenda.service.Schedules.Examined;
import org.entremise.agenda.store.ScheduleStore;
import org.entremise.exchange.EventContents;
import org.entremise.exchange.service.Exports.Format;
import org.entremise.factsheet.service.SheetPrints;
import org.entremise.factsheet.store.AttachmentStore;
import org.entremise.factsheet.store.AttachmentStore.OfProject;
import org.entremise.kernel.Message;
import org.entremise.matching.file.ScheduleFile;
import org.entremise.platform.language.Sentences;

/**
 * Everything of an event in one zip file: what was entered as tables and as JSON, the problem and
 * the schedule, the sheets as PDF, and the files of the sheets in a folder for each project.
 */
public final class Archives {
  private static final int THREADS = 2;

  private final Vertx vertx;
  private final Pool pool;
  private final Problems problems;
  private final Schedules schedules;
  private final SheetPrints prints;
  private final WorkerExecutor workers;

  public Archives(
      Vertx vertx, Pool pool, Problems problems, Schedules schedules, SheetPrints prints) {
    this.vertx = vertx;
    this.pool = pool;
    this.problems = problems;
    this.schedules = schedules;
    this.prints = prints;
    this.workers = vertx.createSharedWorkerExecutor("archives", THREADS, 10, TimeUnit.MINUTES);
  }

  /** Something that is done on a worker. */
  @FunctionalInterface
  private interface Step {
    void on(ArchiveFile archive) throws IOException;
  }

  /** Writes the file, among the temporary ones; whoever asks for it deletes it. */
  public Future<Path> write(UUID eventId, Sentences sentences) {
    return workers
        .executeBlocking(ArchiveFile::create, false)
        .compose(
            archive ->
                fill(archive, eventId, sentences)
                    .eventually(() -> step(archive, ArchiveFile::close))
                    .map(archive.path())
                    .recover(
                        failure ->
                            vertx
                                .fileSystem()
                                .delete(archive.path().toString())
                                .transform(deleted -> Future.failedFuture(failure))));
  }

  private Future<Void> fill(ArchiveFile archive, UUID eventId, Sentences sentences) {
    return EventStates.contents(pool, eventId)
        .compose(contents -> putTables(archive, contents, sentences).map(contents))
        .compose(contents -> putPrints(archive, eventId, contents, sentences))
        .compose(done -> problems.text(eventId))
        .compose(text -> step(archive, a -> a.put("", "entremise.problem.json", bytes(text))))
        .compose(done -> putSchedule(archive, eventId, sentences))
        .compose(done -> putFiles(archive, eventId, sentences));
  }

  private Future<Void> putTables(ArchiveFile archive, EventContents contents, Sentences sentences) {
    return step(
        archive,
        a -> {
          for (Format format : List.of(Format.XLSX, Format.JSON)) {
            Exports.File file = Exports.file(contents, "all", format, sentences);
            a.put("", file.name(), file.content().getBytes());
          }
        });
  }

  private Future<Void> putPrints(
      ArchiveFile archive, UUID eventId, EventContents contents, Sentences sentences) {
    boolean nothing =
        contents.state().sheets().values().stream().allMatch(draft -> draft.published() == null);
    return nothing
        ? Future.succeededFuture()
        : prints
            .all(eventId, sentences)
            .compose(
                print ->
                    step(
                        archive,
                        a -> a.put("", folder(sentences) + ".pdf", print.pdf().getBytes())));
  }

  /** The published one; while nothing is published, the newest draft. */
  private Future<Void> putSchedule(ArchiveFile archive, UUID eventId, Sentences sentences) {
    return ScheduleStore.published(pool, eventId)
        .compose(
            published ->
                published.isPresent()
                    ? Future.succeededFuture(published)
                    : ScheduleStore.newest(pool, eventId))
        .compose(
            (Optional<ScheduleVersion> found) ->
                found.isEmpty()
                    ? Future.succeededFuture()
                    : schedules
                        .examine(eventId, found.get().id())
                        .compose(one -> step(archive, a -> put(a, one, sentences))));
  }

  private static void put(ArchiveFile archive, Examined examined, Sentences sentences)
      throws IOException {
    String folder = ArchiveFile.safe(say(sentences, "exchange.archive.schedule"));
    archive.put(folder, "entremise.schedule.json", bytes(ScheduleFile.write(examined.answer())));
    archive.put(folder, "entremise.problem.json", bytes(examined.schedule().problem()));
  }

  private Future<Void> putFiles(ArchiveFile archive, UUID eventId, Sentences sentences) {
    return pool.withTransaction(
        sql ->
            AttachmentStore.each(
                sql,
                eventId,
                files ->
                    step(
                        archive,
                        a -> {
                          for (OfProject file : files) {
                            a.put(
                                folder(sentences) + "/" + folder(file),
                                file.name(),
                                file.bytes().getBytes());
                          }
                        })));
  }

  /** With the id, as several may have the same name. */
  private static String folder(OfProject file) {
    return ArchiveFile.safe(file.projectName()) + " (" + file.projectId() + ")";
  }

  private static String folder(Sentences sentences) {
    return ArchiveFile.safe(say(sentences, "exchange.archive.sheets"));
  }

  private Future<Void> step(ArchiveFile archive, Step step) {
    return workers.executeBlocking(
        () -> {
          step.on(archive);
          return null;
        },
        false);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String say(Sentences sentences, String key) {
    return sentences.say(Message.of(key));
  }
}
