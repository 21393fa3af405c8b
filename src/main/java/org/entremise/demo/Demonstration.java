package org.entremise.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.entremise.agenda.service.EventProblem;
import org.entremise.demo.DemonstrationFile.Project;
import org.entremise.event.store.EventStore;
import org.entremise.event.store.OrganiserStore;
import org.entremise.event.store.SettingsStore;
import org.entremise.factsheet.store.FactSheetStore;
import org.entremise.matching.Problem;
import org.entremise.people.store.ParticipantStore;
import org.entremise.wish.store.WishStore;

/** Sixteen funders, seventeen cooperations, forty-seven wishes, one morning. */
public final class Demonstration {
  /** Where the demonstration takes place, in every installation. */
  public static final UUID EVENT_ID = UUID.fromString("5d1f0c1e-0b7e-4a53-9c43-0000000000d0");

  /** A funder to look at the event with. */
  public static final String FUNDER = "f01";

  /** A project to look at the event with: the one that most funders wish to meet. */
  public static final String PROJECT = "p03";

  /** Far enough ahead for wishes to be changed and agendas to lie in the future. */
  private static final int DAYS_AHEAD = 14;

  private Demonstration() {}

  /** Creates the event for an organiser; to be called in a transaction. */
  public static Future<Void> create(SqlClient sql, UUID organiserId) {
    DemonstrationFile file = DemonstrationFile.read();
    LocalDate day =
        LocalDate.now(file.timeZone())
            .plusDays(DAYS_AHEAD)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    return EventStore.insert(sql, file.event(EVENT_ID, day))
        .compose(done -> SettingsStore.setContact(sql, EVENT_ID, file.contact()))
        .compose(done -> OrganiserStore.makeOwner(sql, EVENT_ID, organiserId))
        .compose(done -> ParticipantStore.insert(sql, EVENT_ID, file.participants()))
        .compose(done -> insertSheets(sql, file))
        .compose(done -> WishStore.insert(sql, EVENT_ID, file.wishes()));
  }

  /** What the event asks the scheduler before anybody changes it. */
  public static Problem problem() {
    DemonstrationFile file = DemonstrationFile.read();
    return EventProblem.of(
        file.event(EVENT_ID, LocalDate.EPOCH), file.participants(), file.wishes());
  }

  private static Future<Void> insertSheets(SqlClient sql, DemonstrationFile file) {
    Future<Void> inserted = Future.succeededFuture();
    for (Project project : file.projects()) {
      inserted =
          inserted.compose(
              done -> FactSheetStore.insert(sql, EVENT_ID, project.id(), project.sheet()));
    }
    return inserted;
  }
}
