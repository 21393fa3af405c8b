package org.entremise.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entremise.change.KeepAll.Kept;
import org.entremise.matching.Meeting;
import org.entremise.matching.Request;

/** Who holds the meetings that keep unserved requests out of slots. */
final class InTheWay {
  private final Standing standing;
  private final Set<String> touched;
  private final List<Request> unserved;
  private final Set<Meeting> staying;

  /** By participant: its meetings. */
  private final Map<String, List<Meeting>> meetingsOf = new HashMap<>();

  InTheWay(Standing standing, Kept kept, Set<String> touched) {
    this.standing = standing;
    this.touched = touched;
    this.staying = new HashSet<>(kept.staying());
    Set<String> served = new HashSet<>();
    for (Meeting meeting : kept.outcome().meetings()) {
      Request request = standing.request(meeting.request());
      served.add(request.id());
      meetingsOf.computeIfAbsent(request.a(), id -> new ArrayList<>()).add(meeting);
      meetingsOf.computeIfAbsent(request.b(), id -> new ArrayList<>()).add(meeting);
    }
    unserved = standing.now.requests().stream().filter(r -> !served.contains(r.id())).toList();
  }

  private record Candidate(Set<String> people, int weight) {}

  /**
   * Sets of participants who, if their meetings could move, would make room for an unserved
   * request; without those whom the change touches anyway. The smallest first, then those of the
   * heaviest request.
   */
  List<Set<String>> sets(int largest, int most) {
    List<Candidate> candidates = new ArrayList<>();
    for (Request request : unserved) {
      for (String slot : standing.slotsOf(request)) {
        Set<String> people = inTheWay(request, slot);
        if (!people.isEmpty() && people.size() <= largest) {
          candidates.add(new Candidate(people, request.weight()));
        }
      }
    }
    return candidates.stream()
        .sorted(
            Comparator.comparingInt((Candidate one) -> one.people.size())
                .thenComparingInt(one -> -one.weight))
        .map(Candidate::people)
        .distinct()
        .limit(most)
        .toList();
  }

  private Set<String> inTheWay(Request request, String slot) {
    Set<String> people = new HashSet<>();
    for (String party : List.of(request.a(), request.b())) {
      for (Meeting meeting : meetingsOf.getOrDefault(party, List.of())) {
        if (meeting.slot().equals(slot) && staying.contains(meeting)) {
          Request rival = standing.request(meeting.request());
          people.add(rival.a());
          people.add(rival.b());
        }
      }
    }
    people.removeAll(touched);
    return people;
  }
}
