package org.entremise.video;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * An address with gaps: {@code {project}} and {@code {funder}} are filled with ids, {@code
 * {meeting}} with both.
 */
final class VideoTemplate {
  private static final Pattern GAP = Pattern.compile("\\{(\\w*)}");
  private static final Pattern HOST = Pattern.compile("^https://[^/?#]*", Pattern.CASE_INSENSITIVE);

  private VideoTemplate() {}

  static String fill(String template, String funderId, String projectId) {
    return template
        .replace("{meeting}", funderId + "-" + projectId)
        .replace("{project}", projectId)
        .replace("{funder}", funderId);
  }

  /** What is wrong with a template; null: nothing. */
  static @Nullable Message fault(String template) {
    Matcher gap = GAP.matcher(fill(template, "f", "p"));
    if (gap.find()) {
      return Message.of("video.template.gap", "gap", Excerpt.of(gap.group()));
    }
    @Nullable Message wrong = VideoLink.fault(fill(template, "f1", "p1"));
    if (wrong != null) {
      return wrong;
    }
    Matcher host = HOST.matcher(template);
    if (host.find() && host.group().contains("{")) {
      return Message.of("video.template.host");
    }
    return fill(template, "f1", "p1").equals(template) ? Message.of("video.template.noGap") : null;
  }
}
