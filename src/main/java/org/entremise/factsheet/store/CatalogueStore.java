package org.entremise.factsheet.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entremise.factsheet.CatalogueLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds projects by the words of their names and sheets. A word is found whatever its case, accents
 * and ending; where no project has all the words, those with the most similar ones are found, by
 * their trigrams.
 */
public final class CatalogueStore {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST_WORDS = 8;
  private static final int LONGEST_WORD = 40;

  /** Two letters in the wrong order in a word of seven stay above it (« atleier »: 0.33). */
  private static final String SIMILAR = "0.3";

  private static final String SELECT =
      """
      select p.id, p.name, s.published ->> 'territory' as territory,
        s.published ->> 'sector' as sector, s.published ->> 'cooperationType' as cooperation,
        (s.published ->> 'amount')::int as amount, s.published -> 'funding' as funding
      from participant p left join fact_sheet s
        on s.event_id = p.event_id and s.participant_id = p.id
      where p.event_id = $1 and p.side = 'project'
      """;

  private CatalogueStore() {}

  /**
   * What was found.
   *
   * @param lines the best first
   * @param similar whether no project has all the words, and these have similar ones
   */
  public record Found(List<CatalogueLine> lines, boolean similar) {}

  /** Finds projects; without words all, in their order. To be called in a transaction. */
  public static Future<Found> find(SqlClient sql, UUID eventId, String text) {
    List<String> words =
        Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isBlank())
            .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    if (words.isEmpty()) {
      return lines(sql, eventId, SELECT + " order by p.position", words)
          .map(lines -> new Found(lines, false));
    }
    return lines(sql, eventId, SELECT + exactly(words.size()), words)
        .compose(
            exact ->
                exact.isEmpty()
                    ? similar(sql, eventId, words).map(lines -> new Found(lines, true))
                    : Future.succeededFuture(new Found(exact, false)));
  }

  /**
   * Every word stands somewhere, or one of the same stem; names first, then where they weigh most.
   */
  private static String exactly(int words) {
    String each =
        each(
            words,
            """
             and (p.search_text like '%%' || plain_text(%1$s) || '%%'
               or p.search_vector @@ plainto_tsquery('french', plain_text(%1$s)))
            """,
            "");
    String rank =
        each(words, "ts_rank(p.search_vector, plainto_tsquery('french', plain_text(%s)))", " + ");
    String inName =
        each(words, "(plain_text(p.name) like '%%' || plain_text(%s) || '%%')", " and ");
    return each + " order by (" + inName + ") desc, " + rank + " desc, p.position";
  }

  private static Future<List<CatalogueLine>> similar(
      SqlClient sql, UUID eventId, List<String> words) {
    String each = each(words.size(), " and plain_text(%s) <%% p.search_text", "");
    String inName = "0.1 * word_similarity(plain_text(%1$s), plain_text(p.name))";
    String rank =
        each(words.size(), "word_similarity(plain_text(%1$s), p.search_text) + " + inName, " + ");
    return sql.query(
            "select set_config('pg_trgm.word_similarity_threshold', '" + SIMILAR + "', true)")
        .execute()
        .compose(done -> lines(sql, eventId, nearBest(each, rank), words));
  }

  /** What is much less alike than the best is not what was meant. */
  private static String nearBest(String each, String rank) {
    return "select * from (select found.*, max(rank) over () as best from ("
        + SELECT.replaceFirst("from", ", p.position, " + rank.replace("$", "\\$") + " as rank from")
        + each
        + ") found) ranked where rank >= 0.8 * best order by rank desc, position";
  }

  /** One piece of SQL for each word, with the word's parameter in it. */
  private static String each(int words, String piece, String between) {
    return IntStream.range(0, words)
        .mapToObj(i -> piece.formatted("$" + (i + 2)))
        .collect(Collectors.joining(between));
  }

  private static Future<List<CatalogueLine>> lines(
      SqlClient sql, UUID eventId, String query, List<String> words) {
    Tuple values = Tuple.of(eventId);
    words.forEach(values::addValue);
    return sql.preparedQuery(query)
        .execute(values)
        .map(rows -> rows.stream().map(CatalogueStore::line).toList());
  }

  private static CatalogueLine line(Row row) {
    return new CatalogueLine(
        row.getString("id"),
        row.getString("name"),
        textOf(row, "territory"),
        textOf(row, "sector"),
        SheetCardStore.cooperation(row.getString("cooperation")),
        row.getInteger("amount"),
        SheetCardStore.fundings(row.getJsonArray("funding")));
  }

  private static String textOf(Row row, String column) {
    @Nullable String text = row.getString(column);
    return text == null ? "" : text;
  }
}
