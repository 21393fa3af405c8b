package org.entremise.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entremise.matching.Meeting;
import org.entremise.matching.NamedRequest;
import org.entremise.matching.Participant;
import org.entremise.matching.Request;
import org.entremise.reason.Openings;
import org.entremise.reason.Times;

/** Finds the slots that a change has left empty, and whom they could be offered to. */
final class FreedSlots {
  private final Standing standing;
  private final Set<Meeting> staying;
  private final Openings openings;
  private final Map<String, String> names = new HashMap<>();
  private final List<Request> unserved;

  /** By participant: how many of its requests have no meeting. */
  private final Map<String, Integer> without = new HashMap<>();

  private final Map<String, Times> open = new HashMap<>();

  private FreedSlots(Standing standing, List<Meeting> staying) {
    this.standing = standing;
    this.staying = new HashSet<>(staying);
    this.openings = new Openings(standing.now, staying);
    Set<String> served = new HashSet<>(staying.stream().map(Meeting::request).toList());
    unserved = standing.now.requests().stream().filter(r -> !served.contains(r.id())).toList();
    standing.now.participants().forEach(p -> names.put(p.id(), p.name()));
    for (Request request : unserved) {
      without.merge(request.a(), 1, Integer::sum);
      without.merge(request.b(), 1, Integer::sum);
    }
  }

  /** All of them, by participant and in the order of the day. */
  static List<FreedSlot> of(Standing standing, List<Meeting> staying) {
    FreedSlots freed = new FreedSlots(standing, staying);
    Agendas agendas = new Agendas(standing.held.problem(), standing.held.meetings());
    return standing.now.participants().stream()
        .flatMap(participant -> freed.of(participant, agendas.of(participant.id())).stream())
        .toList();
  }

  private List<FreedSlot> of(Participant participant, List<Appointment> day) {
    Set<String> empty = new LinkedHashSet<>();
    for (Appointment appointment : day) {
      String slot = appointment.slot().id();
      boolean stays = staying.contains(new Meeting(appointment.request(), slot));
      if (!stays && standing.isThere(participant.id(), slot)) {
        empty.add(slot);
      }
    }
    List<FreedSlot> freed = new ArrayList<>();
    for (int number = 0; number < standing.now.slots().size(); number++) {
      if (empty.contains(standing.now.slots().get(number).id())) {
        Times at = Times.one(standing.now.slots(), number);
        freed.add(new FreedSlot(participant, at, offers(participant.id(), number)));
      }
    }
    return freed;
  }

  private List<Offer> offers(String participant, int slot) {
    return unserved.stream()
        .filter(r -> r.a().equals(participant) || r.b().equals(participant))
        .filter(r -> open(r).numbers().contains(slot))
        .sorted(Comparator.comparingInt(Request::weight).thenComparingInt(this::waiting).reversed())
        .map(r -> new Offer(named(r), r.weight()))
        .toList();
  }

  private Times open(Request request) {
    return open.computeIfAbsent(request.id(), id -> openings.of(request));
  }

  private int waiting(Request request) {
    return without.getOrDefault(request.a(), 0) + without.getOrDefault(request.b(), 0);
  }

  private NamedRequest named(Request request) {
    return new NamedRequest(
        request.id(),
        names.getOrDefault(request.a(), request.a()),
        names.getOrDefault(request.b(), request.b()));
  }
}
