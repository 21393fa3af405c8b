package org.entremise.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What organisers decide about wishes and participants.
 *
 * @param weights what wishes are worth
 * @param wishesOpenAt by the clocks of the event's zone; null: as soon as the phase allows
 * @param wishesCloseAt likewise; null: as long as the phase allows
 * @param funders limits that a new funder gets
 * @param projects limits that a new project gets
 * @param languages that people may be written to in ({@code fr}, {@code en}), the usual one first
 * @param retentionMonths how long after its last slot the event is kept; then it is erased
 */
public record Rules(
    WishRule wishRule,
    Weights weights,
    @Nullable LocalDateTime wishesOpenAt,
    @Nullable LocalDateTime wishesCloseAt,
    Limits funders,
    Limits projects,
    List<String> languages,
    int retentionMonths) {
  private static final int USUAL_RETENTION = 12;
  private static final int LONGEST_RETENTION = 36;

  /** The rules of an event for which nobody has decided others. */
  public static final Rules USUAL =
      new Rules(
          WishRule.FUNDERS,
          Weights.USUAL,
          null,
          null,
          Limits.NONE,
          Limits.NONE,
          List.of("fr", "en"),
          USUAL_RETENTION);

  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  public Rules {
    languages = List.copyOf(languages);
  }

  /** The same for an event on other dates: opening and closing have to be decided anew. */
  Rules onOtherDates() {
    return new Rules(wishRule, weights, null, null, funders, projects, languages, retentionMonths);
  }

  /**
   * The day on which an event is erased.
   *
   * @param last when its last slot ends; where it has none, when it was made
   */
  public LocalDate erasedOn(Instant last, ZoneId zone) {
    return LocalDate.ofInstant(last, zone).plusMonths(retentionMonths);
  }

  void check(Faults faults) {
    weights.check(faults);
    funders.check("$.rules.funders", faults);
    projects.check("$.rules.projects", faults);
    if (wishesOpenAt != null && wishesCloseAt != null && !wishesOpenAt.isBefore(wishesCloseAt)) {
      faults.add("$.rules.wishesCloseAt", Message.of("event.rules.closing"));
    }
    if (languages.isEmpty() || new HashSet<>(languages).size() < languages.size()) {
      faults.add("$.rules.languages", Message.of("event.rules.languages"));
    }
    if (retentionMonths < 1 || retentionMonths > LONGEST_RETENTION) {
      faults.add(
          "$.rules.retentionMonths",
          Message.of("event.rules.retention", "value", retentionMonths, "most", LONGEST_RETENTION));
    }
    languages.stream()
        .filter(language -> !LANGUAGES.contains(language))
        .forEach(
            unknown ->
                faults.add(
                    "$.rules.languages",
                    Message.of("event.rules.language.unknown", "language", Excerpt.of(unknown))));
  }
}
