package org.entremise.matching.file;

import static org.entremise.matching.file.JsonFields.longInteger;
import static org.entremise.matching.file.JsonFields.meetings;
import static org.entremise.matching.file.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entremise.matching.Bound;
import org.entremise.matching.Costs;
import org.entremise.matching.Schedule;
import org.jspecify.annotations.Nullable;

/** A schedule as a JSON document that obeys its schema, and back. */
final class ScheduleJson {
  private ScheduleJson() {}

  static Schedule read(JsonNode document) {
    String status = text(document, "status");
    return new Schedule(
        text(document, "problem", ""),
        meetings(document, "meetings"),
        document.hasNonNull("score") ? score(document.get("score")) : null,
        document.hasNonNull("bound") ? bound(document.get("bound")) : null,
        status == null ? null : Schedule.Status.valueOf(status),
        document.hasNonNull("certificate")
            ? CertificateJson.read(document.get("certificate"))
            : null);
  }

  private static Costs score(JsonNode score) {
    return new Costs(
        score.get("violations").longValue(),
        score.get("shortfall").longValue(),
        score.get("unserved").longValue(),
        score.get("comfort").longValue());
  }

  private static Bound bound(JsonNode bound) {
    return new Bound(
        longInteger(bound, "violations"),
        longInteger(bound, "shortfall"),
        longInteger(bound, "unserved"),
        longInteger(bound, "comfort"));
  }

  static ObjectNode write(Schedule schedule) {
    ObjectNode document = JsonLines.object().put("format", Format.SCHEDULE.id());
    if (!schedule.problem().isEmpty()) {
      document.put("problem", schedule.problem());
    }
    document.set("meetings", JsonLines.meetings(schedule.meetings()));
    Costs score = schedule.score();
    if (score != null) {
      figures(
          document,
          "score",
          score.violations(),
          score.shortfall(),
          score.unserved(),
          score.comfort());
    }
    Bound bound = schedule.bound();
    if (bound != null) {
      figures(
          document,
          "bound",
          bound.violations(),
          bound.shortfall(),
          bound.unserved(),
          bound.comfort());
    }
    if (schedule.status() != null) {
      document.put("status", schedule.status().name());
    }
    if (schedule.certificate() != null) {
      document.set("certificate", CertificateJson.write(schedule.certificate()));
    }
    return document;
  }

  private static void figures(
      ObjectNode document,
      String field,
      @Nullable Long violations,
      @Nullable Long shortfall,
      @Nullable Long unserved,
      @Nullable Long comfort) {
    document
        .putObject(field)
        .put("violations", violations)
        .put("shortfall", shortfall)
        .put("unserved", unserved)
        .put("comfort", comfort);
  }
}
