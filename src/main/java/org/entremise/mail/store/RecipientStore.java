package org.entremise.mail.store;

import static org.entremise.platform.sql.Constants.constant;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;
import org.entremise.mail.Recipient;
import org.entremise.people.Delegate;
import org.entremise.people.EmailAddress;
import org.entremise.people.Language;
import org.entremise.people.Side;

/** Delegates as people to write to. */
public final class RecipientStore {
  private static final String SELECT =
      """
      select d.event_id, d.participant_id, p.name as participant, p.side, d.id, d.name, d.email, d.language
      from delegate d join participant p on p.event_id = d.event_id and p.id = d.participant_id
      """;

  private static final String ORDER = " order by p.side, p.position, d.position";

  private RecipientStore() {}

  /** Those of an event's delegates who are among these. */
  public static Future<List<Recipient>> among(
      SqlClient sql, UUID eventId, Collection<UUID> delegateIds) {
    return sql.preparedQuery(SELECT + " where d.event_id = $1 and d.id = any($2)" + ORDER)
        .execute(Tuple.of(eventId, (Object) delegateIds.toArray(UUID[]::new)))
        .map(RecipientStore::recipients);
  }

  /** All who come for a participant. */
  public static Future<List<Recipient>> of(SqlClient sql, UUID eventId, String participantId) {
    return sql.preparedQuery(SELECT + " where d.event_id = $1 and d.participant_id = $2" + ORDER)
        .execute(Tuple.of(eventId, participantId))
        .map(RecipientStore::recipients);
  }

  /** All who come for some participants. */
  public static Future<List<Recipient>> ofAll(
      SqlClient sql, UUID eventId, Collection<String> participantIds) {
    return sql.preparedQuery(
            SELECT + " where d.event_id = $1 and d.participant_id = any($2)" + ORDER)
        .execute(Tuple.of(eventId, (Object) participantIds.toArray(String[]::new)))
        .map(RecipientStore::recipients);
  }

  /** One delegate; NOT_FOUND where the participant has none of that id. */
  public static Future<Recipient> get(
      SqlClient sql, UUID eventId, String participantId, UUID delegateId) {
    return of(sql, eventId, participantId)
        .map(
            all ->
                all.stream()
                    .filter(one -> one.delegate().id().equals(delegateId))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new DomainError(Kind.NOT_FOUND, Message.of("mail.delegate.unknown"))));
  }

  /** Whoever has a mailbox, in all events that are not put away. */
  public static Future<List<Recipient>> withMailbox(SqlClient sql, EmailAddress address) {
    return sql.preparedQuery(
            SELECT
                + """
                 join event e on e.id = d.event_id and e.archived_at is null
                where lower(d.email) = $1 order by e.created_at, p.side, p.position
                """)
        .execute(Tuple.of(address.mailbox()))
        .map(RecipientStore::recipients);
  }

  private static List<Recipient> recipients(RowSet<Row> rows) {
    return rows.stream()
        .map(
            row ->
                new Recipient(
                    row.getUUID("event_id"),
                    row.getString("participant_id"),
                    row.getString("participant"),
                    constant(Side.class, row.getString("side")),
                    new Delegate(
                        row.getUUID("id"),
                        row.getString("name"),
                        new EmailAddress(row.getString("email")),
                        constant(Language.class, row.getString("language")))))
        .toList();
  }
}
