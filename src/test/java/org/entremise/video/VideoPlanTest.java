package org.entremise.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entremise.kernel.DomainError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoPlanTest {
  private static final RoomKey KEY = RoomKey.random();

  @ParameterizedTest
  @CsvSource({
    "https://v.example.org/{project}, https://v.example.org/p08",
    "https://v.example.org/r?n={funder}, https://v.example.org/r?n=f17",
    "https://v.example.org/{meeting}, https://v.example.org/f17-p08",
    "https://v.example.org/{funder}/{project}, https://v.example.org/f17/p08"
  })
  void template_fillsItsGaps(String template, String link) {
    VideoPlan plan = plan(VideoMode.TEMPLATE, RoomOwner.MEETING, template).checked();

    assertThat(plan.link("f17", "p08", KEY)).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource({
    "https://v.example.org/same, video.template.noGap",
    "https://v.example.org/{room}, video.template.gap",
    "https://{project}.example.org/, video.template.host",
    "http://v.example.org/{project}, video.link.malformed",
    "https://a@v.example.org/{project}, video.link.malformed",
    "javascript:alert({project}), video.link.malformed",
    "https://v.example.org/a b/{project}, video.link.spaces"
  })
  void template_thatLeadsNowhereSafe_isRefused(String template, String fault) {
    assertRefused(plan(VideoMode.TEMPLATE, RoomOwner.MEETING, template), fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://meet.example.org", "https://meet.example.org/"})
  void generatedRooms_areTheSameEachTime_andOneForEachOwner(String base) {
    VideoPlan plan = plan(VideoMode.GENERATED, RoomOwner.PROJECT, base).checked();

    assertThat(plan.link("f17", "p08", KEY)).matches("https://meet\\.example\\.org/[a-z0-9]{31}");
    assertThat(plan.link("f17", "p08", KEY)).isEqualTo(plan.link("f02", "p08", KEY));
    assertThat(plan.link("f17", "p08", KEY)).isNotEqualTo(plan.link("f17", "p09", KEY));
    assertThat(plan.link("f17", "p08", KEY))
        .isNotEqualTo(plan.link("f17", "p08", RoomKey.random()));
  }

  @Test
  void generatedRooms_ofAllMeetings_differ() {
    VideoPlan plan = plan(VideoMode.GENERATED, RoomOwner.MEETING, "https://m.example.org");
    Set<String> links = new HashSet<>();
    for (int funder = 1; funder <= 50; funder++) {
      for (int project = 1; project <= 50; project++) {
        links.add(String.valueOf(plan.link("f" + funder, "p" + project, KEY)));
      }
    }

    assertThat(links).hasSize(2500);
  }

  @Test
  void generatedRooms_ofAServiceWithAQuery_areRefused() {
    assertRefused(
        plan(VideoMode.GENERATED, RoomOwner.MEETING, "https://m.example.org/?a=1"),
        "video.base.query");
  }

  @Test
  void list_hasLinksForSomeOnly() {
    VideoPlan plan =
        new VideoPlan(
            VideoMode.LIST, RoomOwner.MEETING, "", Map.of("f1 p1", "https://a.example.org"));

    assertThat(plan.link("f1", "p1", KEY)).isEqualTo("https://a.example.org");
    assertThat(plan.link("f1", "p2", KEY)).isNull();
  }

  @Test
  void link_thatIsTooLong_isRefused() {
    String fault = String.valueOf(VideoLink.fault("https://a.example.org/" + "x".repeat(480)));
    assertThat(fault).contains("video.link.long");
    assertThat(VideoLink.fault("https://a.example.org/" + "x".repeat(470))).isNull();
  }

  private static VideoPlan plan(VideoMode mode, RoomOwner owner, String address) {
    return new VideoPlan(mode, owner, address, Map.of());
  }

  private static void assertRefused(VideoPlan plan, String fault) {
    assertThatThrownBy(plan::checked)
        .isInstanceOfSatisfying(
            DomainError.class,
            error -> {
              assertThat(error.faults()).hasSize(1);
              assertThat(error.faults().get(0).message().key()).isEqualTo(fault);
              assertThat(error.faults().get(0).path()).isEqualTo("$.address");
            });
  }
}
