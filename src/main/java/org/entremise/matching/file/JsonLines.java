package org.entremise.matching.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.entremise.matching.Meeting;

/**
 * Writes JSON so that a person can read it and compare two versions: a line for each field of the
 * document, for each item of its lists and for each proof of a certificate.
 */
final class JsonLines implements PrettyPrinter {
  private static final ObjectWriter WRITER = new JsonMapper().writer();
  private static final ObjectReader READER = new JsonMapper().readerFor(ObjectNode.class);

  /** The object whose fields have a line each. */
  private static final String BY_LINE = "certificate";

  private int depth;

  private JsonLines() {}

  static String of(ObjectNode document) {
    try {
      return WRITER.with(new JsonLines()).writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can be written", e);
    }
  }

  /** Reads back what was written. */
  static ObjectNode read(String text) {
    try {
      return READER.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a document that was written here", e);
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  static ArrayNode meetings(List<Meeting> meetings) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Meeting meeting : meetings) {
      list.add(object().put("request", meeting.request()).put("slot", meeting.slot()));
    }
    return list;
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) throws IOException {
    out.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) throws IOException {
    if (byLine(out)) {
      newLine(out);
    }
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
    out.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
    separate(out, byLine(out));
  }

  @Override
  public void writeEndObject(JsonGenerator out, int entries) throws IOException {
    boolean byLine = byLine(out);
    depth--;
    if (byLine) {
      newLine(out);
    }
    out.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) throws IOException {
    out.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) throws IOException {
    if (depth == 2) {
      newLine(out);
    }
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
    separate(out, depth == 2);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int values) throws IOException {
    depth--;
    if (depth == 1 && values > 0) {
      newLine(out);
    }
    out.writeRaw(']');
  }

  /** Whether the fields of the object that is being written have a line each. */
  private boolean byLine(JsonGenerator out) {
    return depth == 1
        || (depth == 2 && BY_LINE.equals(out.getOutputContext().getParent().getCurrentName()));
  }

  private void separate(JsonGenerator out, boolean byLine) throws IOException {
    out.writeRaw(',');
    if (byLine) {
      newLine(out);
    } else {
      out.writeRaw(' ');
    }
  }

  private void newLine(JsonGenerator out) throws IOException {
    out.writeRaw('\n');
    out.writeRaw("  ".repeat(depth));
  }
}
