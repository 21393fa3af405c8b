package org.entremise.planning;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * The moves of the local search: {@link Chain}s around a meeting that is chosen at random, or
 * because it is unscheduled, or because it can fill a participant's break.
 */
public final class SearchMoves implements MoveIteratorFactory<Plan, Reassignment> {
  /** After so many attempts in a row that gave no move there is none to be found. */
  private static final int ATTEMPTS = 100_000;

  /** OptaPlanner asks for an iterator at every step; it may as well be the same. */
  private @Nullable Picks picks;

  @Override
  public long getSize(ScoreDirector<Plan> director) {
    return director.getWorkingSolution().timetable().meetings().size();
  }

  @Override
  public Iterator<Reassignment> createOriginalMoveIterator(ScoreDirector<Plan> director) {
    throw new UnsupportedOperationException("the search picks its moves at random");
  }

  @Override
  public Iterator<Reassignment> createRandomMoveIterator(
      ScoreDirector<Plan> director, Random random) {
    Timetable timetable = director.getWorkingSolution().timetable();
    Picks current = picks;
    if (current == null || current.timetable != timetable || current.random != random) {
      current = new Picks(timetable, random);
      picks = current;
    }
    current.next = null;
    return current;
  }

  private static final class Picks implements Iterator<Reassignment> {
    private final Timetable timetable;
    private final Random random;
    private final Chain chain;
    private @Nullable Reassignment next;

    Picks(Timetable timetable, Random random) {
      this.timetable = timetable;
      this.random = random;
      this.chain = new Chain(timetable, random);
    }

    @Override
    public boolean hasNext() {
      for (int i = 0; next == null && i < ATTEMPTS && !timetable.meetings().isEmpty(); i++) {
        next = pick();
      }
      return next != null;
    }

    @Override
    public Reassignment next() {
      Reassignment move = hasNext() ? next : null;
      if (move == null) {
        throw new NoSuchElementException();
      }
      next = null;
      return move;
    }

    private @Nullable Reassignment pick() {
      int kind = random.nextInt(10);
      if (kind < 4) {
        return anyMeeting();
      }
      return kind < 7 ? breakFilled() : unscheduledMeeting();
    }

    private @Nullable Reassignment anyMeeting() {
      PlannedMeeting meeting = any(timetable.meetings());
      return random.nextInt(20) == 0 ? unscheduled(meeting) : toAnySlot(meeting);
    }

    private @Nullable Reassignment unscheduledMeeting() {
      int waiting = timetable.held(null);
      if (waiting == 0) {
        return null;
      }
      PlannedMeeting meeting = timetable.held(null, random.nextInt(waiting));
      if (meeting.isPinned() || meeting.choices().isEmpty()) {
        return null;
      }
      return switch (random.nextInt(3)) {
        case 0 -> toAnySlot(meeting);
        case 1 -> toSlotOfOneSide(meeting);
        default -> inPlaceOfOne(meeting);
      };
    }

    /**
     * Into a slot in which one of the two is free, while the other exchanges its meetings in that
     * slot and one in which it is free itself. Without other limits this always works, which is how
     * König's theorem on the colours of a bipartite graph's edges is proved.
     */
    private @Nullable Reassignment toSlotOfOneSide(PlannedMeeting meeting) {
      boolean swap = random.nextBoolean();
      TimeSlot entered = freeSlot(meeting, swap ? meeting.b() : meeting.a());
      TimeSlot exchange = freeSlot(meeting, swap ? meeting.a() : meeting.b());
      if (entered == null || exchange == null || entered == exchange) {
        return null;
      }
      boolean room = timetable.roomsLeft(entered) > 0 || timetable.roomsLeft(exchange) > 0;
      return chain.move(meeting, entered, room ? exchange : null);
    }

    /**
     * Into a slot in which one of the two is free, so that the other gives up one meeting there.
     */
    private @Nullable Reassignment inPlaceOfOne(PlannedMeeting meeting) {
      TimeSlot entered = freeSlot(meeting, random.nextBoolean() ? meeting.a() : meeting.b());
      return entered == null ? null : chain.move(meeting, entered, null);
    }

    private @Nullable TimeSlot freeSlot(PlannedMeeting meeting, Agenda agenda) {
      List<TimeSlot> choices = meeting.choices();
      int offset = random.nextInt(choices.size());
      for (int i = 0; i < choices.size(); i++) {
        TimeSlot slot = choices.get((offset + i) % choices.size());
        if (agenda.load(slot) < agenda.seats()) {
          return slot;
        }
      }
      return null;
    }

    private @Nullable Reassignment chain(PlannedMeeting meeting, TimeSlot entered) {
      return chain.move(meeting, entered, meeting.slot());
    }

    private @Nullable Reassignment breakFilled() {
      int agendas = timetable.withBreaks();
      if (agendas == 0) {
        return null;
      }
      Agenda agenda = timetable.withBreaks(random.nextInt(agendas));
      // The last move was undone since breaks were looked at, so there may be none any more.
      int idle = agenda.idleSlots();
      if (idle == 0) {
        return null;
      }
      TimeSlot gap = agenda.idleSlot(random.nextInt(idle));
      PlannedMeeting meeting = any(agenda.meetings());
      return meeting.isPinned() || !meeting.allows(gap) ? null : chain(meeting, gap);
    }

    private static @Nullable Reassignment unscheduled(PlannedMeeting meeting) {
      return meeting.isPinned() || !meeting.isScheduled()
          ? null
          : new Reassignment(new PlannedMeeting[] {meeting}, new @Nullable TimeSlot[] {null});
    }

    private @Nullable Reassignment toAnySlot(PlannedMeeting meeting) {
      if (meeting.isPinned() || meeting.choices().isEmpty()) {
        return null;
      }
      TimeSlot slot = any(meeting.choices());
      return slot == meeting.slot() ? null : chain(meeting, slot);
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
