package org.entremise.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.entremise.agenda.AgendaHistory.Entry;
import org.entremise.agenda.PublishedVersion.Held;
import org.entremise.agenda.PublishedVersion.Party;

/** What calendars may rely on, over random publications. */
class AgendaHistoryProperties {
  private static final Instant DAY = Instant.parse("2027-03-11T08:00:00Z");
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final int PEOPLE = 3;

  private static Instant published(int number) {
    return Instant.parse("2027-01-01T00:00:00Z").plus(Duration.ofDays(number));
  }

  private static Held held(int funder, int project, int slot) {
    Instant start = DAY.plus(SLOT.multipliedBy(slot));
    return new Held(
        "f" + funder + "-p" + project,
        new Party("f" + funder, "Financeur " + funder),
        new Party("p" + project, "Projet " + project),
        start,
        start.plus(SLOT));
  }

  private static List<PublishedVersion> random(long seed) {
    Random random = new Random(seed);
    List<PublishedVersion> versions = new ArrayList<>();
    int count = random.nextInt(8);
    for (int number = 1; number <= count; number++) {
      List<Held> meetings = new ArrayList<>();
      for (int pair = 0; pair < PEOPLE * PEOPLE; pair++) {
        if (random.nextInt(3) > 0) {
          meetings.add(held(pair / PEOPLE, pair % PEOPLE, random.nextInt(3)));
        }
      }
      versions.add(new PublishedVersion(number, published(number), meetings));
    }
    return versions;
  }

  @Property(seed = "1")
  void newestVersion_isWhatIsNotCancelled(@ForAll long seed) {
    List<PublishedVersion> versions = random(seed);
    List<Held> newest =
        versions.isEmpty() ? List.of() : versions.get(versions.size() - 1).meetings();

    List<Entry> entries = AgendaHistory.of(versions, "f1");

    assertThat(
            entries.stream()
                .filter(entry -> !entry.cancelled())
                .map(entry -> entry.request() + entry.with() + entry.start() + entry.end()))
        .containsExactlyInAnyOrderElementsOf(
            newest.stream()
                .filter(held -> held.one().id().equals("f1"))
                .map(held -> held.request() + held.other() + held.start() + held.end())
                .toList());
    assertThat(entries).extracting(Entry::request).doesNotHaveDuplicates();
    Statistics.collect(entries.stream().anyMatch(Entry::cancelled));
  }

  @Property(seed = "2")
  void sequence_growsExactlyWhenSomethingChanges(@ForAll long seed) {
    List<PublishedVersion> versions = random(seed);
    Map<String, Entry> before = new HashMap<>();
    for (int until = 1; until <= versions.size(); until++) {
      Map<String, Entry> now =
          AgendaHistory.of(versions.subList(0, until), "p2").stream()
              .collect(Collectors.toMap(Entry::request, entry -> entry));
      assertThat(now.keySet()).as("nothing is forgotten").containsAll(before.keySet());
      for (Entry entry : now.values()) {
        Entry earlier = before.get(entry.request());
        if (earlier == null) {
          assertThat(entry.sequence()).isZero();
          assertThat(entry.cancelled()).isFalse();
        } else {
          boolean changed =
              earlier.cancelled() != entry.cancelled() || !earlier.start().equals(entry.start());
          assertThat(entry.sequence()).isEqualTo(earlier.sequence() + (changed ? 1 : 0));
          assertThat(entry.changedAt()).isEqualTo(changed ? published(until) : earlier.changedAt());
        }
      }
      before = now;
    }
  }

  @Property(seed = "3")
  void bothSides_areToldTheSame(@ForAll long seed) {
    List<PublishedVersion> versions = random(seed);

    List<Entry> funder = AgendaHistory.of(versions, "f0");
    List<Entry> project = AgendaHistory.of(versions, "p0");

    assertThat(of(funder, "f0-p0")).isEqualTo(of(project, "f0-p0"));
    assertThat(funder).allMatch(entry -> entry.request().startsWith("f0-"));
  }

  private static List<String> of(List<Entry> entries, String request) {
    return entries.stream()
        .filter(entry -> entry.request().equals(request))
        .map(entry -> entry.start() + " " + entry.cancelled() + " " + entry.sequence())
        .toList();
  }

  @Example
  void meeting_movedThenGoneThenBack_isTheSameMeeting() {
    List<PublishedVersion> versions =
        List.of(
            new PublishedVersion(1, published(1), List.of(held(1, 1, 0))),
            new PublishedVersion(2, published(2), List.of(held(1, 1, 2))),
            new PublishedVersion(3, published(3), List.of()),
            new PublishedVersion(4, published(4), List.of()),
            new PublishedVersion(5, published(5), List.of(held(1, 1, 2))));

    Entry gone = AgendaHistory.of(versions.subList(0, 4), "p1").get(0);
    assertThat(gone.cancelled()).isTrue();
    assertThat(gone.start()).isEqualTo(DAY.plus(SLOT.multipliedBy(2)));
    assertThat(gone.sequence()).isEqualTo(2);
    assertThat(gone.changedAt()).isEqualTo(published(3));

    Entry back = AgendaHistory.of(versions, "p1").get(0);
    assertThat(back.cancelled()).isFalse();
    assertThat(back.sequence()).isEqualTo(3);
    assertThat(back.with().name()).isEqualTo("Financeur 1");
  }
}
