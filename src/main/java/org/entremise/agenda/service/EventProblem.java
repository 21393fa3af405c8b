package org.entremise.agenda.service;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entremise.event.Event;
import org.entremise.event.TimeSlot;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.matching.file.ProblemFile;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;

/**
 * An event as a matchmaking problem. Two who wish for each other make one request that is worth
 * both wishes; a veto of either makes none.
 */
public final class EventProblem {
  /** Outweighs a break and an idle slot: better a gap than a moved meeting. */
  private static final int MOVED = 5;

  private EventProblem() {}

  /**
   * The problem.
   *
   * @param participants of both sides, in the order that the problem gets
   */
  public static Problem of(Event event, List<Participant> participants, List<Wish> wishes) {
    return new Problem(
        event.name(),
        event.slots().stream().map(slot -> slot(slot, event.zone())).toList(),
        participants.stream().map(EventProblem::participant).toList(),
        requests(participants, wishes),
        List.of(),
        List.of(),
        ComfortWeights.DEFAULT,
        event.policy());
  }

  /**
   * The same problem for those who hold a schedule already and would rather not have it changed.
   *
   * @param published what they hold; meetings whose request or slot has gone since are left out
   */
  public static Problem holding(Problem asked, List<Meeting> published) {
    Set<String> requests = asked.requests().stream().map(Request::id).collect(Collectors.toSet());
    Set<String> slots = asked.slots().stream().map(Slot::id).collect(Collectors.toSet());
    List<Meeting> held =
        published.stream()
            .filter(m -> requests.contains(m.request()) && slots.contains(m.slot()))
            .toList();
    return asked.withPrevious(held).withComfort(asked.comfort().withMoved(MOVED));
  }

  /** Reads back the text that an event's problem was kept as. */
  static Problem read(String text) {
    return ProblemFile.read("problem", text.getBytes(StandardCharsets.UTF_8));
  }

  private record Pair(String funder, String project) {}

  private static List<Request> requests(List<Participant> participants, List<Wish> wishes) {
    Set<String> funders =
        participants.stream()
            .filter(p -> p.side() == Side.FUNDER)
            .map(Participant::id)
            .collect(Collectors.toSet());
    Map<Pair, Integer> weights = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      weights.merge(pair(wish, funders), wish.level().weight(), Integer::sum);
    }
    wishes.stream()
        .filter(wish -> wish.level() == Level.VETO)
        .forEach(veto -> weights.remove(pair(veto, funders)));
    return weights.entrySet().stream().map(e -> request(e.getKey(), e.getValue())).toList();
  }

  private static Pair pair(Wish wish, Set<String> funders) {
    return funders.contains(wish.from())
        ? new Pair(wish.from(), wish.to())
        : new Pair(wish.to(), wish.from());
  }

  private static Request request(Pair pair, int weight) {
    String id = pair.funder() + "-" + pair.project();
    return new Request(id, pair.funder(), pair.project(), weight, false, null, List.of());
  }

  private static Slot slot(TimeSlot slot, ZoneId zone) {
    return new Slot(
        slot.id(),
        slot.rooms(),
        slot.block(),
        slot.start().atZone(zone).toOffsetDateTime(),
        slot.end().atZone(zone).toOffsetDateTime());
  }

  /** What a problem still tells of a participant who may have been removed from its event since. */
  static Participant published(org.entremise.matching.Participant p) {
    return new Participant(
        p.id(),
        Side.FUNDER.name().equalsIgnoreCase(p.kind()) ? Side.FUNDER : Side.PROJECT,
        p.name(),
        null,
        "",
        p.unavailable(),
        p.seats(),
        p.minMeetings(),
        p.maxMeetings(),
        p.maxBreaks(),
        p.maxConsecutive());
  }

  private static org.entremise.matching.Participant participant(Participant p) {
    return new org.entremise.matching.Participant(
        p.id(),
        p.side().name().toLowerCase(Locale.ROOT),
        p.name(),
        p.unavailable(),
        p.seats(),
        p.minMeetings(),
        p.maxMeetings(),
        p.maxBreaks(),
        p.maxConsecutive());
  }
}
