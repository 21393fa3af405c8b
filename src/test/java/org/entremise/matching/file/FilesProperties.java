package org.entremise.matching.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entremise.kernel.DomainError;
import org.entremise.matching.Bound;
import org.entremise.matching.Certificate;
import org.entremise.matching.Cost;
import org.entremise.matching.Evidence;
import org.entremise.matching.Meeting;
import org.entremise.matching.Problem;
import org.entremise.matching.Proof;
import org.entremise.matching.RandomPrices;
import org.entremise.matching.RandomProblems;
import org.entremise.matching.Schedule;
import org.entremise.matching.Schedule.Status;
import org.entremise.matching.Verifier;
import org.entremise.platform.language.Sentences;

class FilesProperties {
  private static final byte[] SPLINTERS = utf8("{}[]\":,0-1e.\\\nnx\u00e9");

  @Property
  void problem_writtenAndRead_isTheSame(@ForAll long seed) {
    Problem problem = RandomProblems.problem(seed);

    assertThat(ProblemFile.read("", utf8(ProblemFile.write(problem)))).isEqualTo(problem);
  }

  @Property
  void asked_isTheSameWhateverPeopleHold_andWhateverIsPinned(
      @ForAll long seed, @ForAll @IntRange(max = 9) int moved) {
    Problem problem = RandomProblems.problem(seed);
    Problem holding = holding(problem, RandomProblems.meetings(problem, seed), moved);
    Problem holdingNothing = holding(problem, List.of(), 0).withPins(List.of());

    String asked = ProblemFile.asked(ProblemFile.write(holding));

    assertThat(asked).isEqualTo(ProblemFile.write(holdingNothing));
  }

  private static Problem holding(Problem p, List<Meeting> previous, int moved) {
    return p.withPrevious(previous).withComfort(p.comfort().withMoved(moved));
  }

  @Property
  void schedule_writtenAndRead_isTheSame(@ForAll long seed, @ForAll Status status) {
    Problem problem = RandomProblems.problem(seed);
    var meetings = RandomProblems.meetings(problem, seed);
    Schedule schedule =
        new Schedule(
            problem.name(),
            meetings,
            Verifier.verify(problem, meetings).costs(),
            new Bound(seed, null, 0L, null),
            status,
            certificate(problem, seed));

    assertThat(ScheduleFile.read("", utf8(ScheduleFile.write(schedule)))).isEqualTo(schedule);
  }

  @Property
  void certificate_alone_writtenAndRead_isTheSame(@ForAll long seed) {
    Certificate certificate = certificate(RandomProblems.problem(seed), seed);

    assertThat(CertificateJson.ofText(CertificateJson.textOf(certificate))).isEqualTo(certificate);
  }

  private static Certificate certificate(Problem problem, long seed) {
    return new Certificate(
        Proof.TRIVIAL,
        new Proof(seed, new Evidence.Search("“solver”", "" + seed)),
        new Proof(3, RandomPrices.of(problem, Cost.WORST, seed)),
        new Proof(1, RandomPrices.of(problem, Cost.UNSERVED, seed)),
        new Proof(2, RandomPrices.of(problem, Cost.COMFORT, seed)));
  }

  @Property
  void read_damagedFile_isReadOrRefusedInWords(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = utf8(ProblemFile.write(RandomProblems.problem(seed)));
    for (int i = 0; i <= random.nextInt(3); i++) {
      bytes[random.nextInt(bytes.length)] = SPLINTERS[random.nextInt(SPLINTERS.length)];
    }

    assertThatCode(() -> readOrRefuse(bytes)).doesNotThrowAnyException();
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      ProblemFile.read("damaged", bytes);
    } catch (DomainError e) {
      assertThat(e.faults()).isNotEmpty();
      e.faults().forEach(fault -> Sentences.FRENCH.say(fault.message()));
      e.faults().forEach(fault -> Sentences.ENGLISH.say(fault.message()));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
