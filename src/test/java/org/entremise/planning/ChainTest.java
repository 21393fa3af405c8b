package org.entremise.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.entremise.matching.ProblemSketch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static ProblemSketch sketch() {
    return new ProblemSketch("s1 s2 s3")
        .participants("f1", "f2", "p1", "p2")
        .request("r11", "f1", "p1")
        .request("r12", "f1", "p2")
        .request("r21", "f2", "p1");
  }

  /** What the chain does, such as {@code {r11=s2, r12=s1}}. */
  private static @Nullable String chain(
      ProblemSketch sketch, String meetings, int first, int entered, @Nullable Integer exchange) {
    return chain(sketch, meetings, first, entered, exchange, new Random(1));
  }

  private static @Nullable String chain(
      ProblemSketch sketch,
      String meetings,
      int first,
      int entered,
      @Nullable Integer exchange,
      Random random) {
    Timetable timetable =
        PlanBuilder.plan(sketch.problem(), ProblemSketch.meetings(meetings)).timetable();
    PlannedMeeting meeting = timetable.meeting(first);
    Reassignment move =
        new Chain(timetable, random)
            .move(
                meeting,
                meeting.choices().get(entered),
                exchange == null ? null : meeting.choices().get(exchange));
    return move == null ? null : move.toString();
  }

  @Test
  void move_isAChange_whereNobodyIsInTheWay() {
    assertThat(chain(sketch(), "r11@s1", 0, 1, 0)).isEqualTo("{r11=s2}");
    assertThat(chain(sketch(), "", 0, 1, null)).isEqualTo("{r11=s2}");
  }

  @Test
  void move_exchangesWhoeverIsInTheWay() {
    assertThat(chain(sketch(), "r11@s1 r12@s2 r21@s2", 0, 1, 0))
        .isEqualTo("{r11=s2, r12=s1, r21=s1}");
    assertThat(chain(sketch(), "r11@s1 r12@s2 r21@s3", 0, 1, 0)).isEqualTo("{r11=s2, r12=s1}");
  }

  @Test
  void move_followsTheChain() {
    ProblemSketch longer = sketch().request("r22", "f2", "p2");

    assertThat(chain(longer, "r11@s1 r12@s2 r22@s1 r21@s3", 0, 1, 0))
        .isEqualTo("{r11=s2, r12=s1, r22=s2}");
  }

  /** What the chain does in a hundred tries. */
  private static Set<String> ejections(ProblemSketch sketch, String meetings) {
    Set<String> seen = new TreeSet<>();
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      seen.add(String.valueOf(chain(sketch, meetings, 0, 1, null, random)));
    }
    return seen;
  }

  @Test
  void move_sendsWhoeverIsInTheWayElsewhereOrNowhere_ifNoExchangeIsNamed() {
    assertThat(ejections(sketch(), "r12@s2"))
        .containsExactlyInAnyOrder("{r11=s2, r12=s1}", "{r11=s2, r12=s3}", "{r11=s2, r12=null}");
  }

  @Test
  void move_sendsNobodyWhereThereIsNoRoom() {
    assertThat(ejections(sketch().rooms("s3", 0), "r12@s2"))
        .contains("{r11=s2, r12=s1}", "{r11=s2, r12=null}")
        .doesNotContain("{r11=s2, r12=s3}");
  }

  @Test
  void move_takesAnotherMeetingAlong_whereThereIsNoRoom() {
    ProblemSketch full = sketch().participants("f3", "p3").request("r33", "f3", "p3");

    assertThat(chain(full.rooms("s2", 1), "r11@s1 r33@s2", 0, 1, 0)).isEqualTo("{r11=s2, r33=s1}");
    assertThat(chain(full.rooms("s2", 2), "r11@s1 r33@s2", 0, 1, 0)).isEqualTo("{r11=s2}");
    assertThat(chain(full.rooms("s2", 0), "r11@s1", 0, 1, 0)).isNull();
  }

  @Test
  void move_letsOthersMakeWayInTurn() {
    assertThat(ejections(sketch().request("r22", "f2", "p2"), "r12@s2 r22@s1"))
        .contains("{r11=s2, r12=s1, r22=s3}", "{r11=s2, r12=s1, r22=null}", "{r11=s2, r12=s3}");
  }

  @Test
  void move_usesSeats() {
    ProblemSketch seats =
        new ProblemSketch("s1 s2")
            .participant("f")
            .seats(2)
            .participants("p1", "p2", "p3")
            .request("r1", "f", "p1")
            .request("r2", "f", "p2")
            .request("r3", "f", "p3");

    assertThat(chain(seats, "r1@s1 r2@s2", 0, 1, 0)).isEqualTo("{r1=s2}");
    assertThat(chain(seats, "r1@s1 r2@s2 r3@s2", 0, 1, 0)).isEqualTo("{r1=s2, r2=s1}");
  }

  @Test
  void move_isNone_wherePinsOrRequestedSlotsForbidTheExchange() {
    assertThat(chain(sketch().pin("r12", "s2"), "r11@s1", 0, 1, 0)).isNull();
    assertThat(chain(sketch().onlyIn("s2", "s3"), "r11@s1 r21@s2", 0, 1, 0)).isNull();
  }
}
