package org.entremise.mail.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.entremise.mail.LetterKind;
import org.entremise.mail.LetterTemplate;
import org.entremise.people.Language;

/** The templates that an event has of its own. */
public final class TemplateStore {
  private TemplateStore() {}

  public static Future<List<LetterTemplate>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            "select kind, language, subject, body from letter_template where event_id = $1")
        .execute(Tuple.of(eventId))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new LetterTemplate(
                                constant(LetterKind.class, row.getString("kind")),
                                constant(Language.class, row.getString("language")),
                                row.getString("subject"),
                                row.getString("body")))
                    .toList());
  }

  public static Future<Void> put(SqlClient sql, UUID eventId, LetterTemplate template) {
    return sql.preparedQuery(
            """
            insert into letter_template (event_id, kind, language, subject, body)
            values ($1, $2, $3, $4, $5)
            on conflict (event_id, kind, language)
            do update set subject = excluded.subject, body = excluded.body
            """)
        .execute(
            Tuple.of(eventId, text(template.kind()), text(template.language()))
                .addValue(template.subject())
                .addValue(template.body()))
        .mapEmpty();
  }

  /** Whether the event had one. */
  public static Future<Boolean> delete(
      SqlClient sql, UUID eventId, LetterKind kind, Language language) {
    return sql.preparedQuery(
            "delete from letter_template where event_id = $1 and kind = $2 and language = $3")
        .execute(Tuple.of(eventId, text(kind), text(language)))
        .map(done -> done.rowCount() == 1);
  }
}
