package org.entremise.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every operation of the contract. */
class ContractTest {
  private final FuzzValues values = new FuzzValues(new Random(1), Map.of());

  /**
   * The service refuses what it does not know; so the contract has to say that there is no more.
   */
  @Test
  void bodies_takeNothingThatTheContractDoesNotName() {
    List<String> open = new ArrayList<>();
    for (JsonNode path : values.contract().path("paths")) {
      for (JsonNode operation : path) {
        JsonNode json = operation.at("/requestBody/content/application~1json/schema");
        collect(operation.path("operationId").asText(), json, open);
      }
    }
    assertThat(open).isEmpty();
  }

  private void collect(String where, JsonNode given, List<String> open) {
    JsonNode schema = values.resolved(given);
    if (schema.path("type").asText().equals("object") && !schema.has("additionalProperties")) {
      open.add(where);
    }
    schema
        .path("properties")
        .properties()
        .forEach(member -> collect(where + "." + member.getKey(), member.getValue(), open));
    for (String part : List.of("oneOf", "anyOf", "allOf")) {
      schema.path(part).forEach(one -> collect(where, one, open));
    }
    if (schema.has("items")) {
      collect(where + "[]", schema.path("items"), open);
    }
  }
}
