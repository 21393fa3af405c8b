package org.entremise.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entremise.board.Fact.Kind;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.Message;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.matching.Verdict;
import org.entremise.matching.Verifier;
import org.entremise.matching.Violation;
import org.entremise.reason.Times;
import org.jspecify.annotations.Nullable;

/** A board in its event, counted by the {@link Verifier}. */
public final class Position {
  private final Board board;
  private final Problem event;
  private final @Nullable List<Meeting> published;
  private final Problem problem;
  private final List<Meeting> meetings;
  private final Verifier verifier;
  private final Verdict verdict;
  private final Map<String, Participant> participants = new HashMap<>();
  private final Map<String, Request> requests = new HashMap<>();
  private final Map<String, List<String>> requestsOf = new HashMap<>();
  private final Map<String, Integer> slots = new HashMap<>();

  /**
   * @param event what the event asks, whatever organisers have decided on the board
   * @param published what people hold; null before anything is published
   */
  public Position(Board board, Problem event, @Nullable List<Meeting> published) {
    this.board = board;
    this.event = event;
    this.published = published;
    this.problem = board.problem(event, published);
    this.meetings = board.meetings(problem);
    this.verifier = new Verifier(problem);
    this.verdict = verifier.verify(meetings);
    problem.participants().forEach(p -> participants.put(p.id(), p));
    for (Request request : problem.requests()) {
      requests.put(request.id(), request);
      requestsOf.computeIfAbsent(request.a(), id -> new ArrayList<>()).add(request.id());
      requestsOf.computeIfAbsent(request.b(), id -> new ArrayList<>()).add(request.id());
    }
    problem.slots().forEach(slot -> slots.put(slot.id(), slots.size()));
  }

  public Board board() {
    return board;
  }

  /** What the event asks, with what organisers have decided. */
  public Problem problem() {
    return problem;
  }

  /** Those that can be: of requests and slots that there are. */
  public List<Meeting> meetings() {
    return meetings;
  }

  public Verdict verdict() {
    return verdict;
  }

  /**
   * The position after a patch.
   *
   * @throws IllegalArgumentException if a fact is not as the patch believes
   */
  public Position after(Patch patch) {
    return new Position(board.with(patch), attended(patch.of(Kind.AWAY)), published);
  }

  /**
   * The verdict if only some meetings were elsewhere.
   *
   * @param slotOf by request: its slot; null: none
   */
  Verdict ifMoved(Map<String, @Nullable String> slotOf) {
    List<Meeting> moved = new ArrayList<>();
    meetings.stream().filter(m -> !slotOf.containsKey(m.request())).forEach(moved::add);
    slotOf.forEach(
        (request, slot) -> {
          if (slot != null) {
            moved.add(new Meeting(request, slot));
          }
        });
    return verifier.verify(moved);
  }

  /** Violations that are here and not there, or worse here. */
  public List<Violation> brokenBeyond(Position other) {
    return other.brokenBeyondThis(verdict);
  }

  /** Violations of another verdict that are not here, or less bad here. */
  List<Violation> brokenBeyondThis(Verdict other) {
    Map<String, Integer> known = new HashMap<>();
    verdict.violations().forEach(v -> known.merge(v.place(), v.count(), Math::max));
    return single(other).stream()
        .filter(v -> v.count() > known.getOrDefault(v.place(), v.count() - 1))
        .toList();
  }

  /** The violations, the units of one excess once. */
  public List<Violation> broken() {
    return single(verdict);
  }

  private static List<Violation> single(Verdict verdict) {
    Map<String, Violation> byKey = new LinkedHashMap<>();
    verdict.violations().forEach(violation -> byKey.putIfAbsent(violation.key(), violation));
    return List.copyOf(byKey.values());
  }

  /** The violations for which nobody stands. */
  public List<Violation> unsettled() {
    return broken().stream().filter(v -> !board.holds(Kind.ACCEPTED, v.key())).toList();
  }

  /**
   * A step that has led here, with what no longer holds because of it: the acceptance of what is no
   * longer broken, and what was granted to a participant whose meeting is where it was.
   */
  public Step concluded(Step step) {
    Set<String> broken = new HashSet<>();
    verdict.violations().forEach(violation -> broken.add(violation.key()));
    Patches patches = new Patches(board);
    board.all(Kind.ACCEPTED).stream()
        .filter(key -> !broken.contains(key))
        .forEach(key -> patches.set(Kind.ACCEPTED, key, false));
    List<String> taken = board.all(Kind.GRANTED).stream().filter(this::isBack).toList();
    taken.forEach(id -> patches.set(Kind.GRANTED, id, false));
    long open = taken.stream().filter(this::isHeld).count();
    Message what =
        open == 0
            ? step.what()
            : Message.of("board.step.reopening", "step", step.what(), "count", open);
    return new Step(what, step.patch().then(patches.patch()));
  }

  /** Whether the board holds the meeting again that was to be no more. */
  private boolean isBack(String granted) {
    Meeting gone = gone(granted);
    return gone.slot().equals(board.slotOf(gone.request()));
  }

  /** Whether people still hold the meeting: what was granted is not published. */
  private boolean isHeld(String granted) {
    return published != null && published.contains(gone(granted));
  }

  private Meeting gone(String granted) {
    String value = Objects.requireNonNull(board.value(Kind.GRANTED, granted));
    int at = value.indexOf('@');
    return new Meeting(value.substring(0, at), value.substring(at + 1));
  }

  Participant participant(String id) {
    return known(participants.get(id), "board.unknown.participant", id);
  }

  Request request(String id) {
    return known(requests.get(id), "board.unknown.request", id);
  }

  /** Who would meet. */
  Pair pair(String request) {
    Request known = requests.get(request);
    return known == null ? Pair.of(request) : new Pair(known.a(), known.b());
  }

  boolean asks(String request) {
    return requests.containsKey(request);
  }

  Slot slot(String id) {
    return problem.slots().get(number(id));
  }

  int number(String slot) {
    return known(slots.get(slot), "board.unknown.slot", slot);
  }

  /** The slot of a request's meeting; null: it has none that can be. */
  @Nullable String slotOf(String request) {
    @Nullable String slot = board.slotOf(request);
    return slot != null && slots.containsKey(slot) ? slot : null;
  }

  /** Ids of the requests that a participant is in. */
  List<String> requestsOf(String participant) {
    return requestsOf.getOrDefault(participant, List.of());
  }

  /** Ids of the requests whose meetings a participant has in a slot. */
  List<String> meetingsOf(String participant, String slot, Map<String, @Nullable String> moved) {
    return requestsOf(participant).stream()
        .filter(request -> slot.equals(slotOf(request, moved)))
        .toList();
  }

  /** Ids of the requests whose meetings are in a slot. */
  List<String> meetingsIn(String slot, Map<String, @Nullable String> moved) {
    return problem.requests().stream()
        .map(Request::id)
        .filter(request -> slot.equals(slotOf(request, moved)))
        .toList();
  }

  private @Nullable String slotOf(String request, Map<String, @Nullable String> moved) {
    return moved.containsKey(request) ? moved.get(request) : slotOf(request);
  }

  /** A slot as the clock tells it, with its day where there are several. */
  Message time(String slot) {
    return Times.one(problem.slots(), number(slot)).name();
  }

  private static <T> T known(@Nullable T found, String key, String id) {
    if (found == null) {
      throw new DomainError(DomainError.Kind.CONFLICT, Message.of(key, "id", id));
    }
    return Objects.requireNonNull(found);
  }

  /** The event's problem with other absences. */
  private Problem attended(List<Alteration> absences) {
    if (absences.isEmpty()) {
      return event;
    }
    Map<String, Set<String>> away = new HashMap<>();
    for (Alteration absence : absences) {
      Participant participant = participant(absence.fact().participant());
      Set<String> slotsAway =
          away.computeIfAbsent(participant.id(), id -> new HashSet<>(participant.unavailable()));
      if (absence.after() == null) {
        slotsAway.remove(absence.fact().slot());
      } else {
        slotsAway.add(absence.fact().slot());
      }
    }
    List<Participant> all = new ArrayList<>();
    event
        .participants()
        .forEach(p -> all.add(away.containsKey(p.id()) ? p.away(away.get(p.id())) : p));
    return event.withParticipants(all);
  }
}
