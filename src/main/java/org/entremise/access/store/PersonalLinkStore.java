package org.entremise.access.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.entremise.access.Holder;
import org.entremise.access.Secret;

/** The links of delegates, and when they were opened; secrets only as their hashes. */
public final class PersonalLinkStore {
  private PersonalLinkStore() {}

  /**
   * Adds a link to those that a delegate has. It holds until days after the event, at least so
   * long.
   */
  public static Future<Void> insert(
      SqlClient sql, Secret secret, UUID eventId, String participantId, UUID delegateId, int days) {
    return sql.preparedQuery(
            """
            insert into link (purpose, secret_hash, event_id, participant_id, delegate_id, expires_at)
            select 'invitation', $1, $2, $3, $4,
              greatest(now(), (select max(ends_at) from slot where event_id = $2))
                + make_interval(days => $5)
            """)
        .execute(Tuple.of(Buffer.buffer(secret.hash()), eventId, participantId, delegateId, days))
        .mapEmpty();
  }

  /** Makes one link void. */
  public static Future<Void> delete(SqlClient sql, Secret secret) {
    return sql.preparedQuery("delete from link where secret_hash = $1")
        .execute(Tuple.of(Buffer.buffer(secret.hash())))
        .mapEmpty();
  }

  /**
   * Makes a delegate's links void and closes what they had opened, the address of a calendar feed
   * among it, which whoever had the link may have copied.
   */
  public static Future<Void> revoke(
      SqlClient sql, UUID eventId, String participantId, UUID delegateId) {
    Tuple delegate = Tuple.of(eventId, participantId, delegateId);
    return sql.preparedQuery(
            "delete from link where event_id = $1 and participant_id = $2 and delegate_id = $3")
        .execute(delegate)
        .compose(
            done ->
                sql.preparedQuery(
                        """
                        delete from session_access
                        where event_id = $1 and participant_id = $2 and delegate_id = $3
                        """)
                    .execute(delegate))
        .compose(
            done ->
                sql.preparedQuery(
                        """
                        delete from calendar_feed
                        where event_id = $1 and participant_id = $2 and delegate_id = $3
                        """)
                    .execute(delegate))
        .mapEmpty();
  }

  /** Notes that a delegate has opened a link now. */
  public static Future<Void> noteOpening(SqlClient sql, Holder.Delegate holder) {
    return sql.preparedQuery(
            """
            insert into delegate_opening (event_id, participant_id, delegate_id) values ($1, $2, $3)
            on conflict (event_id, participant_id, delegate_id) do update set last_at = now()
            """)
        .execute(Tuple.of(holder.eventId(), holder.participantId(), holder.delegateId()))
        .mapEmpty();
  }
}
