package org.entremise.matching.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;

/** Says in sentences what a JSON Schema finds wrong with a document. */
final class SchemaFaults {
  /** More than anybody reads; a file of 64 MiB could hold millions. */
  private static final int MOST = 1000;

  private SchemaFaults() {}

  static void collect(Schema schema, JsonNode document, Faults faults) {
    FirstErrors errors = new FirstErrors();
    ExecutionContext context = schema.createExecutionContext();
    context.setErrors(errors);
    try {
      schema.validate(context, document);
    } catch (EnoughErrors e) {
      faults.addUncounted();
    }
    Set<String> blamed = new HashSet<>();
    for (Error error : errors) {
      String path = path(error);
      // A value of the wrong type may break a bound as well; one sentence is enough.
      if (blamed.add(path)) {
        faults.add(Excerpt.of(path), message(schema, error));
      }
    }
  }

  static Message wrongType(JsonNode found, String expected) {
    String type = found.isFloatingPointNumber() ? "decimal" : found.getNodeType().name();
    return Message.of("json.type", "value", inWords(found), "found", type, "expected", expected);
  }

  /** A value, short enough for a sentence. */
  static String inWords(JsonNode value) {
    if (value.isContainerNode()) {
      return value.isArray() ? "[…]" : "{…}";
    }
    return Excerpt.of(value.asText());
  }

  private static String path(Error error) {
    String property = error.getProperty();
    return property == null
        ? error.getInstanceLocation().toString()
        : error.getInstanceLocation().append(property).toString();
  }

  private static Message message(Schema schema, Error error) {
    JsonNode value = error.getInstanceNode();
    JsonNode rule = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> Message.of("json.missing", "field", error.getProperty());
      case "additionalProperties" ->
          Message.of(
              "json.unknownField",
              "field",
              Excerpt.of(error.getProperty()),
              "known",
              knownFields(schema, error));
      case "type" -> wrongType(value, rule.isArray() ? rule.get(0).asText() : rule.asText());
      case "minimum" -> Message.of("json.minimum", "value", inWords(value), "limit", rule.asText());
      case "maximum" -> Message.of("json.maximum", "value", inWords(value), "limit", rule.asText());
      case "minItems" -> Message.of("json.minItems");
      case "enum" -> Message.of("json.enum", "value", inWords(value), "allowed", texts(rule));
      default -> throw new IllegalStateException("no sentence for " + error);
    };
  }

  private static String knownFields(Schema schema, Error error) {
    String rule = error.getSchemaLocation().getFragment().toString();
    String object = rule.substring(0, rule.lastIndexOf('/'));
    List<String> names = new ArrayList<>();
    schema.getSchemaNode().at(object + "/properties").fieldNames().forEachRemaining(names::add);
    return String.join(", ", names);
  }

  private static String texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return String.join(", ", texts);
  }

  /** The validator adds to this list; to refuse is the only way to stop it. */
  private static final class FirstErrors extends ArrayList<Error> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean add(Error error) {
      if (size() == MOST) {
        throw new EnoughErrors();
      }
      return super.add(error);
    }
  }

  private static final class EnoughErrors extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
