package org.entremise.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entremise.board.BoardCommand.Move;
import org.entremise.kernel.Message;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.jspecify.annotations.Nullable;

/** Small random events, with boards that are often broken, and commands by chance. */
final class RandomBoard {
  private static final int EACH_SIDE = 5;

  private final Random random;

  RandomBoard(long seed) {
    this.random = new Random(seed);
  }

  Position position() {
    List<Slot> slots = RandomProblems.problem(random.nextLong()).slots();
    List<Participant> participants = new ArrayList<>();
    for (String side : List.of("funder", "project")) {
      for (int i = 0; i < EACH_SIDE; i++) {
        participants.add(participant(side, i, slots));
      }
    }
    List<Request> requests = new ArrayList<>();
    for (int f = 0; f < EACH_SIDE; f++) {
      for (int p = 0; p < EACH_SIDE; p++) {
        if (random.nextDouble() < 0.6) {
          requests.add(
              new Request(
                  "f" + f + "-p" + p,
                  "f" + f,
                  "p" + p,
                  1 + random.nextInt(9),
                  false,
                  null,
                  List.of()));
        }
      }
    }
    Problem event =
        new Problem(
            "",
            slots,
            participants,
            requests,
            List.of(),
            List.of(),
            ComfortWeights.DEFAULT,
            random.nextBoolean() ? Policy.TOTAL : Policy.WORST_FIRST);
    List<Meeting> meetings = RandomProblems.meetings(event, random.nextLong());
    @Nullable List<Meeting> published =
        random.nextBoolean() ? null : RandomProblems.meetings(event, random.nextLong());
    return new Position(Board.of(meetings), event, published);
  }

  private Participant participant(String side, int number, List<Slot> slots) {
    Set<String> away = new HashSet<>();
    slots.stream().map(Slot::id).filter(slot -> random.nextInt(6) == 0).forEach(away::add);
    return new Participant(
        side.charAt(0) + "" + number,
        side,
        side + " " + number,
        away,
        1 + random.nextInt(2),
        random.nextInt(3),
        random.nextBoolean() ? null : 2 + random.nextInt(3),
        random.nextBoolean() ? null : random.nextInt(3),
        random.nextBoolean() ? null : 1 + random.nextInt(3));
  }

  /** A command that may be refused. */
  BoardCommand command(Position position) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> new BoardCommand.Place(moves(position));
      case 2 -> new BoardCommand.Pin(which(position), random.nextInt(3) > 0);
      case 3 -> new BoardCommand.Exclude(pair(), random.nextBoolean());
      case 4 -> new BoardCommand.Add(pair(), random.nextBoolean() ? null : slot(position));
      case 5 -> new BoardCommand.Attend(participant(), slot(position), random.nextBoolean());
      case 6 -> new BoardCommand.Come(participant(), random.nextBoolean());
      case 7 -> new BoardCommand.Accept(violation(position), random.nextInt(3) > 0);
      case 8 ->
          new BoardCommand.Grant(
              "asked " + random.nextInt(3),
              new Meeting(pair().request(), slot(position)),
              Message.of("board.step.result"));
      default ->
          random.nextBoolean()
              ? new BoardCommand.Drop(pair().request())
              : new BoardCommand.Take(
                  RandomProblems.meetings(position.problem(), random.nextLong()),
                  Message.of("board.step.result"));
    };
  }

  private List<Move> moves(Position position) {
    List<Move> moves = new ArrayList<>();
    Set<String> moved = new HashSet<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      String request = pair().request();
      if (moved.add(request)) {
        moves.add(new Move(request, random.nextInt(4) == 0 ? null : slot(position)));
      }
    }
    return moves;
  }

  private Which which(Position position) {
    return switch (random.nextInt(4)) {
      case 0 -> new Which.Some(List.of(pair().request()));
      case 1 -> new Which.OfParticipant(participant());
      case 2 -> new Which.InSlot(slot(position));
      default -> new Which.All();
    };
  }

  private String violation(Position position) {
    var broken = position.broken();
    return broken.isEmpty() ? "none" : broken.get(random.nextInt(broken.size())).key();
  }

  Pair pair() {
    return new Pair("f" + random.nextInt(EACH_SIDE), "p" + random.nextInt(EACH_SIDE));
  }

  private String participant() {
    return (random.nextBoolean() ? "f" : "p") + random.nextInt(EACH_SIDE);
  }

  String slot(Position position) {
    List<Slot> slots = position.problem().slots();
    return slots.get(random.nextInt(slots.size())).id();
  }
}
