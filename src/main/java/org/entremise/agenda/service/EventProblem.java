package org.entremise.agenda.service;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entremise.board.Pair;
import org.entremise.event.Event;
import org.entremise.event.Rules;
import org.entremise.event.TimeSlot;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.matching.file.ProblemFile;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.wish.Level;
import org.entremise.wish.Wish;
import org.jspecify.annotations.Nullable;

/**
 * An event as a matchmaking problem. A pair makes one request, that is worth what the event's rules
 * make of the wishes for it; a veto of either makes none. Wishes of a side that may not wish, left
 * from other rules, do not count.
 */
public final class EventProblem {
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
        requests(participants, wishes, event.rules()),
        List.of(),
        List.of(),
        ComfortWeights.DEFAULT,
        event.policy());
  }

  /** Reads back the text that an event's problem was kept as. */
  static Problem read(String text) {
    return ProblemFile.read("problem", text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the two of a pair wish; null: nothing. */
  private record Wished(@Nullable Wish funder, @Nullable Wish project) {
    boolean isVetoed() {
      return level(funder) == Level.VETO || level(project) == Level.VETO;
    }

    int worth(Worths worths, Rules rules) {
      return rules.wishRule().worth(worth(funder, worths), worth(project, worths));
    }

    /** The stronger of the two. */
    Level level() {
      @Nullable Level one = level(funder);
      @Nullable Level other = level(project);
      return one == null || (other != null && other.compareTo(one) < 0)
          ? requireNonNull(other)
          : one;
    }

    private static @Nullable Level level(@Nullable Wish wish) {
      return wish == null ? null : wish.level();
    }

    private static int worth(@Nullable Wish wish, Worths worths) {
      return wish == null ? 0 : worths.of(wish);
    }
  }

  private static List<Request> requests(
      List<Participant> participants, List<Wish> wishes, Rules rules) {
    Set<String> funders =
        participants.stream()
            .filter(p -> p.side() == Side.FUNDER)
            .map(Participant::id)
            .collect(Collectors.toSet());
    Map<Pair, Wished> pairs = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      if (funders.contains(wish.from())) {
        pairs.compute(
            new Pair(wish.from(), wish.to()),
            (pair, there) -> new Wished(wish, there == null ? null : there.project()));
      } else if (rules.wishRule().projectsWish()) {
        pairs.compute(
            new Pair(wish.to(), wish.from()),
            (pair, there) -> new Wished(there == null ? null : there.funder(), wish));
      }
    }
    Worths worths = Worths.of(wishes, rules);
    return pairs.entrySet().stream()
        .filter(pair -> !pair.getValue().isVetoed())
        .map(pair -> request(pair.getKey(), pair.getValue(), worths, rules))
        .toList();
  }

  private static Request request(Pair pair, Wished wished, Worths worths, Rules rules) {
    return new Request(
        pair.request(),
        pair.funder(),
        pair.project(),
        wished.worth(worths, rules),
        wished.level().key(),
        false,
        null,
        List.of());
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

  /** Every slot of an event's problem has times and a block. */
  static TimeSlot timed(Slot slot) {
    return new TimeSlot(
        slot.id(),
        requireNonNull(slot.start()).toInstant(),
        requireNonNull(slot.end()).toInstant(),
        requireNonNull(slot.block()),
        slot.rooms());
  }
}
