package org.entremise.exchange.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.entremise.event.Act;
import org.entremise.event.store.RulesStore;
import org.entremise.exchange.Choices;
import org.entremise.exchange.DroppedTable;
import org.entremise.exchange.EventState;
import org.entremise.exchange.Fingerprint;
import org.entremise.exchange.ImportPlan;
import org.entremise.exchange.PlannedRow.Status;
import org.entremise.exchange.store.ImportStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.entremise.platform.live.Change;
import org.entremise.platform.live.Changes;
import org.entremise.platform.table.TableReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Importing: a file is dropped, what it would do is shown and corrected, and what was shown is
 * written once it is confirmed. Until then it is kept apart, for who dropped it only.
 */
public final class Imports {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final int THREADS = 2;
  private static final int MOST_WAITING = 60;
  private static final long ERASE_MILLIS = TimeUnit.MINUTES.toMillis(5);

  private final Vertx vertx;
  private final Pool pool;
  private final Changes changes;
  private final WorkerExecutor workers;

  public Imports(Vertx vertx, Pool pool, Changes changes) {
    this.vertx = vertx;
    this.pool = pool;
    this.changes = changes;
    this.workers = vertx.createSharedWorkerExecutor("tables", THREADS, 1, TimeUnit.MINUTES);
  }

  /** Who imports: an organiser under one or more ids, and the name for the history. */
  public record Author(List<UUID> organiserIds, String name) {}

  /**
   * What a table would do.
   *
   * @param fingerprint of what is shown, to be named in the confirmation
   */
  public record Preview(DroppedTable dropped, ImportPlan plan, String fingerprint) {}

  /**
   * What an import has done.
   *
   * @param sheets that were written
   * @param left rows that were left out for their faults
   */
  public record Done(int added, int changed, int sheets, int left) {}

  /** Erases what nobody has looked at for an hour, from now on. */
  public Imports eraseForgotten() {
    vertx.setPeriodic(
        ERASE_MILLIS,
        timer ->
            ImportStore.deleteForgotten(pool)
                .onFailure(e -> LOG.error("forgotten imports cannot be erased", e)));
    return this;
  }

  /**
   * Takes a file, each of its sheets as a table of its own.
   *
   * @throws DomainError (in the future) INVALID for what is no spreadsheet, TOO_LARGE for too much
   */
  public Future<List<UUID>> drop(UUID eventId, Author author, String fileName, byte[] file) {
    return workers
        .executeBlocking(() -> TableReader.read(file), false)
        .compose(
            tables -> {
              List<DroppedTable> dropped =
                  tables.stream()
                      .map(
                          table ->
                              new DroppedTable(
                                  UUID.randomUUID(), Excerpt.of(fileName), table, Choices.NONE))
                      .toList();
              return keep(eventId, author, dropped)
                  .map(dropped.stream().map(DroppedTable::id).toList());
            });
  }

  private Future<Void> keep(UUID eventId, Author author, List<DroppedTable> dropped) {
    return ImportStore.ids(pool, eventId, author.organiserIds())
        .compose(
            waiting ->
                waiting.size() + dropped.size() > MOST_WAITING
                    ? Future.failedFuture(
                        new DomainError(
                            Kind.CONFLICT, Message.of("exchange.too-many", "most", MOST_WAITING)))
                    : ImportStore.insert(pool, eventId, author.organiserIds().get(0), dropped));
  }

  /** What the author has dropped and not yet imported. */
  public Future<List<UUID>> waiting(UUID eventId, Author author) {
    return ImportStore.ids(pool, eventId, author.organiserIds());
  }

  /** What a table would do to the event as it is now; changes nothing. */
  public Future<Preview> preview(UUID eventId, Author author, UUID id) {
    return ImportStore.get(pool, eventId, author.organiserIds(), id)
        .compose(
            dropped ->
                ImportStore.choose(pool, id, dropped.choices())
                    .compose(done -> preview(pool, eventId, dropped)));
  }

  /** The same after an organiser has decided something about it. */
  public Future<Preview> choose(UUID eventId, Author author, UUID id, Choices choices) {
    return ImportStore.get(pool, eventId, author.organiserIds(), id)
        .compose(
            kept -> {
              DroppedTable dropped = new DroppedTable(id, kept.fileName(), kept.table(), choices);
              return ImportStore.choose(pool, id, choices)
                  .compose(done -> preview(pool, eventId, dropped));
            });
  }

  /** Forgets a table; nothing happens where it is not there. */
  public Future<Void> discard(UUID eventId, Author author, UUID id) {
    return ImportStore.delete(pool, eventId, author.organiserIds(), id).mapEmpty();
  }

  /**
   * Imports a table, all of it or nothing, without its faulty rows, which stay to be corrected.
   *
   * @param fingerprint of the preview that is confirmed
   * @throws DomainError (in the future) CONFLICT where it would do something else by now, INVALID
   *     where there is nothing to import
   */
  public Future<Done> confirm(UUID eventId, Author author, UUID id, String fingerprint) {
    return pool.withTransaction(
            sql ->
                ImportStore.lock(sql, eventId)
                    .compose(done -> RulesStore.hold(sql, eventId, Act.ORGANISE))
                    .compose(done -> ImportStore.get(sql, eventId, author.organiserIds(), id))
                    .compose(dropped -> preview(sql, eventId, dropped))
                    .map(preview -> importable(preview, fingerprint))
                    .compose(
                        preview ->
                            ImportWriter.write(sql, eventId, author.name(), preview)
                                .compose(done -> forget(sql, eventId, author, preview))
                                .map(preview.plan())))
        .map(plan -> told(eventId, plan));
  }

  private static Future<Void> forget(SqlClient sql, UUID eventId, Author author, Preview preview) {
    return preview.plan().count(Status.FAULTY) > 0
        ? Future.succeededFuture()
        : ImportStore.delete(sql, eventId, author.organiserIds(), preview.dropped().id())
            .mapEmpty();
  }

  private static Preview importable(Preview preview, String fingerprint) {
    ImportPlan plan = preview.plan();
    if (plan.kind() == null || !plan.missing().isEmpty()) {
      throw new DomainError(Kind.INVALID, Message.of("exchange.incomplete"));
    }
    if (!preview.fingerprint().equals(fingerprint)) {
      throw new DomainError(Kind.CONFLICT, Message.of("exchange.conflict"));
    }
    if (plan.outcome().isNothing()) {
      throw new DomainError(Kind.INVALID, Message.of("exchange.nothing"));
    }
    return preview;
  }

  private Done told(UUID eventId, ImportPlan plan) {
    changes.publish(
        eventId,
        plan.outcome().isOfWishes() ? Change.wishesChanged() : Change.participantsChanged());
    int sheets = plan.outcome().sheets().size();
    if (sheets > 0) {
      changes.publish(eventId, Change.sheetsChanged());
    }
    return new Done(
        plan.count(Status.ADDED), plan.count(Status.CHANGED), sheets, plan.count(Status.FAULTY));
  }

  private Future<Preview> preview(SqlClient sql, UUID eventId, DroppedTable dropped) {
    return EventStates.read(sql, eventId)
        .compose(state -> workers.executeBlocking(() -> planned(dropped, state), false));
  }

  private static Preview planned(DroppedTable dropped, EventState state) {
    ImportPlan plan = ImportPlan.of(dropped.table(), dropped.fileName(), dropped.choices(), state);
    return new Preview(dropped, plan, Fingerprint.of(plan));
  }
}
