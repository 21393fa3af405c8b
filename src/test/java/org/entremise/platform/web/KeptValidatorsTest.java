package org.entremise.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class KeptValidatorsTest {
  private static final int TRIES = 40;
  private static final int DEEPEST = 4;
  private static final List<Object> ODD =
      List.of(
          true,
          -1,
          0,
          7,
          2.5,
          "",
          "x",
          "a@example.org",
          "00000000-0000-0000-0000-000000000001",
          "2027-03-11",
          "09:00",
          new JsonArray(),
          new JsonArray().add(1).add("x"),
          new JsonObject(),
          new JsonObject().put("x", 1));

  private final Vertx vertx = Vertx.vertx();
  private final Random random = new Random(1);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  /** Over the bodies and parameters of the whole contract, for values that fit and that do not. */
  @Test
  void keptValidators_sayWhatTheLibrarysOwnSay() {
    OpenAPIContract contract = Contract.plain(vertx).await();
    KeptValidators kept = new KeptValidators(contract.getSchemaRepository());
    TreeMap<Boolean, Integer> verdicts = new TreeMap<>();
    for (Operation operation : contract.operations()) {
      for (JsonSchema schema : schemas(operation)) {
        var own = contract.getSchemaRepository().validator(schema);
        for (int i = 0; i < TRIES; i++) {
          @Nullable Object value = value(schema, 0);
          OutputUnit expected = own.validate(value);
          OutputUnit found = kept.validator(schema).validate(value);
          assertThat(found.toJson())
              .as("%s: %s", operation.getOperationId(), value)
              .isEqualTo(expected.toJson());
          verdicts.merge(found.getValid(), 1, Integer::sum);
        }
      }
      assertThat(schemas(operation).stream().map(kept::validator).toList())
          .as("made once")
          .isEqualTo(schemas(operation).stream().map(kept::validator).toList());
    }
    assertThat(verdicts.keySet()).containsExactly(false, true);
  }

  private static List<JsonSchema> schemas(Operation operation) {
    var parameters = operation.getParameters().stream().map(one -> one.getSchema());
    var body = operation.getRequestBody();
    var bodies =
        body == null
            ? Stream.<JsonSchema>empty()
            : body.getContent().values().stream()
                .filter(media -> media.getSchema() != null)
                .map(media -> media.getSchema());
    return Stream.concat(parameters, bodies).toList();
  }

  /** Something that often fits. */
  private @Nullable Object value(Object schema, int depth) {
    if (!(schema instanceof JsonObject object) || depth > DEEPEST || random.nextInt(8) == 0) {
      return ODD.get(random.nextInt(ODD.size()));
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      @Nullable JsonArray choices = object.getJsonArray(choice);
      if (choices != null) {
        return value(choices.getValue(random.nextInt(choices.size())), depth + 1);
      }
    }
    if (object.containsKey("enum")) {
      JsonArray all = object.getJsonArray("enum");
      return all.getValue(random.nextInt(all.size()));
    }
    if (object.containsKey("items")) {
      JsonArray array = new JsonArray();
      for (int i = random.nextInt(3); i > 0; i--) {
        array.add(value(object.getValue("items"), depth + 1));
      }
      return array;
    }
    if (object.containsKey("properties")) {
      JsonObject made = new JsonObject();
      JsonObject properties = object.getJsonObject("properties");
      for (String name : properties.fieldNames()) {
        if (random.nextInt(8) > 0) {
          made.put(name, value(properties.getValue(name), depth + 1));
        }
      }
      return made;
    }
    return ODD.get(random.nextInt(ODD.size()));
  }
}
