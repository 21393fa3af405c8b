package org.entremise.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values that fit the schemas of the contract, and values that nobody expects in their place. */
final class FuzzValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEP = 12;

  /** What has broken programs before. */
  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\uD800",
          "\uDFFF\uD800",
          "\u202Egnirts",
          "e\u0301\u0301\u0301",
          "\u200B\uFEFF",
          "\r\nSet-Cookie: a=b",
          "'; drop table event; --",
          "<script>alert(1)</script>",
          "{{name}} ${7*7} %s %n",
          "../../etc/passwd",
          "=1+1",
          "😀".repeat(50),
          "x".repeat(5_000),
          "-1",
          "1e400",
          "NaN",
          "00000000-0000-0000-0000-000000000000",
          "2027-02-30",
          "25:61",
          "9999-12-31T23:59:59Z",
          "-999999999-01-01T00:00:00Z");

  private final Random random;
  private final JsonNode contract;
  private final Map<String, List<String>> known;

  /**
   * Values by chance.
   *
   * @param known values of members and parameters by their names, which exist in the events
   */
  FuzzValues(Random random, Map<String, List<String>> known) {
    this.random = random;
    this.known = known;
    try (InputStream yaml = FuzzValues.class.getResourceAsStream("/openapi.yaml")) {
      this.contract = new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode contract() {
    return contract;
  }

  JsonNode resolved(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = contract.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }

  /** A value that fits a schema, as far as the schema tells. */
  JsonNode fitting(String name, JsonNode schema) {
    return fitting(name, schema, 0);
  }

  private JsonNode fitting(String name, JsonNode given, int depth) {
    JsonNode schema = resolved(given);
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (schema.has("enum")) {
      return pick(schema.path("enum"));
    }
    for (String either : List.of("oneOf", "anyOf")) {
      if (schema.has(either)) {
        return fitting(name, pick(schema.path(either)), depth);
      }
    }
    if (schema.has("allOf")) {
      ObjectNode all = JSON.objectNode();
      for (JsonNode part : schema.path("allOf")) {
        if (fitting(name, part, depth) instanceof ObjectNode object) {
          all.setAll(object);
        }
      }
      return all;
    }
    JsonNode type = schema.path("type");
    return value(name, type.isArray() ? pick(type).asText() : type.asText(), schema, depth);
  }

  private JsonNode value(String name, String type, JsonNode schema, int depth) {
    return switch (type) {
      case "null" -> JSON.nullNode();
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "integer", "number" -> number(name, schema);
      case "array" -> array(name, schema, depth);
      case "string" -> JSON.textNode(text(name, schema));
      default -> object(schema, depth);
    };
  }

  /** Searches stay short. */
  private JsonNode number(String name, JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = schema.path("maximum").asLong(least + 50);
    return JSON.numberNode(
        name.equals("seconds") ? least : least + random.nextLong(Math.min(most - least, 50) + 1));
  }

  private JsonNode array(String name, JsonNode schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    int most = depth > 4 ? 0 : Math.min(schema.path("maxItems").asInt(3), 3);
    int size = schema.path("minItems").asInt(0) + (most == 0 ? 0 : random.nextInt(most + 1));
    for (int i = 0; i < size; i++) {
      array.add(fitting(name, schema.path("items"), depth + 1));
    }
    return array;
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(one -> required.add(one.asText()));
    schema
        .path("properties")
        .properties()
        .forEach(
            member -> {
              if (required.contains(member.getKey()) || random.nextInt(3) > 0) {
                object.set(member.getKey(), fitting(member.getKey(), member.getValue(), depth + 1));
              }
            });
    return object;
  }

  String text(String name, JsonNode schema) {
    List<String> some = known.getOrDefault(name, List.of());
    if (!some.isEmpty() && random.nextInt(8) > 0) {
      return some.get(random.nextInt(some.size()));
    }
    String fits =
        switch (schema.path("format").asText()) {
          case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
          case "date" -> "2027-03-1" + random.nextInt(10);
          case "date-time" -> "2027-03-11T09:0" + random.nextInt(10) + ":00Z";
          case "uri" -> "https://meet.example.org/" + random.nextInt(100);
          default ->
              schema.has("pattern")
                  ? "10:" + (10 + random.nextInt(50))
                  : "mot" + random.nextInt(1000);
        };
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    return fits.length() > most ? fits.substring(0, most) : fits;
  }

  String oddText() {
    return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
  }

  /** The same with one thing wrong, somewhere. */
  JsonNode spoilt(JsonNode value) {
    if (value instanceof ObjectNode object && !object.isEmpty() && random.nextInt(5) > 0) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(oddText(), odd());
        default -> object.set(name, spoilt(object.get(name)));
      }
      return object;
    }
    if (value instanceof ArrayNode array && !array.isEmpty() && random.nextInt(5) > 0) {
      int index = random.nextInt(array.size());
      array.set(index, spoilt(array.get(index)));
      return array;
    }
    return odd();
  }

  private JsonNode odd() {
    return switch (random.nextInt(10)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 ->
          JSON.numberNode(List.of(-1L, Long.MAX_VALUE, Long.MIN_VALUE).get(random.nextInt(3)));
      case 3 -> JSON.numberNode(1e308 * (random.nextBoolean() ? 1 : -1));
      case 4 -> JSON.arrayNode();
      case 5 -> JSON.objectNode();
      case 6 -> deep();
      default -> JSON.textNode(oddText());
    };
  }

  private static JsonNode deep() {
    JsonNode deep = JSON.arrayNode();
    for (int i = 0; i < DEEP * DEEP; i++) {
      deep = JSON.arrayNode().add(deep);
    }
    return deep;
  }

  private JsonNode pick(JsonNode array) {
    return array.get(random.nextInt(array.size()));
  }
}
