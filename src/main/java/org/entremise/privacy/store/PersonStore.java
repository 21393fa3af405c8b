package org.entremise.privacy.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.entremise.privacy.Person;

/** Everything that is held about somebody who comes for a participant, and its end. */
public final class PersonStore {
  private PersonStore() {}

  /** All of it but the meetings, in the shape of the contract's {@code MyData}. */
  public static Future<JsonObject> all(SqlClient sql, Person person) {
    return sql.preparedQuery(
            """
            select jsonb_build_object(
              'event', jsonb_build_object('id', e.id, 'name', e.name, 'timeZone', e.time_zone),
              'organisers', (select jsonb_agg(o.name order by o.name) from event_organiser eo
                join organiser o on o.id = eo.organiser_id where eo.event_id = e.id),
              'participant', jsonb_build_object('id', p.id, 'side', p.side, 'name', p.name,
                'description', p.description, 'answeredAt', p.answered_at),
              'person', (select jsonb_build_object('name', d.name, 'email', d.email, 'language', d.language)
                from delegate d where d.event_id = e.id and d.participant_id = p.id and d.id = $3),
              'alone', not exists (select from delegate d where d.event_id = e.id
                and d.participant_id = p.id and d.id is distinct from $3),
              'opened', (select jsonb_build_object('firstAt', o.first_at, 'lastAt', o.last_at)
                from delegate_opening o
                where o.event_id = e.id and o.participant_id = p.id and o.delegate_id = $3),
              'browsers', coalesce((select jsonb_agg(jsonb_build_object(
                  'device', s.device, 'since', a.granted_at, 'seenAt', s.seen_at) order by a.granted_at)
                from session_access a join session s on s.secret_hash = a.session_hash
                where a.event_id = e.id and a.participant_id = p.id
                  and a.delegate_id is not distinct from $3 and s.expires_at > now()), '[]'),
              'calendar', (select jsonb_build_object('madeAt', c.created_at, 'readAt', c.read_at)
                from calendar_feed c where c.event_id = e.id and c.participant_id = p.id
                  and c.delegate_id is not distinct from $3),
              'letters', coalesce((select jsonb_agg(jsonb_build_object('at', l.created_at,
                  'subject', l.subject, 'body', l.body, 'email', l.email, 'state', l.state)
                  order by l.created_at)
                from letter l where l.event_id = e.id and l.participant_id = p.id
                  and l.delegate_id = $3), '[]'),
              'wishes', coalesce((select jsonb_agg(jsonb_build_object('with', o.name,
                  'level', w.level, 'rank', w.rank, 'note', w.note, 'at', w.updated_at)
                  order by w.updated_at, o.id)
                from wish w join participant o on o.event_id = e.id and o.id = w.to_id
                where w.event_id = e.id and w.from_id = p.id), '[]'),
              'unavailable', coalesce((select jsonb_agg(jsonb_build_object(
                  'start', s.starts_at, 'end', s.ends_at) order by s.starts_at)
                from unavailability u join slot s on s.event_id = e.id and s.id = u.slot_id
                where u.event_id = e.id and u.participant_id = p.id), '[]'),
              'changeRequests', coalesce((select jsonb_agg(jsonb_build_object('at', c.created_at,
                  'kind', c.kind, 'with', c.with_name, 'reason', c.reason, 'state', c.state,
                  'note', c.note) order by c.created_at)
                from change_request c where c.event_id = e.id and c.participant_id = p.id), '[]'),
              'sheet', (select jsonb_build_object('content', f.content, 'published', f.published,
                  'versions', (select coalesce(jsonb_agg(jsonb_build_object('number', v.number,
                      'at', v.at, 'content', v.content) order by v.number), '[]')
                    from fact_sheet_version v where v.event_id = e.id and v.participant_id = p.id),
                  'files', (select coalesce(jsonb_agg(jsonb_build_object('name', x.name,
                      'type', x.type, 'bytes', x.size, 'addedAt', x.added_at) order by x.added_at), '[]')
                    from fact_sheet_file x where x.event_id = e.id and x.participant_id = p.id))
                from fact_sheet f where f.event_id = e.id and f.participant_id = p.id),
              'seen', coalesce((select jsonb_agg(jsonb_build_object('hour', t.hour,
                  'organiser', t.organiser, 'deed', t.deed, 'what', t.what) order by t.id desc)
                from (select * from trail where event_id = e.id and about = p.id
                  and organiser is not null order by id desc limit 200) t), '[]'))
            from event e join participant p on p.event_id = e.id
            where e.id = $1 and p.id = $2
            """)
        .execute(Tuple.of(person.eventId(), person.participantId(), person.delegateId()))
        .map(rows -> rows.iterator().next().getJsonObject(0));
  }

  /** Whether others come for the participant; also holds off whoever adds somebody. */
  public static Future<Boolean> hasOthers(SqlClient sql, Person person) {
    return sql.preparedQuery(
            "select id from participant where event_id = $1 and id = $2 for update")
        .execute(Tuple.of(person.eventId(), person.participantId()))
        .compose(
            locked ->
                sql.preparedQuery(
                        """
                        select exists (select from delegate where event_id = $1
                          and participant_id = $2 and id is distinct from $3)
                        """)
                    .execute(tuple(person)))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Erases the person: the links, letters, sessions and calendar addresses go with them. */
  public static Future<Void> erase(SqlClient sql, Person person) {
    return sql.preparedQuery(
            "delete from delegate where event_id = $1 and participant_id = $2 and id = $3")
        .execute(tuple(person))
        .compose(
            done ->
                sql.preparedQuery(
                        """
                        update mailing set delegates = array_remove(delegates, $2)
                        where event_id = $1 and $2 = any(delegates)
                        """)
                    .execute(Tuple.of(person.eventId(), person.delegateId())))
        .compose(done -> revision(sql, person));
  }

  /** Erases the reasons that whoever came has given: nobody is left whose they are. */
  public static Future<Void> eraseReasons(SqlClient sql, Person person) {
    Tuple participant = Tuple.of(person.eventId(), person.participantId());
    return sql.preparedQuery("update wish set note = null where event_id = $1 and from_id = $2")
        .execute(participant)
        .compose(
            done ->
                sql.preparedQuery(
                        """
                        update change_request set reason = '', note = ''
                        where event_id = $1 and participant_id = $2
                        """)
                    .execute(participant))
        .mapEmpty();
  }

  /** Whoever is changing the participant hears that it is another one. */
  private static Future<Void> revision(SqlClient sql, Person person) {
    return sql.preparedQuery(
            "update participant set revision = revision + 1 where event_id = $1 and id = $2")
        .execute(Tuple.of(person.eventId(), person.participantId()))
        .mapEmpty();
  }

  private static Tuple tuple(Person person) {
    return Tuple.of(person.eventId(), person.participantId(), person.delegateId());
  }
}
