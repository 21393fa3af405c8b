package org.entremise.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;

/** Where components come from; how they are named and their versions ordered there. */
enum Ecosystem {
  MAVEN("Maven", "pkg:maven/") {
    @Override
    String name(JsonNode component) {
      return component.path("group").asText() + ":" + component.path("name").asText();
    }

    @Override
    int compare(String one, String other) {
      return new ComparableVersion(one).compareTo(new ComparableVersion(other));
    }
  },

  NPM("npm", "pkg:npm/") {
    @Override
    String name(JsonNode component) {
      String scope = component.path("group").asText();
      String name = component.path("name").asText();
      return scope.isEmpty() ? name : scope + "/" + name;
    }

    /** Those that are no semantic versions are ordered as Maven's are: that takes any text. */
    @Override
    int compare(String one, String other) {
      @Nullable Semver left = Semver.parse(one);
      @Nullable Semver right = Semver.parse(other);
      return left == null || right == null ? MAVEN.compare(one, other) : left.compareTo(right);
    }
  };

  /** As the Open Source Vulnerability format calls it. */
  final String label;

  private final String prefix;

  Ecosystem(String label, String prefix) {
    this.label = label;
    this.prefix = prefix;
  }

  /** The one that a package URL names. */
  static Optional<Ecosystem> of(String packageUrl) {
    return Arrays.stream(values()).filter(e -> packageUrl.startsWith(e.prefix)).findFirst();
  }

  /** A CycloneDX component's name in this ecosystem. */
  abstract String name(JsonNode component);

  abstract int compare(String one, String other);
}
