package org.entremise.invitation.store;

import static org.entremise.platform.sql.Constants.constant;
import static org.entremise.platform.sql.Constants.text;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.entremise.invitation.Mailing;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.mail.LetterKind;

/** What organisers have looked at before sending it. */
public final class MailingStore {
  private MailingStore() {}

  /** Keeps a mailing, and forgets those of the event that nobody has sent within a day. */
  public static Future<Void> insert(SqlClient sql, UUID eventId, Mailing mailing) {
    return sql.preparedQuery(
            """
            delete from mailing
            where event_id = $1 and sent_at is null and created_at < now() - interval '1 day'
            """)
        .execute(Tuple.of(eventId))
        .compose(
            done ->
                sql.preparedQuery(
                        "insert into mailing (id, event_id, kind, delegates) values ($1, $2, $3, $4)")
                    .execute(
                        Tuple.of(
                            mailing.id(),
                            eventId,
                            text(mailing.kind()),
                            mailing.delegates().toArray(UUID[]::new))))
        .mapEmpty();
  }

  public static Future<Mailing> get(SqlClient sql, UUID eventId, UUID id) {
    return get(sql, eventId, id, "");
  }

  /** One mailing, which nobody else sends meanwhile, as no other of the event. */
  public static Future<Mailing> lock(SqlClient sql, UUID eventId, UUID id) {
    return sql.preparedQuery("select 1 from event where id = $1 for no key update")
        .execute(Tuple.of(eventId))
        .compose(locked -> get(sql, eventId, id, " for update"));
  }

  /** Notes that it was sent. */
  public static Future<Void> close(SqlClient sql, UUID id, int queued) {
    return sql.preparedQuery("update mailing set sent_at = now(), queued = $2 where id = $1")
        .execute(Tuple.of(id, queued))
        .mapEmpty();
  }

  private static Future<Mailing> get(SqlClient sql, UUID eventId, UUID id, String lock) {
    return sql.preparedQuery(
            "select kind, delegates, queued from mailing where event_id = $1 and id = $2" + lock)
        .execute(Tuple.of(eventId, id))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new DomainError(Kind.NOT_FOUND, Message.of("invitation.mailing.unknown"));
              }
              var row = rows.iterator().next();
              return new Mailing(
                  id,
                  constant(LetterKind.class, row.getString("kind")),
                  List.of(row.getArrayOfUUIDs("delegates")),
                  row.getInteger("queued"));
            });
  }
}
