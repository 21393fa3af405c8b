package org.entremise.matching.file;

import static org.entremise.matching.file.JsonFields.integer;
import static org.entremise.matching.file.JsonFields.list;
import static org.entremise.matching.file.JsonFields.meetings;
import static org.entremise.matching.file.JsonFields.text;
import static org.entremise.matching.file.JsonFields.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.entremise.matching.ComfortWeights;
import org.entremise.matching.Meeting;
import org.entremise.matching.Participant;
import org.entremise.matching.Policy;
import org.entremise.matching.Problem;
import org.entremise.matching.Request;
import org.entremise.matching.Slot;
import org.entremise.matching.Soundness;
import org.jspecify.annotations.Nullable;

/** A problem as a JSON document that obeys its schema, and back. */
final class ProblemJson {
  private ProblemJson() {}

  static Problem read(JsonNode document, Faults faults) {
    Problem problem =
        new Problem(
            text(document, "name", ""),
            list(document, "slots", (i, slot) -> slot(i, slot, faults)),
            list(document, "participants", (i, participant) -> participant(participant)),
            list(document, "requests", (i, request) -> request(request)),
            meetings(document, "pins"),
            meetings(document, "previous"),
            comfort(document.path("comfort")),
            Policy.ofKey(text(document, "policy", Policy.TOTAL.key())));
    Soundness.check(problem, faults);
    return problem;
  }

  private static Slot slot(int index, JsonNode slot, Faults faults) {
    String path = "$.slots[" + index + "]";
    return new Slot(
        slot.get("id").textValue(),
        integer(slot, "rooms"),
        text(slot, "block"),
        time(slot, "start", path, faults),
        time(slot, "end", path, faults));
  }

  private static @Nullable OffsetDateTime time(
      JsonNode slot, String field, String path, Faults faults) {
    String text = text(slot, field);
    try {
      return text == null ? null : OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      faults.add(path + "." + field, Message.of("problem.time", "value", Excerpt.of(text)));
      return null;
    }
  }

  private static Participant participant(JsonNode participant) {
    String id = participant.get("id").textValue();
    return new Participant(
        id,
        text(participant, "kind"),
        text(participant, "name", id),
        new HashSet<>(texts(participant, "unavailable")),
        integer(participant, "seats", 1),
        integer(participant, "minMeetings", 0),
        integer(participant, "maxMeetings"),
        integer(participant, "maxBreaks"),
        integer(participant, "maxConsecutive"));
  }

  private static Request request(JsonNode request) {
    return new Request(
        request.get("id").textValue(),
        request.get("a").textValue(),
        request.get("b").textValue(),
        integer(request, "weight", 1),
        text(request, "level"),
        request.path("mandatory").booleanValue(),
        request.has("slots") ? texts(request, "slots") : null,
        texts(request, "after"));
  }

  private static ComfortWeights comfort(JsonNode comfort) {
    ComfortWeights absent = ComfortWeights.DEFAULT;
    return new ComfortWeights(
        integer(comfort, "unfairness", absent.unfairness()),
        integer(comfort, "breaks", absent.breaks()),
        integer(comfort, "idleSlots", absent.idleSlots()),
        integer(comfort, "moved", absent.moved()));
  }

  /** The text of a document without what people hold, pins, and words for weights. */
  static String asked(ObjectNode document) {
    document.remove("previous");
    document.remove("pins");
    document.path("requests").forEach(request -> ((ObjectNode) request).remove("level"));
    if (document.get("comfort") instanceof ObjectNode comfort) {
      comfort.put("moved", ComfortWeights.DEFAULT.moved());
      if (comfort.equals(write(ComfortWeights.DEFAULT))) {
        document.remove("comfort");
      }
    }
    return JsonLines.of(document);
  }

  static ObjectNode write(Problem problem) {
    ObjectNode document = JsonLines.object().put("format", Format.PROBLEM.id());
    if (!problem.name().isEmpty()) {
      document.put("name", problem.name());
    }
    problem.slots().forEach(slot -> document.withArray("slots").add(write(slot)));
    for (Participant participant : problem.participants()) {
      document.withArray("participants").add(write(participant, problem.slots()));
    }
    document.putArray("requests");
    problem.requests().forEach(request -> document.withArray("requests").add(write(request)));
    writeMeetings(document, "pins", problem.pins());
    writeMeetings(document, "previous", problem.previous());
    if (!problem.comfort().equals(ComfortWeights.DEFAULT)) {
      document.set("comfort", write(problem.comfort()));
    }
    if (problem.policy() != Policy.TOTAL) {
      document.put("policy", problem.policy().key());
    }
    return document;
  }

  private static ObjectNode write(ComfortWeights comfort) {
    return JsonLines.object()
        .put("unfairness", comfort.unfairness())
        .put("breaks", comfort.breaks())
        .put("idleSlots", comfort.idleSlots())
        .put("moved", comfort.moved());
  }

  private static ObjectNode write(Slot slot) {
    ObjectNode json = JsonLines.object().put("id", slot.id());
    putUnless(json, "rooms", slot.rooms(), null);
    putUnlessNull(json, "block", slot.block());
    putUnlessNull(json, "start", slot.start() == null ? null : slot.start().toString());
    putUnlessNull(json, "end", slot.end() == null ? null : slot.end().toString());
    return json;
  }

  private static ObjectNode write(Participant participant, List<Slot> slots) {
    ObjectNode json = JsonLines.object().put("id", participant.id());
    putUnlessNull(json, "kind", participant.kind());
    if (!participant.name().equals(participant.id())) {
      json.put("name", participant.name());
    }
    // In the order of the slots, because a set has none.
    putUnlessEmpty(
        json,
        "unavailable",
        slots.stream().map(Slot::id).filter(participant.unavailable()::contains).toList());
    putUnless(json, "seats", participant.seats(), 1);
    putUnless(json, "minMeetings", participant.minMeetings(), 0);
    putUnless(json, "maxMeetings", participant.maxMeetings(), null);
    putUnless(json, "maxBreaks", participant.maxBreaks(), null);
    putUnless(json, "maxConsecutive", participant.maxConsecutive(), null);
    return json;
  }

  private static ObjectNode write(Request request) {
    ObjectNode json =
        JsonLines.object().put("id", request.id()).put("a", request.a()).put("b", request.b());
    putUnless(json, "weight", request.weight(), 1);
    putUnlessNull(json, "level", request.level());
    if (request.mandatory()) {
      json.put("mandatory", true);
    }
    if (request.slots() != null) {
      json.set("slots", JsonLines.texts(request.slots()));
    }
    putUnlessEmpty(json, "after", request.after());
    return json;
  }

  private static void writeMeetings(ObjectNode document, String field, List<Meeting> meetings) {
    if (!meetings.isEmpty()) {
      document.set(field, JsonLines.meetings(meetings));
    }
  }

  private static void putUnless(
      ObjectNode json, String field, @Nullable Integer value, @Nullable Integer absent) {
    if (value != null && !value.equals(absent)) {
      json.put(field, value);
    }
  }

  private static void putUnlessEmpty(ObjectNode json, String field, List<String> values) {
    if (!values.isEmpty()) {
      json.set(field, JsonLines.texts(values));
    }
  }

  private static void putUnlessNull(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }
}
