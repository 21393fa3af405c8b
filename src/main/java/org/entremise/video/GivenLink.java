package org.entremise.video;

import org.jspecify.annotations.Nullable;

/**
 * A link as somebody has given it in a row of a list.
 *
 * @param funder its name or id; null where links are the projects'
 * @param project its name or id; null where links are the funders'
 */
public record GivenLink(@Nullable String funder, @Nullable String project, String link) {
  /** Whether nothing at all stands in the row. */
  boolean isBlank() {
    return isBlank(funder) && isBlank(project) && link.isBlank();
  }

  private static boolean isBlank(@Nullable String word) {
    return word == null || word.isBlank();
  }
}
