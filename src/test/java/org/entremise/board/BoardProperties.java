package org.entremise.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entremise.kernel.DomainError;
import org.entremise.matching.Meeting;
import org.entremise.matching.Verdict;
import org.entremise.matching.Verifier;
import org.entremise.matching.file.ProblemFile;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;

/** Laws of boards that hold whatever organisers do. */
class BoardProperties {
  private static final int COMMANDS = 40;

  @Property(tries = 200)
  void whateverIsDone_undoneStepByStep_givesEachBoardBack(@ForAll long seed) {
    RandomBoard random = new RandomBoard(seed);
    Position position = random.position();
    List<Position> walked = new ArrayList<>(List.of(position));
    List<Patch> patches = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      @Nullable Step step = step(position, random.command(position));
      if (step != null) {
        position = position.after(step.patch());
        patches.add(step.patch());
        walked.add(position);
      }
    }

    Position back = position.after(Patch.all(patches).inverse());
    assertSame(back, walked.get(0));
    for (int i = patches.size() - 1; i >= 0; i--) {
      position = position.after(patches.get(i).inverse());
      assertSame(position, walked.get(i));
    }
  }

  @Property(tries = 200)
  void whateverIsDone_theProblemIsSound_andTheVerifierAgrees(@ForAll long seed) {
    RandomBoard random = new RandomBoard(seed);
    Position position = random.position();
    for (int i = 0; i < COMMANDS; i++) {
      @Nullable Step step = step(position, random.command(position));
      if (step != null) {
        position = position.after(step.patch());
        assertThat(said(step)).doesNotContain("{");
      }
    }

    byte[] file = ProblemFile.write(position.problem()).getBytes(StandardCharsets.UTF_8);
    Verdict verdict = Verifier.verify(ProblemFile.read("problem", file), position.meetings());
    assertThat(position.verdict().costs()).isEqualTo(verdict.costs());
    assertThat(position.problem().pins()).allMatch(position.meetings()::contains);
  }

  @Property(tries = 200)
  void command_inAPlaceWhereNothingAlters_altersNothing(@ForAll long seed) {
    RandomBoard random = new RandomBoard(seed);
    Position position = random.position();
    BoardCommand command = random.command(position);
    @Nullable Step once = step(position, command);
    if (once != null) {
      Position after = position.after(once.patch());
      @Nullable Step twice = step(after, command);
      assertThat(twice == null || twice.patch().isEmpty()).isTrue();
    }
  }

  @Property(tries = 200)
  void option_doesWhatItSays(@ForAll long seed) {
    RandomBoard random = new RandomBoard(seed);
    Position position = random.position();
    if (position.problem().requests().isEmpty()) {
      return;
    }
    String request = position.problem().requests().get(0).id();

    List<Option> options = Options.of(position, request);

    assertThat(options).hasSameSizeAs(position.problem().slots());
    for (Option option : options) {
      if (option.kind() == Option.Kind.HERE) {
        assertThat(position.board().slotOf(request)).isEqualTo(option.slot());
        continue;
      }
      Position after = placed(position, option);
      assertThat(after.board().slotOf(request)).isEqualTo(option.slot());
      assertThat(after.brokenBeyond(position).isEmpty())
          .as("%s", option)
          .isEqualTo(option.kind() != Option.Kind.BREAKS);
      assertThat(option.moves().size() > 1).isEqualTo(option.kind() == Option.Kind.SWAP);
    }
  }

  @Property(tries = 200)
  void chain_breaksNothing_movesNoPin_andIsShort(@ForAll long seed) {
    RandomBoard random = new RandomBoard(seed);
    Position position = random.position();
    Step pinned =
        new BoardCommand.Pin(new Which.InSlot(random.slot(position)), true)
            .step(position, "Claire");
    position = position.after(pinned.patch());
    if (position.problem().requests().isEmpty()) {
      return;
    }
    String request = position.problem().requests().get(0).id();

    for (var slot : position.problem().slots()) {
      var chain = Options.chain(position, request, slot.id());
      if (chain.isPresent()) {
        Position after = placed(position, chain.get());
        assertThat(after.brokenBeyond(position)).isEmpty();
        assertThat(chain.get().moves()).hasSizeBetween(1, Chains.LONGEST);
        assertThat(chain.get().moves().stream().skip(1))
            .noneMatch(move -> wasPinned(pinned, move.request()));
      }
    }
  }

  private static boolean wasPinned(Step pinned, String request) {
    return pinned.patch().facts().contains(new Fact(Fact.Kind.PINNED, request));
  }

  private static Position placed(Position position, Option option) {
    Step step = new BoardCommand.Place(option.moves()).step(position, "Claire");
    return position.after(step.patch());
  }

  /** Null where it is refused. */
  private static @Nullable Step step(Position position, BoardCommand command) {
    try {
      Step step = command.step(position, "Claire");
      return position.after(step.patch()).concluded(step);
    } catch (DomainError refused) {
      return null;
    }
  }

  private static String said(Step step) {
    return Sentences.FRENCH.say(step.what());
  }

  private static void assertSame(Position one, Position other) {
    assertThat(one.board()).isEqualTo(other.board());
    assertThat(one.problem()).isEqualTo(other.problem());
    assertThat(bySlot(one)).isEqualTo(bySlot(other));
    assertThat(one.verdict()).isEqualTo(other.verdict());
  }

  private static Map<String, String> bySlot(Position position) {
    Map<String, String> slots = new HashMap<>();
    for (Meeting meeting : position.meetings()) {
      slots.put(meeting.request(), meeting.slot());
    }
    return slots;
  }
}
