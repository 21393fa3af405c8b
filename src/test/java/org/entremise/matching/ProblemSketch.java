package org.entremise.matching;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A problem in few words, for tests. What concerns a participant or a request says so about the
 * last one that was added.
 */
public final class ProblemSketch {
  private final List<Slot> slots = new ArrayList<>();
  private final List<Participant> participants = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<Meeting> pins = new ArrayList<>();
  private final List<Meeting> previous = new ArrayList<>();
  private ComfortWeights comfort = ComfortWeights.DEFAULT;
  private Policy policy = Policy.TOTAL;

  /**
   * @param ids of the slots, with {@code |} where a block ends: {@code "s1 s2 | s3"}
   */
  public ProblemSketch(String ids) {
    String[] blocks = ids.split("\\|", -1);
    for (int i = 0; i < blocks.length; i++) {
      for (String id : blocks[i].trim().split(" +", -1)) {
        slots.add(new Slot(id, null, blocks.length == 1 ? null : "block" + i, null, null));
      }
    }
  }

  public Problem problem() {
    return new Problem("sketch", slots, participants, requests, pins, previous, comfort, policy);
  }

  public ProblemSketch worstFirst() {
    policy = Policy.WORST_FIRST;
    return this;
  }

  public ProblemSketch rooms(String slot, int rooms) {
    slots.replaceAll(
        s -> s.id().equals(slot) ? new Slot(s.id(), rooms, s.block(), s.start(), s.end()) : s);
    return this;
  }

  /**
   * Gives every slot a time, one right after the other.
   *
   * @param start of the first, such as {@code 2027-03-09T09:30+01:00}
   */
  public ProblemSketch timed(String start, int minutes) {
    OffsetDateTime time = OffsetDateTime.parse(start);
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      OffsetDateTime end = time.plusMinutes(minutes);
      slots.set(i, new Slot(slot.id(), slot.rooms(), slot.block(), time, end));
      time = end;
    }
    return this;
  }

  public ProblemSketch participant(String id) {
    participants.add(new Participant(id, null, id, Set.of(), 1, 0, null, null, null));
    return this;
  }

  public ProblemSketch participants(String... ids) {
    for (String id : ids) {
      participant(id);
    }
    return this;
  }

  public ProblemSketch named(String name) {
    return last(p -> with(p, name, p.unavailable(), p.seats(), p.minMeetings()));
  }

  public ProblemSketch unavailable(String... ids) {
    return last(p -> with(p, p.name(), Set.of(ids), p.seats(), p.minMeetings()));
  }

  public ProblemSketch seats(int seats) {
    return last(p -> with(p, p.name(), p.unavailable(), seats, p.minMeetings()));
  }

  public ProblemSketch minMeetings(int least) {
    return last(p -> with(p, p.name(), p.unavailable(), p.seats(), least));
  }

  public ProblemSketch maxMeetings(int most) {
    return last(p -> limited(p, most, p.maxBreaks(), p.maxConsecutive()));
  }

  public ProblemSketch maxBreaks(int most) {
    return last(p -> limited(p, p.maxMeetings(), most, p.maxConsecutive()));
  }

  public ProblemSketch maxConsecutive(int most) {
    return last(p -> limited(p, p.maxMeetings(), p.maxBreaks(), most));
  }

  public ProblemSketch request(String id, String a, String b) {
    requests.add(new Request(id, a, b, 1, false, null, List.of()));
    return this;
  }

  public ProblemSketch weight(int weight) {
    return lastRequest(
        r -> new Request(r.id(), r.a(), r.b(), weight, r.mandatory(), r.slots(), r.after()));
  }

  public ProblemSketch mandatory() {
    return lastRequest(
        r -> new Request(r.id(), r.a(), r.b(), r.weight(), true, r.slots(), r.after()));
  }

  public ProblemSketch onlyIn(String... ids) {
    List<String> allowed = Arrays.asList(ids);
    return lastRequest(
        r -> new Request(r.id(), r.a(), r.b(), r.weight(), r.mandatory(), allowed, r.after()));
  }

  public ProblemSketch after(String... ids) {
    List<String> after = Arrays.asList(ids);
    return lastRequest(
        r -> new Request(r.id(), r.a(), r.b(), r.weight(), r.mandatory(), r.slots(), after));
  }

  public ProblemSketch pin(String request, String slot) {
    pins.add(new Meeting(request, slot));
    return this;
  }

  public ProblemSketch previous(String request, String slot) {
    previous.add(new Meeting(request, slot));
    return this;
  }

  public ProblemSketch comfort(int unfairness, int breaks, int idleSlots, int moved) {
    comfort = new ComfortWeights(unfairness, breaks, idleSlots, moved);
    return this;
  }

  /**
   * Meetings in few words.
   *
   * @param meetings such as {@code "r1@s1 r2@s3"}; may be empty
   */
  public static List<Meeting> meetings(String meetings) {
    return Arrays.stream(meetings.trim().split(" +", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.split("@", 2))
        .map(pair -> new Meeting(pair[0], pair[1]))
        .toList();
  }

  private ProblemSketch last(UnaryOperator<Participant> change) {
    int last = participants.size() - 1;
    participants.set(last, change.apply(participants.get(last)));
    return this;
  }

  private ProblemSketch lastRequest(UnaryOperator<Request> change) {
    int last = requests.size() - 1;
    requests.set(last, change.apply(requests.get(last)));
    return this;
  }

  private static Participant with(
      Participant p, String name, Set<String> unavailable, int seats, int minMeetings) {
    return new Participant(
        p.id(),
        p.kind(),
        name,
        unavailable,
        seats,
        minMeetings,
        p.maxMeetings(),
        p.maxBreaks(),
        p.maxConsecutive());
  }

  private static Participant limited(
      Participant p,
      @Nullable Integer maxMeetings,
      @Nullable Integer maxBreaks,
      @Nullable Integer maxConsecutive) {
    return new Participant(
        p.id(),
        p.kind(),
        p.name(),
        p.unavailable(),
        p.seats(),
        p.minMeetings(),
        maxMeetings,
        maxBreaks,
        maxConsecutive);
  }
}
