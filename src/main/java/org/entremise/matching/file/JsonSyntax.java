package org.entremise.matching.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Faults;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Reads JSON strictly: one value, no key twice, no depth that a stack could not take. */
final class JsonSyntax {
  private static final int DEEPEST = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonSyntax() {}

  /** The document; null, with a fault added, if it is none. */
  static @Nullable JsonNode read(byte[] bytes, Faults faults) {
    try {
      JsonNode document = MAPPER.readTree(bytes);
      if (!document.isMissingNode()) {
        return document;
      }
      faults.add("", Message.of("json.empty"));
    } catch (JsonProcessingException e) {
      addFault(e, bytes, faults);
    } catch (IOException e) {
      // The bytes are in memory: only their encoding can be at fault.
      faults.add("", Message.of("json.encoding"));
    }
    return null;
  }

  private static void addFault(JsonProcessingException e, byte[] bytes, Faults faults) {
    // Jackson tells a duplicate key from other syntax errors by its words alone.
    if (e.getOriginalMessage().startsWith("Duplicate field")
        && e.getProcessor() instanceof JsonParser parser) {
      JsonStreamContext context = parser.getParsingContext();
      String key = context.getCurrentName();
      faults.add(
          JsonPaths.of(context),
          located("json.duplicate", e, "key", Excerpt.of(String.valueOf(key))));
    } else if (e instanceof JsonEOFException || atEnd(e.getLocation(), bytes)) {
      faults.add("", located("json.endsEarly", e));
    } else if (e instanceof StreamConstraintsException) {
      faults.add("", located("json.tooLong", e, "depth", DEEPEST));
    } else {
      faults.add("", located("json.syntax", e, "excerpt", excerpt(bytes, e.getLocation())));
    }
  }

  private static boolean atEnd(@Nullable JsonLocation at, byte[] bytes) {
    return at != null && at.getByteOffset() >= bytes.length;
  }

  private static Message located(String key, JsonProcessingException e, Object... more) {
    JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
    Object[] all = new Object[more.length + 4];
    Object[] place = {"line", "" + at.getLineNr(), "column", "" + at.getColumnNr()};
    System.arraycopy(place, 0, all, 0, place.length);
    System.arraycopy(more, 0, all, place.length, more.length);
    return Message.of(key, all);
  }

  /** What stands around the place, of the same line. */
  private static String excerpt(byte[] bytes, @Nullable JsonLocation at) {
    int place = at == null ? 0 : (int) Math.max(0, Math.min(at.getByteOffset(), bytes.length));
    int from = place;
    while (from > 0 && place - from < 24 && bytes[from - 1] != '\n') {
      from--;
    }
    int to = place;
    while (to < bytes.length && to - place < 24 && bytes[to] != '\n') {
      to++;
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return text.replaceAll("[\\p{Cntrl}\uFFFD]", " ").strip();
  }
}
