package org.entremise.wish.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;

/** Wishes. */
public final class WishStore {
  private static final String INSERT =
      """
      insert into wish (event_id, from_id, to_id, level, rank, note)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private WishStore() {}

  public static Future<Void> insert(SqlClient sql, UUID eventId, List<Wish> wishes) {
    return sql.preparedQuery(INSERT)
        .executeBatch(wishes.stream().map(wish -> row(eventId, wish)).toList())
        .mapEmpty();
  }

  /** Makes the wish, or changes its level and note; within another level it is the last. */
  public static Future<Void> put(SqlClient sql, UUID eventId, Wish wish) {
    return sql.preparedQuery(
            INSERT
                + """
                on conflict (event_id, from_id, to_id)
                do update set level = excluded.level, note = excluded.note, updated_at = now(),
                  rank = case when wish.level = excluded.level then wish.rank end
                """)
        .execute(row(eventId, wish))
        .mapEmpty();
  }

  /** Whether there was such a wish. */
  public static Future<Boolean> delete(SqlClient sql, UUID eventId, String from, String to) {
    return sql.preparedQuery("delete from wish where event_id = $1 and from_id = $2 and to_id = $3")
        .execute(Tuple.of(eventId, from, to))
        .map(result -> result.rowCount() > 0);
  }

  /** As {@link #put}, many at once in one statement. */
  public static Future<Void> putAll(SqlClient sql, UUID eventId, List<Wish> wishes) {
    return sql.preparedQuery(
            """
            insert into wish (event_id, from_id, to_id, level, note)
            select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])
            on conflict (event_id, from_id, to_id)
            do update set level = excluded.level, note = excluded.note, updated_at = now(),
              rank = case when wish.level = excluded.level then wish.rank end
            """)
        .execute(
            Tuple.tuple()
                .addValue(eventId)
                .addArrayOfString(wishes.stream().map(Wish::from).toArray(String[]::new))
                .addArrayOfString(wishes.stream().map(Wish::to).toArray(String[]::new))
                .addArrayOfString(
                    wishes.stream().map(wish -> text(wish.level())).toArray(String[]::new))
                .addArrayOfString(wishes.stream().map(Wish::note).toArray(String[]::new)))
        .mapEmpty();
  }

  /** Takes many wishes back, in one statement. */
  public static Future<Void> deleteAll(SqlClient sql, UUID eventId, List<Wish> wishes) {
    return sql.preparedQuery(
            """
            delete from wish where event_id = $1
              and (from_id, to_id) in (select * from unnest($2::text[], $3::text[]))
            """)
        .execute(
            Tuple.tuple()
                .addValue(eventId)
                .addArrayOfString(wishes.stream().map(Wish::from).toArray(String[]::new))
                .addArrayOfString(wishes.stream().map(Wish::to).toArray(String[]::new)))
        .mapEmpty();
  }

  /** All wishes of an event, in the order of who wishes, then of who is wished. */
  public static Future<List<Wish>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            select from_id, to_id, level, rank, note
            from wish w
              join participant f on f.event_id = w.event_id and f.id = w.from_id
              join participant t on t.event_id = w.event_id and t.id = w.to_id
            where w.event_id = $1
            order by f.side, f.position, t.position
            """)
        .execute(Tuple.of(eventId))
        .map(WishStore::wishes);
  }

  /** What one participant wishes. */
  public static Future<List<Wish>> of(SqlClient sql, UUID eventId, String from) {
    return sql.preparedQuery(
            """
            select from_id, to_id, level, rank, note
            from wish where event_id = $1 and from_id = $2
            """)
        .execute(Tuple.of(eventId, from))
        .map(WishStore::wishes);
  }

  /**
   * Puts what one participant wishes in order.
   *
   * @param order ids of those wished for, the most wished first within each level; those that are
   *     no wishes count for nothing, wishes that it leaves out come after it
   */
  public static Future<Void> rank(SqlClient sql, UUID eventId, String from, List<String> order) {
    return sql.preparedQuery(
            """
            update wish set rank = placed.rank
            from (
              select w.to_id, o.rank
              from wish w left join unnest($3::text[]) with ordinality o (to_id, rank) using (to_id)
              where w.event_id = $1 and w.from_id = $2) placed
            where wish.event_id = $1 and wish.from_id = $2 and wish.to_id = placed.to_id
            """)
        .execute(Tuple.of(eventId, from, order.toArray(String[]::new)))
        .mapEmpty();
  }

  private static Tuple row(UUID eventId, Wish wish) {
    return Tuple.of(eventId, wish.from(), wish.to(), text(wish.level()), wish.rank(), wish.note());
  }

  private static List<Wish> wishes(RowSet<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Wish(
                    row.getString("from_id"),
                    row.getString("to_id"),
                    constant(Level.class, row.getString("level")),
                    row.getInteger("rank"),
                    row.getString("note")))
        .toList();
  }
}
