package org.entremise.matching;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Small random problems that use every part of the format, and random schedules of them, most of
 * which break rules. The same seed gives the same.
 */
public final class RandomProblems {
  private static final OffsetDateTime MORNING =
      OffsetDateTime.of(2027, 3, 9, 9, 0, 0, 0, ZoneOffset.ofHours(1));

  private final Random random;

  private RandomProblems(long seed) {
    this.random = new Random(seed);
  }

  /** A sound problem: up to 10 slots, 8 participants, 16 requests. */
  public static Problem problem(long seed) {
    return new RandomProblems(seed).problem();
  }

  /** Meetings for some of the problem's requests, in slots by chance: often a broken schedule. */
  public static List<Meeting> meetings(Problem problem, long seed) {
    Random random = new Random(seed);
    double share = random.nextDouble() * 1.2;
    List<Meeting> meetings = new ArrayList<>();
    for (Request request : problem.requests()) {
      if (random.nextDouble() < share) {
        int slot = random.nextInt(problem.slots().size());
        meetings.add(new Meeting(request.id(), problem.slots().get(slot).id()));
      }
    }
    return meetings;
  }

  private Problem problem() {
    List<Slot> slots = slots();
    List<Participant> participants = participants(slots);
    List<Request> requests = requests(slots, participants);
    ComfortWeights comfort =
        chance(0.5)
            ? ComfortWeights.DEFAULT
            : new ComfortWeights(upTo(12), upTo(5), upTo(3), upTo(4));
    String name = chance(0.3) ? "" : "Problème “" + random.nextInt(100) + "”";
    return new Problem(
        name,
        slots,
        participants,
        requests,
        chance(0.4) ? someMeetings(slots, requests, 0.2) : List.of(),
        chance(0.4) ? someMeetings(slots, requests, 0.7) : List.of(),
        comfort,
        chance(0.3) ? Policy.WORST_FIRST : Policy.TOTAL);
  }

  private List<Slot> slots() {
    boolean limitedRooms = chance(0.6);
    boolean timed = chance(0.3);
    boolean blocks = chance(0.6);
    List<Slot> slots = new ArrayList<>();
    int count = 1 + upTo(9);
    int block = 0;
    for (int i = 0; i < count; i++) {
      block += chance(0.3) ? 1 : 0;
      OffsetDateTime start = timed ? MORNING.plusMinutes(20L * i) : null;
      slots.add(
          new Slot(
              "s" + i,
              limitedRooms && chance(0.8) ? upTo(4) : null,
              blocks && block > 0 ? "day " + block : null,
              start,
              start == null || chance(0.2) ? null : start.plusMinutes(15)));
    }
    return slots;
  }

  private List<Participant> participants(List<Slot> slots) {
    List<Participant> participants = new ArrayList<>();
    int count = 2 + upTo(6);
    for (int i = 0; i < count; i++) {
      Set<String> unavailable = new HashSet<>();
      if (chance(0.3)) {
        slots.stream().filter(slot -> chance(0.3)).map(Slot::id).forEach(unavailable::add);
      }
      participants.add(
          new Participant(
              "p" + i,
              chance(0.2) ? null : i % 2 == 0 ? "funder" : "project",
              chance(0.5) ? "p" + i : "Participant nº " + i,
              unavailable,
              chance(0.8) ? 1 : 1 + upTo(2),
              chance(0.5) ? 0 : upTo(4),
              limit(0.3, 0, 4),
              limit(0.3, 0, 2),
              limit(0.3, 1, 3)));
    }
    return participants;
  }

  private List<Request> requests(List<Slot> slots, List<Participant> participants) {
    List<Request> requests = new ArrayList<>();
    int count = upTo(16);
    for (int i = 0; i < count; i++) {
      int a = random.nextInt(participants.size());
      int b = (a + 1 + random.nextInt(participants.size() - 1)) % participants.size();
      List<String> allowed = null;
      if (chance(0.25)) {
        allowed = slots.stream().map(Slot::id).filter(id -> chance(0.5)).toList();
      }
      List<String> after =
          chance(0.2)
              ? requests.stream().map(Request::id).filter(id -> chance(0.3)).toList()
              : List.of();
      requests.add(
          new Request(
              "r" + i,
              participants.get(a).id(),
              participants.get(b).id(),
              chance(0.4) ? 1 : 1 + upTo(9),
              chance(0.15),
              allowed,
              after));
    }
    return requests;
  }

  private List<Meeting> someMeetings(List<Slot> slots, List<Request> requests, double share) {
    return requests.stream()
        .filter(request -> chance(share))
        .map(request -> new Meeting(request.id(), slots.get(random.nextInt(slots.size())).id()))
        .toList();
  }

  private @Nullable Integer limit(double chance, int least, int most) {
    return chance(chance) ? least + upTo(most - least) : null;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private int upTo(int most) {
    return random.nextInt(most + 1);
  }
}
