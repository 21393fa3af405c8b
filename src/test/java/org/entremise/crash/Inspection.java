package org.entremise.crash;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks into the database, past the service, for anything that is lost, half or double. */
final class Inspection {
  /** Ten seconds until a dead service is missed, then the solve itself, on a busy machine. */
  private static final Duration ENDED = Duration.ofSeconds(60);

  private final Ground ground;
  private final Scene scene;
  private final Journal journal;
  private final Round.Victim victim;
  private final List<String> findings = new ArrayList<>();
  private String counts = "";

  Inspection(Ground ground, Scene scene, Journal journal, Round.Victim victim) {
    this.ground = ground;
    this.scene = scene;
    this.journal = journal;
    this.victim = victim;
  }

  /** In short, how much there was to look at. */
  String counts() {
    return counts;
  }

  List<String> findings() throws Exception {
    try (Connection sql = ground.connect()) {
      Rows rows = new Rows(sql, UUID.fromString(scene.id()));
      wishes(rows);
      participants(rows);
      mailings(rows);
      String jobs = jobs(rows);
      findings.addAll(new Board(rows, journal).findings());
      Publications publications = new Publications(rows, journal);
      findings.addAll(publications.findings());
      Letters letters = new Letters(rows, victim);
      findings.addAll(letters.findings(ground));
      counts = publications.counts() + ", " + letters.counts() + ", " + jobs;
    }
    return findings;
  }

  private void wishes(Rows rows) {
    Map<String, String> there =
        rows.pairs("select from_id || ' ' || to_id, level from wish where event_id = ?");
    for (Map.Entry<String, Set<String>> wish : journal.wishes().entrySet()) {
      String level = there.getOrDefault(wish.getKey(), Journal.NONE);
      if (!wish.getValue().contains(level)) {
        findings.add(
            "wish %s is '%s', not one of %s".formatted(wish.getKey(), level, wish.getValue()));
      }
    }
  }

  private void participants(Rows rows) {
    List<String> there = rows.texts("select id from participant where event_id = ?");
    for (String added : journal.participants()) {
      if (!there.contains(added)) {
        findings.add("participant " + added + " is lost");
      }
    }
  }

  private void mailings(Rows rows) {
    Map<String, String> there = rows.pairs("select id, queued from mailing where event_id = ?");
    journal
        .mailings()
        .forEach(
            (id, queued) -> {
              if (!Integer.toString(queued).equals(there.get(id))) {
                findings.add(
                    "mailing %s has %s letters, not %d".formatted(id, there.get(id), queued));
              }
            });
  }

  /** Waits until all have ended; how many there were, in words. */
  private String jobs(Rows rows) {
    String open = "select id from job where event_id = ? and state in ('queued', 'running')";
    if (!Waiting.until(ENDED, () -> rows.texts(open).isEmpty())) {
      findings.add("jobs do not end: " + rows.texts(open));
    }
    Map<String, String> states = rows.pairs("select id, state from job where event_id = ?");
    for (String job : journal.jobs()) {
      if (!states.containsKey(job)) {
        findings.add("job " + job + " is lost");
      }
    }
    states.forEach(
        (id, state) -> {
          if (state.equals("failed")) {
            findings.add("job " + id + " has failed");
          }
        });
    String empty =
        """
        select id from job j where event_id = ? and state = 'done'
          and not exists (select from schedule s where s.job_id = j.id)
        """;
    rows.texts(empty).forEach(job -> findings.add("job " + job + " is done without a schedule"));
    int again = rows.texts("select id from job where event_id = ? and attempts > 1").size();
    return "%d solves (%d taken up again)".formatted(states.size(), again);
  }
}
