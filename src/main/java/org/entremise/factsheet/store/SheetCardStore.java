package org.entremise.factsheet.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entremise.factsheet.FactSheet.CooperationType;
import org.entremise.factsheet.FactSheet.Funding;
import org.entremise.factsheet.SheetCard;
import org.jspecify.annotations.Nullable;

/** Which sheets can be read, and the little of them that lists show: never whole sheets. */
public final class SheetCardStore {
  private static final String SELECT =
      """
      select participant_id, published ->> 'summary' as summary, published ->> 'sector' as sector,
        published ->> 'territory' as territory, published ->> 'cooperationType' as cooperation,
        (published ->> 'amount')::int as amount, published -> 'funding' as funding
      from fact_sheet where event_id = $1 and published is not null
      """;

  private SheetCardStore() {}

  /** The cards of all sheets of an event that can be read, by their project. */
  public static Future<Map<String, SheetCard>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(SELECT).execute(Tuple.of(eventId)).map(SheetCardStore::byProject);
  }

  /** The same of some projects. */
  public static Future<Map<String, SheetCard>> of(
      SqlClient sql, UUID eventId, Collection<String> projects) {
    return sql.preparedQuery(SELECT + " and participant_id = any($2)")
        .execute(Tuple.of(eventId, (Object) projects.toArray(String[]::new)))
        .map(SheetCardStore::byProject);
  }

  /** The projects whose sheets can be read. */
  public static Future<Set<String>> readable(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            "select participant_id from fact_sheet where event_id = $1 and published is not null")
        .execute(Tuple.of(eventId))
        .map(
            rows -> {
              Set<String> projects = new HashSet<>();
              rows.forEach(row -> projects.add(row.getString("participant_id")));
              return projects;
            });
  }

  /** Whether one project's sheet can be read. */
  public static Future<Boolean> isReadable(SqlClient sql, UUID eventId, String projectId) {
    return sql.preparedQuery(
            """
            select exists (select from fact_sheet
              where event_id = $1 and participant_id = $2 and published is not null)
            """)
        .execute(Tuple.of(eventId, projectId))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** The kinds of money as a sheet lists them; null: none. */
  static List<Funding> fundings(@Nullable JsonArray words) {
    return words == null
        ? List.of()
        : words.stream()
            .map(kind -> Funding.valueOf(((String) kind).toUpperCase(Locale.ROOT)))
            .toList();
  }

  static @Nullable CooperationType cooperation(@Nullable String word) {
    return word == null ? null : CooperationType.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Map<String, SheetCard> byProject(RowSet<Row> rows) {
    Map<String, SheetCard> cards = new HashMap<>();
    rows.forEach(row -> cards.put(row.getString("participant_id"), card(row)));
    return cards;
  }

  private static SheetCard card(Row row) {
    return new SheetCard(
        row.getString("summary"),
        row.getString("sector"),
        row.getString("territory"),
        cooperation(row.getString("cooperation")),
        row.getInteger("amount"),
        fundings(row.getJsonArray("funding")));
  }
}
