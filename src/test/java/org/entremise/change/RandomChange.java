package org.entremise.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;

/** A small random event with a schedule that people hold, and what a random change makes of it. */
record RandomChange(Held held, Problem now) {
  static RandomChange of(long seed) {
    Problem before = RandomProblems.problem(seed);
    List<Meeting> meetings = Searches.SHORT.solve(before, List.of(), Searches.LONG).meetings();
    Random random = new Random(seed);
    Problem now =
        switch (random.nextInt(4)) {
          case 0 -> leaving(before, random);
          case 1 -> away(before, random);
          case 2 -> fewerRooms(before, random);
          default -> moreWishes(before, random);
        };
    return new RandomChange(new Held(before, meetings), now);
  }

  private static Problem leaving(Problem p, Random random) {
    String who = p.participants().get(random.nextInt(p.participants().size())).id();
    return Variants.without(p, who);
  }

  private static Problem away(Problem p, Random random) {
    List<Participant> participants = new ArrayList<>(p.participants());
    int who = random.nextInt(participants.size());
    Participant one = participants.get(who);
    Set<String> away = new HashSet<>(one.unavailable());
    p.slots().stream().filter(s -> random.nextBoolean()).forEach(s -> away.add(s.id()));
    participants.set(
        who,
        new Participant(
            one.id(),
            one.kind(),
            one.name(),
            away,
            one.seats(),
            one.minMeetings(),
            one.maxMeetings(),
            one.maxBreaks(),
            one.maxConsecutive()));
    return with(p, p.slots(), participants, p.requests());
  }

  private static Problem fewerRooms(Problem p, Random random) {
    List<Slot> slots = new ArrayList<>(p.slots());
    int which = random.nextInt(slots.size());
    Slot s = slots.get(which);
    slots.set(which, new Slot(s.id(), random.nextInt(2), s.block(), s.start(), s.end()));
    return with(p, slots, p.participants(), p.requests());
  }

  private static Problem moreWishes(Problem p, Random random) {
    List<Request> requests = new ArrayList<>(p.requests());
    int people = p.participants().size();
    for (int i = 0; i < 3; i++) {
      int a = random.nextInt(people);
      int b = (a + 1 + random.nextInt(people - 1)) % people;
      requests.add(
          new Request(
              "new" + i,
              p.participants().get(a).id(),
              p.participants().get(b).id(),
              1 + random.nextInt(9),
              random.nextInt(5) == 0,
              null,
              List.of()));
    }
    return with(p, p.slots(), p.participants(), requests);
  }

  private static Problem with(
      Problem p, List<Slot> slots, List<Participant> participants, List<Request> requests) {
    return new Problem(
        p.name(), slots, participants, requests, p.pins(), p.previous(), p.comfort(), p.policy());
  }
}
