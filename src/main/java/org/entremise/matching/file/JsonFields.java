package org.entremise.matching.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.entremise.matching.Meeting;
import org.jspecify.annotations.Nullable;

/** Fields of a JSON object that obeys its schema. */
final class JsonFields {
  private JsonFields() {}

  static @Nullable String text(JsonNode object, String field) {
    return object.hasNonNull(field) ? object.get(field).textValue() : null;
  }

  static String text(JsonNode object, String field, String absent) {
    String text = text(object, field);
    return text == null ? absent : text;
  }

  static @Nullable Integer integer(JsonNode object, String field) {
    return object.hasNonNull(field) ? object.get(field).intValue() : null;
  }

  static int integer(JsonNode object, String field, int absent) {
    Integer integer = integer(object, field);
    return integer == null ? absent : integer;
  }

  static @Nullable Long longInteger(JsonNode object, String field) {
    return object.hasNonNull(field) ? object.get(field).longValue() : null;
  }

  static List<String> texts(JsonNode object, String field) {
    return list(object, field, (i, item) -> item.textValue());
  }

  static List<Meeting> meetings(JsonNode object, String field) {
    return list(
        object,
        field,
        (i, item) -> new Meeting(item.get("request").textValue(), item.get("slot").textValue()));
  }

  /** The items of a list with their indexes; an absent list is empty. */
  static <T> List<T> list(JsonNode object, String field, BiFunction<Integer, JsonNode, T> convert) {
    List<T> values = new ArrayList<>();
    for (JsonNode item : object.path(field)) {
      values.add(convert.apply(values.size(), item));
    }
    return values;
  }
}
