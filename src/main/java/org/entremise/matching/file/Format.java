package org.entremise.matching.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.BiFunction;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;

/** A kind of file: what it calls itself, and the JSON Schema that it obeys. */
enum Format {
  PROBLEM("entremise-problem/1", "file.problem.invalid"),
  SCHEDULE("entremise-schedule/1", "file.schedule.invalid");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().pathType(PathType.JSON_PATH).build()));

  private final String id;
  private final String summary;

  Format(String id, String summary) {
    this.id = id;
    this.summary = summary;
  }

  /** What stands in the field {@code format}. */
  String id() {
    return id;
  }

  /**
   * Reads a file of this format.
   *
   * @param name of the file, for errors
   * @param convert makes the value of a document that obeys the schema, and adds what is wrong with
   *     it nevertheless
   */
  <T> T read(String name, byte[] bytes, BiFunction<JsonNode, Faults, T> convert) {
    Message invalid = Message.of(summary, "file", name);
    Faults faults = new Faults();
    JsonNode document = JsonSyntax.read(bytes, faults);
    faults.refuse(invalid);
    checkFormat(Objects.requireNonNull(document), faults);
    faults.refuse(invalid);
    SchemaFaults.collect(schema(), document, faults);
    faults.refuse(invalid);
    T value = convert.apply(document, faults);
    faults.refuse(invalid);
    return value;
  }

  private void checkFormat(JsonNode document, Faults faults) {
    JsonNode format = document.get("format");
    if (!document.isObject()) {
      faults.add("$", SchemaFaults.wrongType(document, "object"));
    } else if (format == null) {
      faults.add("$.format", Message.of("json.format.missing", "understood", id));
    } else if (!format.isTextual() || !format.textValue().equals(id)) {
      faults.add(
          "$.format",
          Message.of("json.format.other", "value", SchemaFaults.inWords(format), "understood", id));
    }
  }

  private Schema schema() {
    String resource = "/schema/" + id.replace('/', '-') + ".schema.json";
    try (InputStream stream = Format.class.getResourceAsStream(resource)) {
      return REGISTRY.getSchema(Objects.requireNonNull(stream, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
