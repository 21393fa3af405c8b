package org.entremise.trail.store;

import static org.entremise.platform.sql.Constants.constant;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.entremise.platform.web.Trail.Step;
import org.entremise.trail.TrailEntry;
import org.entremise.trail.TrailEntry.Who;

/** Who saw and changed what. */
public final class TrailStore {
  private TrailStore() {}

  /** Keeps a step, once within its hour; nothing where the event has gone meanwhile. */
  public static Future<Void> add(SqlClient sql, Step step, Instant hour) {
    return sql.preparedQuery(
            """
            insert into trail (event_id, hour, organiser, participant_id, deed, what, about)
            select id, $2, $3, $4, $5, $6, $7 from event where id = $1
            on conflict on constraint trail_once do nothing
            """)
        .execute(
            Tuple.of(step.eventId(), hour.atOffset(ZoneOffset.UTC))
                .addValue(step.organiser())
                .addValue(step.participantId())
                .addValue(step.deed())
                .addValue(step.what())
                .addValue(step.about()))
        .mapEmpty();
  }

  /**
   * The newest entries, newest first.
   *
   * @param before only those with smaller ids
   */
  public static Future<List<TrailEntry>> newest(
      SqlClient sql, UUID eventId, long before, int most) {
    return sql.preparedQuery(
            """
            select t.id, t.hour, t.deed, t.what, a.name as about,
              coalesce(t.organiser, p.name, '') as name,
              case when t.organiser is not null then 'organiser'
                when t.participant_id is not null then 'participant' else 'screen' end as who
            from trail t
              left join participant p on p.event_id = t.event_id and p.id = t.participant_id
              left join participant a on a.event_id = t.event_id and a.id = t.about
            where t.event_id = $1 and t.id < $2 order by t.id desc limit $3
            """)
        .execute(Tuple.of(eventId, before, most))
        .map(rows -> rows.stream().map(TrailStore::entry).toList());
  }

  private static TrailEntry entry(Row row) {
    return new TrailEntry(
        row.getLong("id"),
        row.getOffsetDateTime("hour").toInstant(),
        constant(Who.class, row.getString("who")),
        row.getString("name"),
        row.getString("deed"),
        row.getString("what"),
        row.getString("about"));
  }
}
