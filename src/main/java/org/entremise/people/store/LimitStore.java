package org.entremise.people.store;

import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.entremise.event.Limits;
import org.entremise.people.OtherLimits;
import org.entremise.people.Side;

/** The limits of a whole side. */
public final class LimitStore {
  private static final String DIFFER =
      """
      (min_meetings, max_meetings, max_consecutive) is distinct from ($3::int, $4::int, $5::int)
      """;

  private LimitStore() {}

  /** How many of a side have other limits. */
  public static Future<OtherLimits> differing(
      SqlClient sql, UUID eventId, Side side, Limits limits) {
    return sql.preparedQuery(
            "select count(*) filter (where "
                + DIFFER
                + ") as differing, count(*) as of_all from participant where event_id = $1 and side = $2")
        .execute(row(eventId, side, limits))
        .map(
            rows -> {
              Row row = rows.iterator().next();
              return new OtherLimits(row.getInteger("differing"), row.getInteger("of_all"));
            });
  }

  /** Gives everybody of a side these limits; how many had others. */
  public static Future<Integer> apply(SqlClient sql, UUID eventId, Side side, Limits limits) {
    return sql.preparedQuery(
            """
            update participant
            set min_meetings = $3, max_meetings = $4, max_consecutive = $5, revision = revision + 1
            where event_id = $1 and side = $2 and
            """
                + DIFFER)
        .execute(row(eventId, side, limits))
        .map(done -> done.rowCount());
  }

  private static Tuple row(UUID eventId, Side side, Limits limits) {
    return Tuple.of(eventId, text(side), limits.minMeetings())
        .addValue(limits.maxMeetings())
        .addValue(limits.maxConsecutive());
  }
}
