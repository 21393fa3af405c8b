package org.entremise.bench.contest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;

/** Who meets when so far, and what else would fit. */
final class Board {
  private static final int NOWHERE = -1;

  private final Numbered problem;
  private final int[] slotOf;
  private final int[] meetingsIn;
  private final int[] held;

  /** By participant and slot. */
  private final int[][] load;

  /** By request: those that it comes after, and those that come after it. */
  private final List<List<Integer>> earlier = new ArrayList<>();

  private final List<List<Integer>> later = new ArrayList<>();

  Board(Numbered problem) {
    this.problem = problem;
    int slots = problem.problem().slots().size();
    int participants = problem.problem().participants().size();
    slotOf = new int[problem.problem().requests().size()];
    Arrays.fill(slotOf, NOWHERE);
    meetingsIn = new int[slots];
    held = new int[participants];
    load = new int[participants][slots];
    for (int i = 0; i < slotOf.length; i++) {
      earlier.add(new ArrayList<>());
      later.add(new ArrayList<>());
    }
    for (int i = 0; i < slotOf.length; i++) {
      for (String id : problem.request(i).after()) {
        earlier.get(i).add(problem.request(id));
        later.get(problem.request(id)).add(i);
      }
    }
  }

  boolean isPlaced(int request) {
    return slotOf[request] != NOWHERE;
  }

  void place(int request, int slot) {
    slotOf[request] = slot;
    meetingsIn[slot]++;
    for (int party : new int[] {problem.a(request), problem.b(request)}) {
      load[party][slot]++;
      held[party]++;
    }
  }

  /** Whether the request can stand in a slot, one of its choices, without breaking a rule. */
  boolean fits(int request, int slot) {
    Integer rooms = problem.problem().slots().get(slot).rooms();
    return (rooms == null || meetingsIn[slot] < rooms)
        && canMeet(problem.a(request), slot)
        && canMeet(problem.b(request), slot)
        && earlier.get(request).stream().allMatch(one -> !isPlaced(one) || slotOf[one] < slot)
        && later.get(request).stream().allMatch(one -> !isPlaced(one) || slotOf[one] > slot);
  }

  private boolean canMeet(int party, int slot) {
    Participant participant = problem.participant(party);
    Integer maxMeetings = participant.maxMeetings();
    if (load[party][slot] >= participant.seats()
        || (maxMeetings != null && held[party] >= maxMeetings)) {
      return false;
    }
    load[party][slot]++;
    boolean fits = keepsItsDay(participant, load[party]);
    load[party][slot]--;
    return fits;
  }

  private boolean keepsItsDay(Participant participant, int[] busy) {
    Integer maxBreaks = participant.maxBreaks();
    Integer maxConsecutive = participant.maxConsecutive();
    int breaks = 0;
    for (List<Integer> block : problem.blocks()) {
      int run = 0;
      boolean before = false;
      for (int slot : block) {
        breaks += busy[slot] > 0 && run == 0 && before ? 1 : 0;
        run = busy[slot] > 0 ? run + 1 : 0;
        before |= busy[slot] > 0;
        if (maxConsecutive != null && run > maxConsecutive) {
          return false;
        }
      }
    }
    return maxBreaks == null || breaks <= maxBreaks;
  }

  List<Meeting> meetings() {
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 0; i < slotOf.length; i++) {
      if (isPlaced(i)) {
        String slot = problem.problem().slots().get(slotOf[i]).id();
        meetings.add(new Meeting(problem.request(i).id(), slot));
      }
    }
    return meetings;
  }
}
