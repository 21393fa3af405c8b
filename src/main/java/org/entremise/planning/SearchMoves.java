package org.entremise.planning;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Predicate;
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

  @Override
  public long getSize(ScoreDirector<Plan> director) {
    return director.getWorkingSolution().meetings().size();
  }

  @Override
  public Iterator<Reassignment> createOriginalMoveIterator(ScoreDirector<Plan> director) {
    throw new UnsupportedOperationException("the search picks its moves at random");
  }

  @Override
  public Iterator<Reassignment> createRandomMoveIterator(
      ScoreDirector<Plan> director, Random random) {
    return new Picks(director.getWorkingSolution(), random);
  }

  private static final class Picks implements Iterator<Reassignment> {
    private final Plan plan;
    private final Random random;
    private @Nullable Reassignment next;

    Picks(Plan plan, Random random) {
      this.plan = plan;
      this.random = random;
    }

    @Override
    public boolean hasNext() {
      for (int i = 0; next == null && i < ATTEMPTS && !plan.meetings().isEmpty(); i++) {
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
      PlannedMeeting meeting = any(plan.meetings());
      return random.nextInt(20) == 0 ? unscheduled(meeting) : toAnySlot(meeting);
    }

    private @Nullable Reassignment unscheduledMeeting() {
      Agenda agenda = agenda(one -> one.unscheduled() > 0);
      if (agenda == null) {
        return null;
      }
      List<PlannedMeeting> left = new ArrayList<>();
      for (PlannedMeeting meeting : agenda.meetings()) {
        if (!meeting.isScheduled()) {
          left.add(meeting);
        }
      }
      PlannedMeeting meeting = any(left);
      return random.nextBoolean() ? toAnySlot(meeting) : toSlotOfOneSide(meeting);
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
      return entered == null || exchange == null || meeting.isPinned() || entered == exchange
          ? null
          : Chain.move(plan, meeting, entered, exchange, random);
    }

    private @Nullable TimeSlot freeSlot(PlannedMeeting meeting, Agenda agenda) {
      List<TimeSlot> choices = meeting.choices();
      int offset = choices.isEmpty() ? 0 : random.nextInt(choices.size());
      for (int i = 0; i < choices.size(); i++) {
        TimeSlot slot = choices.get((offset + i) % choices.size());
        if (agenda.load(slot) < agenda.seats()) {
          return slot;
        }
      }
      return null;
    }

    private @Nullable Reassignment chain(PlannedMeeting meeting, TimeSlot entered) {
      return Chain.move(plan, meeting, entered, meeting.slot(), random);
    }

    private @Nullable Reassignment breakFilled() {
      Agenda agenda = agenda(one -> one.breaks() > 0);
      if (agenda == null) {
        return null;
      }
      TimeSlot gap = any(agenda.gaps());
      List<PlannedMeeting> candidates = new ArrayList<>();
      for (PlannedMeeting meeting : agenda.meetings()) {
        if (meeting.allows(gap) && !meeting.isPinned()) {
          candidates.add(meeting);
        }
      }
      return candidates.isEmpty() ? null : chain(any(candidates), gap);
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

    /** The first that fits, from a random one on. */
    private @Nullable Agenda agenda(Predicate<Agenda> fits) {
      List<Agenda> agendas = plan.agendas();
      int offset = random.nextInt(agendas.size());
      for (int i = 0; i < agendas.size(); i++) {
        Agenda agenda = agendas.get((offset + i) % agendas.size());
        if (fits.test(agenda)) {
          return agenda;
        }
      }
      return null;
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
