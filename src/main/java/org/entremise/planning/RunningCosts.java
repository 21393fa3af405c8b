package org.entremise.planning;

import org.entremise.matching.ComfortWeights;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * The costs of the plan that a search works on, kept as its meetings move. {@link
 * SchedulingConstraints} define them.
 *
 * <p>What a meeting and its slot cost is brought up to date at every change; what an agenda costs
 * once for all changes of a move, when the score is asked for.
 */
// OptaPlanner sets the fields by a plan before anything else.
@SuppressWarnings("NullAway.Init")
public final class RunningCosts implements IncrementalScoreCalculator<Plan, BendableLongScore> {
  private Timetable timetable;
  private ComfortWeights weights;

  private long violations;
  private long shortfall;
  private long worst;
  private long unserved;
  private long comfort;

  /** By agenda: what it adds to the figures above. */
  private int[] violationsOf;

  private int[] shortfallOf;
  private long[] worstOf;
  private long[] comfortOf;

  /** The agendas that have changed since. */
  private Agenda[] changed;

  private int changes;
  private boolean[] isChanged;

  @Override
  public void resetWorkingSolution(Plan plan) {
    timetable = plan.timetable();
    timetable.readAgain();
    weights = plan.facts().comfort();
    violations = 0;
    shortfall = 0;
    worst = 0;
    unserved = 0;
    comfort = 0;
    int participants = timetable.agendas().size();
    violationsOf = new int[participants];
    shortfallOf = new int[participants];
    worstOf = new long[participants];
    comfortOf = new long[participants];
    changed = new Agenda[participants];
    changes = 0;
    isChanged = new boolean[participants];
    timetable.agendas().forEach(this::changes);
    int wrongOrders = 0;
    for (PlannedMeeting meeting : timetable.meetings()) {
      add(meeting, 1);
      wrongOrders += meeting.wrongOrders();
    }
    // Each pair was seen from both sides.
    violations += wrongOrders / 2;
    for (TimeSlot slot : plan.facts().grid()) {
      violations += Math.max(0, -timetable.roomsLeft(slot));
    }
  }

  @Override
  public void beforeVariableChanged(Object entity, String variableName) {
    PlannedMeeting meeting = (PlannedMeeting) entity;
    TimeSlot slot = meeting.slot();
    if (slot != null && timetable.roomsLeft(slot) < 0) {
      violations--;
    }
    add(meeting, -1);
    violations -= meeting.wrongOrders();
    timetable.leaves(meeting);
  }

  @Override
  public void afterVariableChanged(Object entity, String variableName) {
    PlannedMeeting meeting = (PlannedMeeting) entity;
    timetable.comes(meeting);
    TimeSlot slot = meeting.slot();
    if (slot != null && timetable.roomsLeft(slot) < 0) {
      violations++;
    }
    add(meeting, 1);
    violations += meeting.wrongOrders();
    changes(meeting.a());
    changes(meeting.b());
  }

  private void add(PlannedMeeting meeting, int sign) {
    violations += (long) sign * meeting.violations();
    unserved += meeting.isScheduled() ? 0 : (long) sign * meeting.weight();
    comfort += (long) sign * weights.moved() * meeting.moves();
  }

  private void changes(Agenda agenda) {
    if (!isChanged[agenda.index()]) {
      isChanged[agenda.index()] = true;
      changed[changes++] = agenda;
    }
  }

  @Override
  public BendableLongScore calculateScore() {
    while (changes > 0) {
      Agenda agenda = changed[--changes];
      isChanged[agenda.index()] = false;
      update(agenda);
    }
    return BendableLongScore.of(
        new long[] {-violations}, new long[] {-shortfall, -worst, -unserved, -comfort});
  }

  private void update(Agenda agenda) {
    int i = agenda.index();
    int violationsNow = agenda.violations();
    violations += violationsNow - violationsOf[i];
    violationsOf[i] = violationsNow;
    int shortfallNow = agenda.shortfall();
    shortfall += shortfallNow - shortfallOf[i];
    shortfallOf[i] = shortfallNow;
    long worstNow = agenda.worst();
    worst += worstNow - worstOf[i];
    worstOf[i] = worstNow;
    long missed = agenda.unscheduled();
    long comfortNow =
        weights.unfairness() * missed * missed
            + (long) weights.breaks() * agenda.breaks()
            + (long) weights.idleSlots() * agenda.idleSlots();
    comfort += comfortNow - comfortOf[i];
    comfortOf[i] = comfortNow;
    timetable.noteBreaks(agenda);
  }

  @Override
  public void beforeEntityAdded(Object entity) {
    throw new UnsupportedOperationException("a search adds no meetings");
  }

  @Override
  public void afterEntityAdded(Object entity) {
    throw new UnsupportedOperationException("a search adds no meetings");
  }

  @Override
  public void beforeEntityRemoved(Object entity) {
    throw new UnsupportedOperationException("a search removes no meetings");
  }

  @Override
  public void afterEntityRemoved(Object entity) {
    throw new UnsupportedOperationException("a search removes no meetings");
  }
}
