package org.entremise.overview.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;

/** How far an event's fact sheets are. */
public final class SheetCount {
  private SheetCount() {}

  /** How many projects have sent theirs, or have one that is ready. */
  public static Future<Integer> sent(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select count(*) from fact_sheet where event_id = $1 and state in ('sent', 'ready')
            """)
        .execute(Tuple.of(eventId))
        .map(rows -> rows.iterator().next().getInteger(0));
  }
}
