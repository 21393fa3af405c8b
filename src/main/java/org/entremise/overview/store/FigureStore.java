package org.entremise.overview.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.entremise.event.Event;
import org.entremise.overview.Figures;
import org.entremise.people.Side;
import org.entremise.platform.sql.Constants;

/** What overviews count. The database counts: an event has thousands of wishes. */
public final class FigureStore {
  private FigureStore() {}

  /** The figures of an event. */
  public static Future<Figures> of(SqlClient sql, Event event) {
    String[] asked =
        Stream.of(Side.values())
            .filter(side -> side.wishesIn(event.rules()))
            .map(Constants::text)
            .toArray(String[]::new);
    return sql.preparedQuery(
            """
            select p.funders, p.projects, p.asked, w.wishes, w.vetoes, w.answered,
              (select count(*)::int from fact_sheet
                where event_id = $1 and state in ('sent', 'ready')) as sheets
            from
              (select count(*) filter (where side = 'funder')::int as funders,
                 count(*) filter (where side = 'project')::int as projects,
                 count(*) filter (where side = any($2))::int as asked
               from participant where event_id = $1) p,
              (select count(*) filter (where level <> 'veto')::int as wishes,
                 count(*) filter (where level = 'veto')::int as vetoes,
                 count(distinct from_id) filter (where level <> 'veto')::int as answered
               from wish join participant f on f.event_id = wish.event_id and f.id = wish.from_id
               where wish.event_id = $1 and f.side = any($2)) w
            """)
        .execute(Tuple.of(event.id(), (Object) asked))
        .map(rows -> figures(event, rows.iterator().next()));
  }

  /** How many wishes each has expressed or received, without vetoes; who has none is left out. */
  public static Future<Map<String, Integer>> wishesOfEach(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select id, count(*)::int as wishes
            from wish cross join lateral (values (from_id), (to_id)) as one (id)
            where event_id = $1 and level <> 'veto' group by id
            """)
        .execute(Tuple.of(eventId))
        .map(
            rows -> {
              Map<String, Integer> counts = new HashMap<>();
              rows.forEach(row -> counts.put(row.getString("id"), row.getInteger("wishes")));
              return counts;
            });
  }

  /** How many wishes are by a participant or for it, vetoes among them. */
  public static Future<Integer> wishesAround(SqlClient sql, UUID eventId, String participantId) {
    return sql.preparedQuery(
            """
            select count(*)::int from wish where event_id = $1 and (from_id = $2 or to_id = $2)
            """)
        .execute(Tuple.of(eventId, participantId))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  private static Figures figures(Event event, Row row) {
    return new Figures(
        event,
        row.getInteger("funders"),
        row.getInteger("projects"),
        row.getInteger("wishes"),
        row.getInteger("vetoes"),
        row.getInteger("asked"),
        row.getInteger("answered"),
        row.getInteger("sheets"));
  }
}
