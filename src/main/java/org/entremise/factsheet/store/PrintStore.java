package org.entremise.factsheet.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the printed sheets of an event depend on. */
public final class PrintStore {
  private PrintStore() {}

  /**
   * A word that is another one as soon as a PDF would be.
   *
   * @param projectId whose sheet; null: all of the event
   */
  public static Future<String> revision(SqlClient sql, UUID eventId, @Nullable String projectId) {
    return sql.preparedQuery(
            """
            select md5(jsonb_build_array(
              (select name from event where id = $1),
              (select jsonb_agg(jsonb_build_array(p.id, p.name, p.position, s.published_at)
                 order by p.position)
               from participant p join fact_sheet s
                 on s.event_id = p.event_id and s.participant_id = p.id
               where p.event_id = $1 and p.side = 'project' and s.published is not null
                 and ($2::text is null or p.id = $2)),
              (select jsonb_agg(to_jsonb(q) order by q.position)
               from sheet_question q where q.event_id = $1))::text)
            """)
        .execute(Tuple.of(eventId, projectId))
        .map(rows -> rows.iterator().next().getString(0));
  }
}
