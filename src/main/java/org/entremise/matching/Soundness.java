package org.entremise.matching;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The rules that make a {@link Problem} sound and that neither its type nor a JSON Schema can
 * state: ids are unique and exist, blocks are contiguous, {@code after} has no cycle, and the costs
 * fit into a long.
 */
public final class Soundness {
  private final Problem problem;
  private final Faults faults;
  private final Map<String, Integer> slots;
  private final Map<String, Integer> participants;
  private final Map<String, Integer> requests;

  private Soundness(Problem problem, Faults faults) {
    this.problem = problem;
    this.faults = faults;
    this.slots = unique("slot", "$.slots", problem.slots(), Slot::id);
    this.participants =
        unique("participant", "$.participants", problem.participants(), Participant::id);
    this.requests = unique("request", "$.requests", problem.requests(), Request::id);
  }

  /** Adds what is unsound, with the path that it has in the problem's file. */
  public static void check(Problem problem, Faults faults) {
    Soundness soundness = new Soundness(problem, faults);
    soundness.checkBlocks();
    soundness.checkTimes();
    soundness.checkParticipants();
    soundness.checkRequests();
    soundness.checkMeetings("$.pins", problem.pins());
    soundness.checkMeetings("$.previous", problem.previous());
    soundness.checkCycle();
    soundness.checkComfort();
  }

  private <T> Map<String, Integer> unique(
      String what, String path, List<T> things, Function<T, String> idOf) {
    Map<String, Integer> seen = new HashMap<>(things.size() * 2);
    for (int i = 0; i < things.size(); i++) {
      String id = idOf.apply(things.get(i));
      Integer first = seen.putIfAbsent(id, i);
      if (first != null) {
        faults.add(
            path + "[" + i + "].id",
            Message.of(
                "problem.id.twice",
                "what",
                what,
                "id",
                Excerpt.of(id),
                "first",
                path(path, first)));
      }
    }
    return seen;
  }

  private void checkBlocks() {
    Set<@Nullable String> ended = new HashSet<>();
    for (int i = 1; i < problem.slots().size(); i++) {
      String before = problem.slots().get(i - 1).block();
      String block = problem.slots().get(i).block();
      if (!Objects.equals(before, block)) {
        ended.add(before);
        if (ended.contains(block)) {
          faults.add(path("$.slots", i) + ".block", reopened(block));
        }
      }
    }
  }

  private static Message reopened(@Nullable String block) {
    return block == null
        ? Message.of("problem.block.reopened.unnamed")
        : Message.of("problem.block.reopened", "block", Excerpt.of(block));
  }

  private void checkTimes() {
    Slot earlier = null;
    for (int i = 0; i < problem.slots().size(); i++) {
      Slot slot = problem.slots().get(i);
      if (slot.start() == null) {
        continue;
      }
      if (slot.end() != null && !slot.end().isAfter(slot.start())) {
        faults.add(
            path("$.slots", i) + ".end",
            Message.of(
                "problem.slot.ends", "end", slot.end().toString(), "start", "" + slot.start()));
      }
      if (earlier != null && earlier.start() != null && slot.start().isBefore(earlier.start())) {
        faults.add(
            path("$.slots", i) + ".start",
            Message.of(
                "problem.slot.order",
                "id",
                Excerpt.of(slot.id()),
                "earlier",
                Excerpt.of(earlier.id())));
      }
      earlier = slot;
    }
  }

  private void checkParticipants() {
    for (int i = 0; i < problem.participants().size(); i++) {
      String path = path("$.participants", i) + ".unavailable";
      for (String slot : problem.participants().get(i).unavailable()) {
        known("slot", slots, slot, path);
      }
    }
  }

  private void checkRequests() {
    for (int i = 0; i < problem.requests().size(); i++) {
      Request request = problem.requests().get(i);
      String path = path("$.requests", i);
      known("participant", participants, request.a(), path + ".a");
      known("participant", participants, request.b(), path + ".b");
      if (request.a().equals(request.b())) {
        faults.add(path + ".b", Message.of("problem.request.alone", "id", Excerpt.of(request.a())));
      }
      List<String> allowed = request.slots() == null ? List.of() : request.slots();
      for (int j = 0; j < allowed.size(); j++) {
        known("slot", slots, allowed.get(j), path(path + ".slots", j));
      }
      for (int j = 0; j < request.after().size(); j++) {
        known("request", requests, request.after().get(j), path(path + ".after", j));
      }
    }
  }

  private void checkMeetings(String path, List<Meeting> meetings) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < meetings.size(); i++) {
      Meeting meeting = meetings.get(i);
      known("request", requests, meeting.request(), path(path, i) + ".request");
      known("slot", slots, meeting.slot(), path(path, i) + ".slot");
      Integer first = seen.putIfAbsent(meeting.request(), i);
      if (first != null) {
        faults.add(
            path(path, i) + ".request",
            Message.of(
                "problem.meeting.twice",
                "id",
                Excerpt.of(meeting.request()),
                "first",
                path(path, first)));
      }
    }
  }

  private void checkCycle() {
    List<Integer> cycle = new AfterCycle(problem.requests(), requests).find();
    if (!cycle.isEmpty()) {
      faults.add(
          path("$.requests", cycle.get(0)) + ".after",
          Message.of("problem.after.cycle", "cycle", AfterCycle.inWords(problem, cycle)));
    }
  }

  /** The comfort cost at its very worst; the other costs cannot reach the end of long. */
  private void checkComfort() {
    long[] asked = new long[problem.participants().size()];
    for (Request request : problem.requests()) {
      asked[participants.getOrDefault(request.a(), 0)]++;
      asked[participants.getOrDefault(request.b(), 0)]++;
    }
    BigInteger unfairness = BigInteger.ZERO;
    for (long requestsOfOne : asked) {
      unfairness = unfairness.add(BigInteger.valueOf(requestsOfOne * requestsOfOne));
    }
    long slotsOfAll = (long) problem.slots().size() * problem.participants().size();
    ComfortWeights weights = problem.comfort();
    BigInteger worst =
        unfairness
            .multiply(BigInteger.valueOf(weights.unfairness()))
            .add(product(slotsOfAll, weights.breaks()))
            .add(product(slotsOfAll, weights.idleSlots()))
            .add(product(problem.previous().size(), weights.moved()));
    if (worst.bitLength() >= Long.SIZE) {
      faults.add("$.comfort", Message.of("problem.comfort.tooLarge"));
    }
  }

  private static BigInteger product(long count, int weight) {
    return BigInteger.valueOf(count).multiply(BigInteger.valueOf(weight));
  }

  private void known(String what, Map<String, Integer> known, String id, String path) {
    if (!known.containsKey(id)) {
      faults.add(path, Message.of("problem.id.unknown", "what", what, "id", Excerpt.of(id)));
    }
  }

  private static String path(String list, int index) {
    return list + "[" + index + "]";
  }
}
