package org.entremise.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each request, participant and slot of a problem can do at most, each looked at alone.
 * Participants, slots and requests are numbered as in the problem. Unless a method says otherwise,
 * in a schedule without violations.
 */
public final class Possibilities {
  final ProblemIndex index;

  /** By request. */
  private final int[][] usable;

  private final boolean[] required;
  private final int[] previous;

  /** By participant and slot: meetings that it can hold there at the same time. */
  private final int[][] seats;

  private final int[] requestsOf;
  private final int[] loose;
  private final long[][] discomfort;
  private final int[] inSlot;

  /**
   * @param problem a sound one
   */
  public Possibilities(Problem problem) {
    index = new ProblemIndex(problem);
    int participants = problem.participants().size();
    int[] pin = slots(problem.pins());
    previous = slots(problem.previous());
    required = new boolean[index.a.length];
    usable = new int[index.a.length][];
    Arrays.setAll(usable, request -> usable(request, pin[request]));
    for (int request = 0; request < required.length; request++) {
      required[request] = pin[request] >= 0 || problem.requests().get(request).mandatory();
    }
    seats = new int[participants][problem.slots().size()];
    requestsOf = new int[participants];
    countSeats();
    inSlot = IntStream.range(0, problem.slots().size()).map(this::countSlot).toArray();
    loose = IntStream.range(0, participants).map(this::countLoose).toArray();
    discomfort = new long[participants][];
    boolean[] none = new boolean[required.length];
    Arrays.setAll(discomfort, p -> days(p, none));
  }

  public Problem problem() {
    return index.problem;
  }

  /**
   * The slots in which a request can lie: it allows them, both sides are available, there are
   * rooms, and no pin fixes it elsewhere. Ascending; do not change it.
   */
  public int[] slots(int request) {
    return usable[request];
  }

  /** Whether leaving the request out is a violation: it is mandatory or pinned. */
  public boolean required(int request) {
    return required[request];
  }

  /** By slot: the number of its block, ascending. Do not change it. */
  public int[] blocks() {
    return index.block;
  }

  /** The participants of a request. */
  public int a(int request) {
    return index.a[request];
  }

  /** See {@link #a}. */
  public int b(int request) {
    return index.b[request];
  }

  /** The most meetings in all: slots have rooms, and each meeting takes a place of two. */
  public int meetings() {
    long rooms = Arrays.stream(inSlot).asLongStream().sum();
    long places = IntStream.range(0, seats.length).mapToLong(this::meetings).sum();
    return (int) Math.min(rooms, places / 2);
  }

  /** The most meetings of a participant. */
  public int meetings(int participant) {
    long[] costs = discomfort[participant];
    int most = costs.length - 1;
    while (most > 0 && costs[most] == Days.IMPOSSIBLE) {
      most--;
    }
    return most;
  }

  /**
   * The most meetings of a participant in a schedule that may break {@code maxBreaks}, {@code
   * maxConsecutive} and {@code after}, but no other rule about meetings.
   */
  public int looseMeetings(int participant) {
    return loose[participant];
  }

  /** The most meetings in a slot. */
  public int meetingsIn(int slot) {
    return inSlot[slot];
  }

  /** The most meetings of a participant in a slot. */
  public int seats(int participant, int slot) {
    return seats[participant][slot];
  }

  /** Where a request was in {@code previous}; negative: it was not. */
  public int previous(int request) {
    return previous[request];
  }

  /** How many requests a participant has. */
  int requestsOf(int participant) {
    return requestsOf[participant];
  }

  /**
   * The least that breaks and idle slots of all participants can cost.
   *
   * @param held the requests that are known to be scheduled
   */
  long leastDiscomfort(boolean[] held) {
    int[] least = new int[seats.length];
    for (int request = 0; request < held.length; request++) {
      if (held[request] || required[request]) {
        least[index.a[request]]++;
        least[index.b[request]]++;
      }
    }
    long sum = 0;
    for (int participant = 0; participant < least.length; participant++) {
      long[] costs = least[participant] > 0 ? days(participant, held) : new long[1];
      long best = Days.IMPOSSIBLE;
      for (int meetings = least[participant]; meetings < costs.length; meetings++) {
        best = Math.min(best, costs[meetings]);
      }
      // Impossible: then no schedule is without violations, and whatever is said of them holds.
      sum = Math.addExact(sum, best == Days.IMPOSSIBLE ? 0 : best);
    }
    return sum;
  }

  /** By request: its slot in a list of meetings, or negative. */
  private int[] slots(List<Meeting> meetings) {
    int[] slotOf = new int[index.a.length];
    Arrays.fill(slotOf, -1);
    for (Meeting meeting : meetings) {
      slotOf[index.request(meeting.request())] = index.slots.getOrDefault(meeting.slot(), -1);
    }
    return slotOf;
  }

  private int[] usable(int request, int pin) {
    return IntStream.range(0, index.problem.slots().size())
        .filter(slot -> (pin < 0 || pin == slot) && usableIn(request, index.slot(slot)))
        .toArray();
  }

  private boolean usableIn(int request, Slot slot) {
    var allowed = index.allowed.get(request);
    return (allowed == null || allowed.contains(slot.id()))
        && (slot.rooms() == null || slot.rooms() > 0)
        && !index.participant(index.a[request]).unavailable().contains(slot.id())
        && !index.participant(index.b[request]).unavailable().contains(slot.id());
  }

  private void countSeats() {
    for (int request = 0; request < usable.length; request++) {
      for (int party : new int[] {index.a[request], index.b[request]}) {
        requestsOf[party]++;
        for (int slot : usable[request]) {
          int most = index.participant(party).seats();
          seats[party][slot] = Math.min(most, seats[party][slot] + 1);
        }
      }
    }
  }

  private int countSlot(int slot) {
    long sides = 0;
    for (int[] ofOne : seats) {
      sides += ofOne[slot];
    }
    Integer rooms = index.slot(slot).rooms();
    // Each meeting takes a seat of two participants.
    return (int) Math.min(sides / 2, rooms == null ? Integer.MAX_VALUE : rooms);
  }

  private int countLoose(int participant) {
    Integer max = index.participant(participant).maxMeetings();
    long most = Arrays.stream(seats[participant]).asLongStream().sum();
    most = Math.min(most, usableRequests(participant));
    return (int) Math.min(most, max == null ? Integer.MAX_VALUE : max);
  }

  private int usableRequests(int participant) {
    int count = 0;
    for (int request = 0; request < usable.length; request++) {
      boolean takesPart = index.a[request] == participant || index.b[request] == participant;
      count += takesPart && usable[request].length > 0 ? 1 : 0;
    }
    return count;
  }

  private long[] days(int participant, boolean[] held) {
    boolean[] busy = new boolean[index.problem.slots().size()];
    for (int request = 0; request < usable.length; request++) {
      boolean takesPart = index.a[request] == participant || index.b[request] == participant;
      if (takesPart && usable[request].length == 1 && (held[request] || required[request])) {
        busy[usable[request][0]] = true;
      }
    }
    return new Days(index, index.participant(participant), seats[participant], busy)
        .discomfort(loose[participant]);
  }
}
