package org.entremise.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.entremise.event.Rules;
import org.entremise.platform.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of events that were there before a migration. */
@Timeout(120)
class MigrationTest {
  private static final String OPEN = "11111111-1111-1111-1111-111111111111";
  private static final String PUBLISHED = "22222222-2222-2222-2222-222222222222";

  /** Two events of version 7, each with a funder, a project and a wish; one was published. */
  private static final String EVENTS_OF_7 =
      """
      insert into event (id, name, description, time_zone) values
        ('%1$s', 'Ouvert', '', 'Europe/Paris'), ('%2$s', 'Publié', '', 'Europe/Paris');
      insert into participant (event_id, id, side, position, name, description)
        select e.id, p.id, p.side, 1, p.id, ''
        from event e, (values ('f01', 'funder'), ('p01', 'project')) as p (id, side);
      insert into fact_sheet (event_id, participant_id, content, state) values
        ('%1$s', 'p01', '{"summary": "Un café", "sector": "Restauration"}', 'ready'),
        ('%2$s', 'p01', '{"summary": "Un brouillon"}', 'writing');
      insert into wish (event_id, from_id, to_id, level) select id, 'f01', 'p01', 'must' from event;
      insert into delegate (event_id, participant_id, id, position, name, email, language)
        select id, 'f01', id, 1, 'Zoé', 'zoe@example.org', 'fr' from event;
      insert into schedule (id, event_id, version, author, problem, meetings, status, bound,
          violations, shortfall, unserved, comfort, unfairness, breaks, idle_slots, moved,
          scheduled, requests, published_at)
        select gen_random_uuid(), id, version, '', '{}', '[]', 'FEASIBLE', '{}',
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, case when version is null then null else now() end
        from (values ('%1$s'::uuid, null), ('%2$s'::uuid, 1)) as s (id, version);
      """
          .formatted(OPEN, PUBLISHED);

  private static OwnPostgres server;

  @BeforeAll
  static void startServer() {
    server = OwnPostgres.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Test
  void event_fromBeforeThereWerePhases_isWhereItsScheduleSays_withTheUsualRules() {
    OldDatabase database = OldDatabase.at("7", server);
    database.run(EVENTS_OF_7);

    database.migrate();

    assertThat(database.read("select phase from event order by name"))
        .as("with a mere draft wishes stay open")
        .containsExactly("wishes", "published");
    assertThat(database.read("select rules from event")).containsExactly(null, null);
    assertThat(database.read("select level from wish")).containsExactly("must", "must");
    assertThat(database.read("select email from delegate")).hasSize(2);
  }

  @Test
  void sheet_fromBeforeThereWereVersions_isReadByFunders_onlyIfItWasReady() {
    OldDatabase database = OldDatabase.at("7", server);
    database.run(EVENTS_OF_7);

    database.migrate();

    String sheets = " from fact_sheet s join event e on e.id = s.event_id order by e.name";
    assertThat(database.read("select published ->> 'summary'" + sheets))
        .containsExactly("Un café", null);
    assertThat(database.read("select number || kind from fact_sheet_version"))
        .containsExactly("1ready");
    assertThat(database.read("select id from participant where search_text like '%restauration%'"))
        .as("found by its words")
        .containsExactly("p01");
  }

  @Test
  void letters_fromBeforeSheetsWereReturnedByLetter_stay() {
    OldDatabase database = OldDatabase.at("12", server);
    database.run(
        """
        insert into event (id, name, description, time_zone, phase)
          values ('%1$s', 'Ouvert', '', 'Europe/Paris', 'wishes');
        insert into participant (event_id, id, side, position, name, description)
          values ('%1$s', 'p01', 'project', 1, 'Halle', '');
        insert into delegate (event_id, participant_id, id, position, name, email, language)
          values ('%1$s', 'p01', '%1$s', 1, 'Zoé', 'zoe@example.org', 'fr');
        insert into letter (id, event_id, participant_id, delegate_id, kind, language, name, email,
            subject, body, state)
          values (gen_random_uuid(), '%1$s', 'p01', '%1$s', 'invitation', 'fr', 'Zoé',
            'zoe@example.org', 'Venez', 'Venez', 'sent');
        """
            .formatted(OPEN));

    database.migrate();

    assertThat(database.read("select kind || state from letter")).containsExactly("invitationsent");
    database.run("update letter set kind = 'sheet_returned'");
  }

  @Test
  void eventOfLongAgo_isNotErasedUnawares() {
    OldDatabase database = OldDatabase.at("23", server);
    database.run(
        """
        insert into event (id, name, description, time_zone, phase, created_at) values
          ('%1$s', 'Ancien', '', 'Europe/Paris', 'closed', now() - interval '20 months'),
          ('%2$s', 'Récent', '', 'Europe/Paris', 'closed', now() - interval '2 months');
        """
            .formatted(OPEN, PUBLISHED));

    database.migrate();

    assertThat(database.read("select rules ->> 'retentionMonths' from event order by name"))
        .containsExactly("22", null);
    assertThat(
            Json.read(database.read("select rules from event order by name").get(0), Rules.class))
        .as("else the usual ones")
        .isEqualTo(
            new Rules(
                Rules.USUAL.wishRule(),
                Rules.USUAL.weights(),
                null,
                null,
                Rules.USUAL.funders(),
                Rules.USUAL.projects(),
                Rules.USUAL.languages(),
                22));
  }
}
