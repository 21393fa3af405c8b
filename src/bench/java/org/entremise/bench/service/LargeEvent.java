package org.entremise.bench.service;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entremise.bench.EventGenerator;
import org.entremise.bench.EventSize;
import org.entremise.demo.Demonstration;
import org.entremise.event.Event;
import org.entremise.event.Phase;
import org.entremise.event.Rules;
import org.entremise.event.TimeSlot;
import org.entremise.event.store.EventStore;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.Slot;
import org.entremise.people.FunderKind;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.people.store.ParticipantStore;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.entremise.wish.store.WishStore;

/** A generated event put into a service's database, with sheets like those of the demonstration. */
final class LargeEvent {
  static final UUID ID = UUID.fromString("5d1f0c1e-0b7e-4a53-9c43-0000000000b0");

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final int SEED = 1;
  private static final List<Level> LEVELS = List.of(Level.MUST, Level.WANT, Level.COULD);

  private LargeEvent() {}

  /** Puts it in, to be seen by whoever organises the demonstration; in a transaction. */
  static Future<Void> create(SqlClient sql, EventSize size) {
    Problem problem = EventGenerator.event(size, SEED);
    return EventStore.insert(sql, event(problem))
        .compose(done -> shareOrganisers(sql))
        .compose(done -> ParticipantStore.insert(sql, ID, participants(problem)))
        .compose(done -> insertDelegates(sql))
        .compose(done -> copySheets(sql))
        .compose(done -> WishStore.insert(sql, ID, wishes(problem)));
  }

  private static Event event(Problem problem) {
    List<TimeSlot> slots = problem.slots().stream().map(LargeEvent::slot).toList();
    return new Event(
        ID, problem.name(), "", ZONE, Policy.TOTAL, Phase.WISHES, Rules.USUAL, false, slots);
  }

  @SuppressWarnings("NullAway") // generated slots have times
  private static TimeSlot slot(Slot slot) {
    return new TimeSlot(
        slot.id(), slot.start().toInstant(), slot.end().toInstant(), slot.block(), slot.rooms());
  }

  private static List<Participant> participants(Problem problem) {
    return problem.participants().stream().map(LargeEvent::participant).toList();
  }

  private static Participant participant(org.entremise.matching.Participant p) {
    boolean funder = "funder".equals(p.kind());
    return new Participant(
        p.id(),
        funder ? Side.FUNDER : Side.PROJECT,
        (funder ? "Fondation " : "Coopérative ") + p.id(),
        funder ? FunderKind.FOUNDATION : null,
        "Ce que " + p.id() + " fait, en une phrase",
        Set.copyOf(p.unavailable()),
        p.seats(),
        p.minMeetings(),
        p.maxMeetings(),
        p.maxBreaks(),
        p.maxConsecutive());
  }

  private static List<Wish> wishes(Problem problem) {
    return problem.requests().stream()
        .map(r -> new Wish(r.a(), r.b(), LEVELS.get(r.weight() % LEVELS.size())))
        .toList();
  }

  private static Future<Void> shareOrganisers(SqlClient sql) {
    return sql.preparedQuery(
            """
            insert into event_organiser (event_id, organiser_id, role)
            select $1, organiser_id, role from event_organiser where event_id = $2
            """)
        .execute(Tuple.of(ID, Demonstration.EVENT_ID))
        .mapEmpty();
  }

  private static Future<Void> insertDelegates(SqlClient sql) {
    return sql.preparedQuery(
            """
            insert into delegate (event_id, participant_id, id, position, name, email, language)
            select event_id, id, gen_random_uuid(), 0, 'Camille ' || id, id || '@example.org', 'fr'
            from participant where event_id = $1
            """)
        .execute(Tuple.of(ID))
        .mapEmpty();
  }

  private static Future<Void> copySheets(SqlClient sql) {
    return sql.preparedQuery(
            """
            insert into fact_sheet (event_id, participant_id, content, published, state)
            select $1, p.id, s.content, s.published, s.state
            from (select id, row_number() over (order by id) as n
                  from participant where event_id = $1 and side = 'project') p
              join (select content, published, state, row_number() over (order by participant_id) as n,
                      count(*) over () as all_of_them
                    from fact_sheet where event_id = $2) s
              on p.n % s.all_of_them + 1 = s.n
            """)
        .execute(Tuple.of(ID, Demonstration.EVENT_ID))
        .mapEmpty();
  }
}
