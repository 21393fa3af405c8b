package org.entremise.crash;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for letters that came twice, or are said to have come and have not. */
final class Letters {
  /** Ten seconds until a dead service is missed; one letter after the other then. */
  private static final Duration SETTLED = Duration.ofSeconds(60);

  private final Rows rows;
  private final Round.Victim victim;
  private final List<String> findings = new ArrayList<>();
  private String counts = "";

  Letters(Rows rows, Round.Victim victim) {
    this.rows = rows;
    this.victim = victim;
  }

  String counts() {
    return counts;
  }

  List<String> findings(Ground ground) throws MessagingException {
    String waiting = "select id from letter where event_id = ? and state in ('queued', 'sending')";
    if (!Waiting.until(SETTLED, () -> rows.texts(waiting).isEmpty())) {
      findings.add("letters are not settled: " + rows.texts(waiting));
    }
    Map<String, String> states = rows.pairs("select id, state from letter where event_id = ?");
    Map<String, Integer> arrived = ground.arrived();
    arrived.forEach(
        (id, times) -> {
          if (times > 1) {
            findings.add("letter " + id + " came " + times + " times");
          }
        });
    states.forEach(
        (id, state) -> judge(id, state, arrived.containsKey("<" + id + "@example.org>")));
    String invitedTwice =
        """
        select delegate_id from letter where event_id = ? and kind = 'invitation'
        group by delegate_id having count(*) > 1
        """;
    rows.texts(invitedTwice).forEach(one -> findings.add("delegate " + one + " is invited twice"));
    long unsure = states.values().stream().filter("unsure"::equals).count();
    counts = "%d letters (%d unsure)".formatted(states.size(), unsure);
    return findings;
  }

  /** Nobody may be unsure but of a letter that a service had in hand when it died. */
  private void judge(String id, String state, boolean came) {
    boolean right =
        switch (state) {
          case "sent" -> came;
          case "unsure" -> victim == Round.Victim.SERVICE;
          default -> false;
        };
    if (!right) {
      findings.add("letter %s is %s and has %s".formatted(id, state, came ? "come" : "not come"));
    }
  }
}
