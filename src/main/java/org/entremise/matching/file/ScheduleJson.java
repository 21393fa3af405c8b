package org.entremise.matching.file;

import static org.entremise.matching.file.JsonFields.longInteger;
import static org.entremise.matching.file.JsonFields.meetings;
import static org.entremise.matching.file.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.function.Function;
import org.entremise.matching.Bound;
import org.entremise.matching.Cost;
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
        score.path("worst").longValue(),
        score.get("unserved").longValue(),
        score.get("comfort").longValue());
  }

  private static Bound bound(JsonNode bound) {
    return new Bound(
        longInteger(bound, "violations"),
        longInteger(bound, "shortfall"),
        bound.has("worst") ? longInteger(bound, "worst") : Long.valueOf(0),
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
      figures(document, "score", score::of);
    }
    Bound bound = schedule.bound();
    if (bound != null) {
      figures(document, "bound", bound::of);
    }
    if (schedule.status() != null) {
      document.put("status", schedule.status().name());
    }
    if (schedule.certificate() != null) {
      document.set("certificate", CertificateJson.write(schedule.certificate()));
    }
    return document;
  }

  /** Each cost; that of a policy is left out where it is 0. */
  private static void figures(
      ObjectNode document, String field, Function<Cost, @Nullable Long> figure) {
    ObjectNode figures = document.putObject(field);
    for (Cost cost : Cost.values()) {
      Long value = figure.apply(cost);
      if (cost != Cost.WORST || !Objects.equals(value, 0L)) {
        figures.put(cost.key(), value);
      }
    }
  }
}
