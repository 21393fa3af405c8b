package org.entremise.reason;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entremise.kernel.Message;
import org.entremise.matching.Participant;

/** Tells several facts in as few sentences as possible. */
final class FactSentences {
  /** More meetings than these are counted, not named. */
  private static final int MOST_NAMED = 4;

  private FactSentences() {}

  /** Facts of one kind about the same participant become one sentence. */
  static List<Message> of(List<Fact> facts) {
    List<Message> sentences = new ArrayList<>();
    for (Fact fact : facts) {
      if (!(fact instanceof Fact.Busy) && !(fact instanceof Fact.RoomsTaken)) {
        sentences.add(fact.message());
      }
    }
    busyByParticipant(facts).forEach(busy -> sentences.add(busy(busy)));
    roomsTaken(facts, false, sentences);
    roomsTaken(facts, true, sentences);
    return sentences;
  }

  /**
   * One sentence about one participant's meetings.
   *
   * @param busy at least one, all of the same participant and strength
   */
  static Message busy(List<Fact.Busy> busy) {
    return busy.size() <= MOST_NAMED
        ? about("reason.busy", "meetings", named(busy), busy)
        : about("reason.busy.many", "times", all(busy).message(), busy);
  }

  private static Message about(String key, String what, Object told, List<Fact.Busy> busy) {
    return Message.of(
        key,
        what,
        told,
        "participant",
        busy.get(0).participant().name(),
        "count",
        busy.stream().mapToInt(fact -> fact.rivals().size()).sum(),
        "strength",
        busy.get(0).strength().name());
  }

  private static Times all(List<Fact.Busy> busy) {
    return busy.stream().map(Fact::excluded).reduce(Times::and).orElseThrow();
  }

  private static List<Message> named(List<Fact.Busy> busy) {
    return busy.stream()
        .map(
            fact ->
                Message.of(
                    "reason.busy.meeting",
                    "others",
                    fact.rivals().stream().map(rival -> rival.with().name()).toList(),
                    "times",
                    fact.excluded().message()))
        .toList();
  }

  private static List<List<Fact.Busy>> busyByParticipant(List<Fact> facts) {
    Map<Rival.Strength, Map<Participant, List<Fact.Busy>>> groups =
        new EnumMap<>(Rival.Strength.class);
    groups.putAll(
        facts.stream()
            .filter(Fact.Busy.class::isInstance)
            .map(Fact.Busy.class::cast)
            .collect(
                Collectors.groupingBy(
                    Fact.Busy::strength,
                    Collectors.groupingBy(
                        Fact.Busy::participant, LinkedHashMap::new, Collectors.toList()))));
    return groups.values().stream().flatMap(group -> group.values().stream()).toList();
  }

  private static void roomsTaken(List<Fact> facts, boolean anyRooms, List<Message> sentences) {
    facts.stream()
        .filter(Fact.RoomsTaken.class::isInstance)
        .map(Fact.RoomsTaken.class::cast)
        .filter(fact -> fact.rooms() > 0 == anyRooms)
        .reduce((x, y) -> new Fact.RoomsTaken(x.rooms(), x.excluded().and(y.excluded())))
        .ifPresent(all -> sentences.add(all.message()));
  }
}
