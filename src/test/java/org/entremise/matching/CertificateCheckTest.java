package org.entremise.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entremise.kernel.Message;
import org.entremise.matching.Evidence.Levels;
import org.entremise.matching.Evidence.Prices;
import org.entremise.matching.Evidence.Search;
import org.entremise.matching.Evidence.Trivial;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateCheckTest {
  /** F is asked for three times, with the weights 1, 2 and 4, and has time for two. */
  private static final Problem BUSY =
      new ProblemSketch("s1 s2")
          .participant("F")
          .named("Fondation")
          .participants("P1", "P2")
          .participant("P3")
          .minMeetings(1)
          .request("r1", "F", "P1")
          .request("r2", "F", "P2")
          .weight(2)
          .request("r3", "F", "P3")
          .weight(4)
          .problem();

  /** What r2 and r3 in the two slots cost. */
  private static final Costs BEST = new Costs(0, 0, 1, 20);

  @Test
  void refused_soundProofs_nothing() {
    Certificate certificate =
        new Certificate(
            Proof.TRIVIAL,
            new Proof(0, new Search("CP-SAT", "9.15")),
            new Proof(1, participants("F", 1)),
            new Proof(
                20,
                new Prices(
                    1,
                    Map.of("F", 20L),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of("F", 10L, "P1", 10L, "P2", 10L, "P3", 10L),
                    0)));

    assertThat(check(certificate, BEST).refused()).isEmpty();
    assertThat(certificate.bound()).isEqualTo(new Bound(0L, 0L, 1L, 20L));
    assertThat(Cost.under(Policy.TOTAL).stream().map(cost -> certificate.of(cost).method()))
        .containsExactly(
            Proof.Method.TRIVIAL,
            Proof.Method.SEARCH,
            Proof.Method.COUNTING,
            Proof.Method.COUNTING);
  }

  @Test
  void inWords_prices_nameWhatHasOneAndAddUp() {
    CertificateCheck check = check(unserved(1, participants("F", 1)), BEST);

    assertThat(check.inWords(Cost.UNSERVED).stream().map(Sentences.ENGLISH::say))
        .containsExactly(
            "unserved is at least 1, by counting:",
            "If nothing were scheduled, it would cost at least 7.",
            "Fondation has at most 2 meetings, at the price 1: 2.",
            "2 requests are worth more or less than these prices, by 4 in all.",
            "So all meetings together are worth at most 6; 7 − 6 = 1.");
  }

  @Test
  void inWords_searchAndTrivial_saySo() {
    CertificateCheck check = check(unserved(1, new Search("CP-SAT", "9.15")), BEST);

    assertThat(Sentences.ENGLISH.say(check.inWords(Cost.UNSERVED).get(0)))
        .contains("CP-SAT 9.15 claims", "cannot be checked by hand");
    assertThat(Sentences.ENGLISH.say(check.inWords(Cost.VIOLATIONS).get(0)))
        .isEqualTo("violations is at least 0, as no cost is negative.");
  }

  @Test
  void refused_slotsOfASlotWithoutAsManyRooms_countTheRooms() {
    Problem oneRoom =
        new ProblemSketch("s1")
            .participants("A", "B", "C", "D")
            .request("r1", "A", "B")
            .request("r2", "C", "D")
            .rooms("s1", 1)
            .problem();
    Prices room = new Prices(1, Map.of(), Map.of("s1", 1L), Map.of(), Map.of(), Map.of(), 0);
    Certificate certificate = unserved(1, room);

    assertThat(new CertificateCheck(oneRoom, certificate, new Costs(0, 0, 1, 20)).refused())
        .isEmpty();
    assertThat(certificate.unserved().method()).isEqualTo(Proof.Method.COUNTING);
  }

  static Stream<Arguments> tampered() {
    Map<String, Long> f = Map.of("F", 1L);
    return Stream.of(
        Arguments.of("certificate.unsupported", Cost.UNSERVED, 2, participants("F", 1)),
        Arguments.of("certificate.unsupported", Cost.UNSERVED, 1, new Trivial()),
        Arguments.of("certificate.negative", Cost.UNSERVED, 1, participants("F", -1)),
        Arguments.of("certificate.id.unknown", Cost.UNSERVED, 1, participants("G", 1)),
        Arguments.of(
            "certificate.id.unknown",
            Cost.UNSERVED,
            1,
            new Prices(1, f, Map.of("s9", 1L), Map.of(), Map.of(), Map.of(), 0)),
        Arguments.of(
            "certificate.id.unknown",
            Cost.UNSERVED,
            1,
            new Prices(1, f, Map.of(), Map.of("F", Map.of("s9", 1L)), Map.of(), Map.of(), 0)),
        Arguments.of(
            "certificate.unit",
            Cost.UNSERVED,
            1,
            new Prices(0, f, Map.of(), Map.of(), Map.of(), Map.of(), 0)),
        Arguments.of("certificate.tooLarge", Cost.UNSERVED, 1, participants("F", Long.MAX_VALUE)),
        Arguments.of(
            "certificate.comfortOnly",
            Cost.UNSERVED,
            1,
            new Prices(1, f, Map.of(), Map.of(), Map.of(), Map.of(), 1)),
        Arguments.of(
            "certificate.guaranteeTooDear",
            Cost.SHORTFALL,
            0,
            new Prices(1, Map.of(), Map.of(), Map.of(), Map.of("P3", 2L), Map.of(), 0)),
        Arguments.of(
            "certificate.guaranteesMisplaced",
            Cost.VIOLATIONS,
            0,
            new Prices(1, Map.of(), Map.of(), Map.of(), Map.of("P3", 1L), Map.of(), 0)));
  }

  @ParameterizedTest
  @MethodSource("tampered")
  void refused_tamperedProof_saysWhatIsWrong(String key, Cost cost, long bound, Evidence evidence) {
    Proof proof = new Proof(bound, evidence);
    Certificate certificate =
        new Certificate(
            cost == Cost.VIOLATIONS ? proof : Proof.TRIVIAL,
            cost == Cost.SHORTFALL ? proof : Proof.TRIVIAL,
            cost == Cost.UNSERVED ? proof : Proof.TRIVIAL,
            Proof.TRIVIAL);

    assertRefused(key, check(certificate, BEST).refused());
    assertThat(check(certificate, BEST).refused(cost)).isNotEmpty();
  }

  @Test
  void refused_laterCostsBesideABrokenSchedule_becauseItShowsNothing() {
    Certificate certificate = unserved(1, participants("F", 1));

    assertRefused("certificate.violated", check(certificate, new Costs(1, 0, 1, 20)).refused());
  }

  @Test
  void refused_comfortThatLeansOnAnUnservedWeight_whereTheShortfallMayBeLess() {
    Prices leaning = new Prices(1, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 1);
    Certificate certificate =
        new Certificate(Proof.TRIVIAL, Proof.TRIVIAL, Proof.TRIVIAL, new Proof(0, leaning));

    assertThat(check(certificate, BEST).refused()).isEmpty();
    assertRefused(
        "certificate.shortfallOpen", check(certificate, new Costs(0, 1, 1, 20)).refused());
  }

  @Test
  void refused_anotherBoundInTheSchedule() {
    List<Meeting> meetings = ProblemSketch.meetings("r2@s1 r3@s2");
    Verdict verdict = Verifier.verify(BUSY, meetings);
    Certificate certificate = unserved(1, participants("F", 1));
    Bound other = new Bound(0L, 0L, 1L, 1L);

    assertThat(verdict.costs()).isEqualTo(BEST);
    assertThat(refused(meetings, certificate.bound(), certificate, verdict)).isEmpty();
    assertRefused("certificate.otherBound", refused(meetings, other, certificate, verdict));
  }

  private static List<Message> refused(
      List<Meeting> meetings, Bound bound, Certificate certificate, Verdict verdict) {
    Schedule schedule = new Schedule("", meetings, verdict.costs(), bound, null, certificate);
    return CertificateCheck.refused(BUSY, schedule, verdict);
  }

  private static void assertRefused(String key, List<Message> refused) {
    assertThat(refused).extracting(Message::key).containsExactly(key);
    assertThat(Sentences.FRENCH.say(refused.get(0)))
        .isNotEqualTo(Sentences.ENGLISH.say(refused.get(0)));
  }

  private static CertificateCheck check(Certificate certificate, Costs reached) {
    return new CertificateCheck(BUSY, certificate, reached);
  }

  private static Certificate unserved(long bound, Evidence evidence) {
    return new Certificate(Proof.TRIVIAL, Proof.TRIVIAL, new Proof(bound, evidence), Proof.TRIVIAL);
  }

  private static Prices participants(String id, long price) {
    return new Prices(1, Map.of(id, price), Map.of(), Map.of(), Map.of(), Map.of(), 0);
  }

  /** Three projects want the two slots of one funder: one of them misses its only meeting. */
  private static final Problem WORST =
      new ProblemSketch("s1 s2")
          .participant("F")
          .named("Fondation")
          .participants("P1", "P2", "P3")
          .request("r1", "F", "P1")
          .request("r2", "F", "P2")
          .request("r3", "F", "P3")
          .worstFirst()
          .problem();

  private static final Costs WORST_REACHED = new Costs(0, 0, 1, 1, 20);

  private static List<Message> refusedWorst(long bound, Evidence evidence) {
    Certificate certificate = Certificate.TRIVIAL.with(Cost.WORST, new Proof(bound, evidence));
    return new CertificateCheck(WORST, certificate, WORST_REACHED).refused();
  }

  private static Levels levels(Prices... levels) {
    return new Levels(List.of(levels));
  }

  /** Who gets a meeting takes a place of F: so many meetings are missing to the projects. */
  private static Prices projects(long price) {
    Map<String, Long> guarantees = Map.of("P1", price, "P2", price, "P3", price);
    return new Prices(1, Map.of("F", 1L), Map.of(), Map.of(), guarantees, Map.of(), 0);
  }

  @Test
  void levels_thatAddUp_areNotRefused() {
    assertThat(refusedWorst(1, levels(projects(1)))).isEmpty();
    assertThat(new Proof(1, levels(projects(1))).method()).isEqualTo(Proof.Method.COUNTING);
  }

  @Test
  void levels_beyondWhatTheyShow_areRefused() {
    assertThat(refusedWorst(2, levels(projects(1))))
        .extracting(Message::key)
        .containsExactly("certificate.unsupported");
    assertThat(refusedWorst(1, levels(projects(2))))
        .extracting(Message::key)
        .contains("certificate.guaranteeTooDear");
    Prices[] tooMany = {projects(1), projects(0), projects(0), projects(0), projects(0)};
    assertThat(refusedWorst(1, levels(tooMany)))
        .extracting(Message::key)
        .containsExactly("certificate.levels.tooMany");
  }

  @Test
  void worst_underTheOtherPolicy_isNeverPositive() {
    Certificate certificate =
        Certificate.TRIVIAL.with(Cost.WORST, new Proof(1, new Search("CP-SAT", "9.15")));

    assertThat(check(certificate, BEST).refused())
        .extracting(Message::key)
        .containsExactly("certificate.unsupported");
  }

  @Test
  void inWords_levels_nameWhatWouldBeMissing() {
    Certificate certificate =
        Certificate.TRIVIAL.with(Cost.WORST, new Proof(1, levels(projects(1))));
    CertificateCheck check = new CertificateCheck(WORST, certificate, WORST_REACHED);

    assertThat(check.inWords(Cost.WORST).stream().map(Sentences.ENGLISH::say))
        .containsExactly(
            "worst is at least 1, by counting:",
            "If everybody had to have all the meetings that they can have, at least 1 would be"
                + " missing in all:",
            "If nothing were scheduled, it would cost at least 3.",
            "Fondation has at most 2 meetings, at the price 1: 2.",
            "So all meetings together are worth at most 2; 3 − 2 = 1.");
  }
}
