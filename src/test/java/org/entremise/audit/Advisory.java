package org.entremise.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A known vulnerability, as the <a href="https://ossf.github.io/osv-schema/">Open Source
 * Vulnerability format</a> tells it.
 */
final class Advisory {
  /** Versions from the very first on. */
  private static final String FIRST = "0";

  private final JsonNode entry;

  Advisory(JsonNode entry) {
    this.entry = entry;
  }

  String id() {
    return entry.path("id").asText();
  }

  /** When it was last changed, as ISO 8601. */
  String modified() {
    return entry.path("modified").asText();
  }

  boolean isWithdrawn() {
    return entry.hasNonNull("withdrawn");
  }

  boolean isAbout(Ecosystem ecosystem) {
    return affected().anyMatch(affected -> ecosystem.label.equals(ecosystem(affected)));
  }

  /** Whether a component has the vulnerability, by the format's own algorithm. */
  boolean affects(Component component) {
    return of(component)
        .anyMatch(
            affected ->
                hasText(affected.path("versions"), component.version())
                    || ranges(affected).anyMatch(range -> isIn(range, component)));
  }

  /** The versions that no longer have it, of the lines of versions that the component is in. */
  Optional<String> fixedIn(Component component) {
    String fixed =
        of(component)
            .flatMap(Advisory::ranges)
            .filter(range -> isIn(range, component))
            .flatMap(range -> elements(range.path("events")))
            .filter(event -> event.has("fixed"))
            .map(event -> event.path("fixed").asText())
            .filter(version -> component.ecosystem().compare(version, component.version()) > 0)
            .distinct()
            .collect(Collectors.joining(", "));
    return fixed.isEmpty() ? Optional.empty() : Optional.of(fixed);
  }

  /** What it is, in a line. */
  String line() {
    String others =
        elements(entry.path("aliases")).map(JsonNode::asText).collect(Collectors.joining(", "));
    String severity = entry.path("database_specific").path("severity").asText("severity unknown");
    return id()
        + (others.isEmpty() ? "" : " (" + others + ")")
        + ", "
        + severity.toLowerCase(Locale.ROOT)
        + ": "
        + entry.path("summary").asText("no summary");
  }

  private Stream<JsonNode> affected() {
    return elements(entry.path("affected"));
  }

  private Stream<JsonNode> of(Component component) {
    return affected()
        .filter(
            affected ->
                component.ecosystem().label.equals(ecosystem(affected))
                    && component.name().equals(affected.path("package").path("name").asText()));
  }

  private static String ecosystem(JsonNode affected) {
    return affected.path("package").path("ecosystem").asText();
  }

  /** Ranges of commits say nothing about a version. */
  private static Stream<JsonNode> ranges(JsonNode affected) {
    return elements(affected.path("ranges"))
        .filter(range -> !range.path("type").asText().equals("GIT"));
  }

  private static boolean isIn(JsonNode range, Component component) {
    Ecosystem ecosystem = component.ecosystem();
    Comparator<String> order =
        Comparator.<String, Boolean>comparing(version -> !version.equals(FIRST))
            .thenComparing(ecosystem::compare);
    List<JsonNode> events =
        elements(range.path("events"))
            .sorted(Comparator.comparing(Advisory::version, order))
            .toList();
    boolean in = false;
    for (JsonNode event : events) {
      int passed = order.compare(component.version(), version(event));
      if (event.has("introduced")) {
        in |= passed >= 0;
      } else if (event.has("fixed")) {
        in &= passed < 0;
      } else if (event.has("last_affected")) {
        in &= passed <= 0;
      }
    }
    return in;
  }

  private static String version(JsonNode event) {
    return event.elements().next().asText();
  }

  private static boolean hasText(JsonNode texts, String text) {
    return elements(texts).anyMatch(each -> each.asText().equals(text));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
