package org.entremise.invitation.store;

import static org.entremise.platform.sql.Constants.constant;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.entremise.invitation.Invitation;
import org.entremise.invitation.Invitation.Sent;
import org.entremise.mail.LetterKind;
import org.entremise.mail.LetterState;
import org.entremise.people.Delegate;
import org.entremise.people.EmailAddress;
import org.entremise.people.Language;
import org.entremise.people.Side;
import org.jspecify.annotations.Nullable;

/** How far the invitations of an event are. */
public final class InvitationStore {
  private InvitationStore() {}

  /** One for each delegate: funders first, each side in its order. */
  public static Future<List<Invitation>> all(SqlClient sql, UUID eventId) {
    return sql.preparedQuery(
            """
            with newest as (
              select distinct on (participant_id, delegate_id)
                participant_id, delegate_id, id, kind, state, email, answer, changed_at
              from letter where event_id = $1 and kind <> 'receipt'
              order by participant_id, delegate_id, created_at desc, id desc),
            reminded as (
              select participant_id, delegate_id, max(created_at) as at
              from letter where event_id = $1 and kind = 'reminder'
              group by participant_id, delegate_id)
            select p.id as participant_id, p.name as participant, p.side,
              d.id as delegate_id, d.name, d.email, d.language,
              n.id as letter_id, n.kind, n.state, n.email as letter_email, n.answer, n.changed_at,
              r.at as reminded_at, o.last_at as opened_at,
              exists (select 1 from wish w where w.event_id = $1 and w.from_id = p.id)
                or f.state is not null as begun,
              p.answered_at is not null or coalesce(f.state in ('sent', 'ready'), false) as done
            from delegate d
              join participant p on p.event_id = d.event_id and p.id = d.participant_id
              left join fact_sheet f on f.event_id = p.event_id and f.participant_id = p.id
              left join delegate_opening o on o.event_id = d.event_id
                and o.participant_id = d.participant_id and o.delegate_id = d.id
              left join newest n on n.participant_id = d.participant_id and n.delegate_id = d.id
              left join reminded r on r.participant_id = d.participant_id and r.delegate_id = d.id
            where d.event_id = $1
            order by p.side, p.position, d.position
            """)
        .execute(Tuple.of(eventId))
        .map(rows -> rows.stream().map(InvitationStore::invitation).toList());
  }

  private static Invitation invitation(Row row) {
    @Nullable UUID letter = row.getUUID("letter_id");
    return new Invitation(
        row.getString("participant_id"),
        row.getString("participant"),
        constant(Side.class, row.getString("side")),
        new Delegate(
            row.getUUID("delegate_id"),
            row.getString("name"),
            new EmailAddress(row.getString("email")),
            constant(Language.class, row.getString("language"))),
        letter == null ? null : sent(row, letter),
        instant(row, "reminded_at"),
        instant(row, "opened_at"),
        row.getBoolean("begun"),
        row.getBoolean("done"));
  }

  private static Sent sent(Row row, UUID letter) {
    return new Sent(
        letter,
        constant(LetterKind.class, row.getString("kind")),
        constant(LetterState.class, row.getString("state")),
        row.getString("letter_email"),
        row.getString("answer"),
        row.getOffsetDateTime("changed_at").toInstant());
  }

  private static @Nullable Instant instant(Row row, String column) {
    @Nullable OffsetDateTime value = row.getOffsetDateTime(column);
    return value == null ? null : value.toInstant();
  }
}
