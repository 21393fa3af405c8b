package org.entremise.privacy.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/** Everything that is held about an organiser, and its end. */
public final class OrganiserDataStore {
  /** Where an organiser's name says who did something, by table and column. */
  private static final List<String[]> AUTHORS =
      List.of(
          new String[] {"history", "author"},
          new String[] {"job", "author"},
          new String[] {"schedule", "author"},
          new String[] {"fact_sheet", "edited_by"},
          new String[] {"fact_sheet_version", "author"},
          new String[] {"change_request", "author"},
          new String[] {"trail", "organiser"});

  private OrganiserDataStore() {}

  /** All of it, in the shape of the contract's {@code AccountData}. */
  public static Future<JsonObject> all(SqlClient sql, UUID organiserId) {
    return sql.preparedQuery(
            """
            select jsonb_build_object(
              'name', o.name, 'email', o.email, 'hasPassword', o.password_hash is not null,
              'since', o.created_at,
              'passkeys', coalesce((select jsonb_agg(jsonb_build_object('name', k.name,
                  'since', k.created_at, 'usedAt', k.used_at) order by k.created_at)
                from passkey k where k.organiser_id = o.id), '[]'),
              'identities', coalesce((select jsonb_agg(jsonb_build_object('issuer', i.issuer,
                  'subject', i.subject, 'since', i.created_at, 'usedAt', i.used_at) order by i.created_at)
                from identity i where i.organiser_id = o.id), '[]'),
              'browsers', coalesce((select jsonb_agg(jsonb_build_object('device', s.device,
                  'since', a.granted_at, 'seenAt', s.seen_at) order by a.granted_at)
                from session_access a join session s on s.secret_hash = a.session_hash
                where a.organiser_id = o.id and s.expires_at > now()), '[]'),
              'events', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name,
                  'owner', eo.role = 'owner', 'done', (select count(*) from history h
                    where h.event_id = e.id and h.author = o.name)) order by e.created_at)
                from event_organiser eo join event e on e.id = eo.event_id
                where eo.organiser_id = o.id), '[]'))
            from organiser o where o.id = $1
            """)
        .execute(Tuple.of(organiserId))
        .map(rows -> rows.iterator().next().getJsonObject(0));
  }

  /** The events that an organiser owns, by name. */
  public static Future<List<String>> owned(SqlClient sql, UUID organiserId) {
    return sql.preparedQuery(
            """
            select e.name from event_organiser eo join event e on e.id = eo.event_id
            where eo.organiser_id = $1 and eo.role = 'owner' order by e.created_at
            for update of eo
            """)
        .execute(Tuple.of(organiserId))
        .map(rows -> rows.stream().map(row -> row.getString(0)).toList());
  }

  /**
   * Erases an organiser who owns nothing. What they did in events stays there under another name,
   * unless an organiser who stays is called the same.
   */
  public static Future<Void> erase(SqlClient sql, UUID organiserId, String instead) {
    Future<Void> done = Future.succeededFuture();
    for (String[] author : AUTHORS) {
      done = done.compose(before -> rename(sql, organiserId, instead, author[0], author[1]));
    }
    return done.compose(before -> renameInHistory(sql, organiserId, instead))
        .compose(
            before ->
                sql.preparedQuery(
                        """
                        delete from session where secret_hash in
                          (select session_hash from session_access where organiser_id = $1)
                        """)
                    .execute(Tuple.of(organiserId)))
        .compose(
            before ->
                sql.preparedQuery("delete from organiser where id = $1")
                    .execute(Tuple.of(organiserId)))
        .mapEmpty();
  }

  /** Others have invited them, or handed something over to them. */
  private static Future<Void> renameInHistory(SqlClient sql, UUID organiserId, String instead) {
    return sql.preparedQuery(
            """
            update history h
            set details = replace(h.details::text, to_json(o.name)::text, to_json($2::text)::text)::jsonb
            from organiser o join event_organiser eo on eo.organiser_id = o.id
            where o.id = $1 and h.event_id = eo.event_id and h.action like 'history.organiser.%'
            """)
        .execute(Tuple.of(organiserId, instead))
        .mapEmpty();
  }

  private static Future<Void> rename(
      SqlClient sql, UUID organiserId, String instead, String table, String column) {
    String statement =
        """
        update %1$s t set %2$s = $2
        from organiser o join event_organiser eo on eo.organiser_id = o.id
        where o.id = $1 and t.event_id = eo.event_id and t.%2$s = o.name
          and not exists (select from event_organiser other
            join organiser same on same.id = other.organiser_id
            where other.event_id = eo.event_id and same.name = o.name and same.id <> o.id)
        """
            .formatted(table, column);
    return sql.preparedQuery(statement).execute(Tuple.of(organiserId, instead)).mapEmpty();
  }
}
