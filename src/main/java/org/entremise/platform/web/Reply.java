package org.entremise.platform.web;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entremise.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers.
 *
 * @param status the HTTP status
 * @param json the body, or null for none
 * @param content a body that is no JSON, or null
 * @param headers further headers
 */
public record Reply(
    int status, @Nullable String json, @Nullable Buffer content, Map<String, String> headers) {
  private Reply(int status, @Nullable String json, Map<String, String> headers) {
    this(status, json, null, headers);
  }

  public static Reply ok(Object body) {
    return new Reply(200, Json.write(body), Map.of());
  }

  /** It was taken and is under way. */
  public static Reply accepted(Object body) {
    return new Reply(202, Json.write(body), Map.of());
  }

  /** It was done; there is nothing to say. */
  public static Reply nothing() {
    return new Reply(204, null, Map.of());
  }

  /** JSON text to be saved under a name. */
  public static Reply file(String name, String json) {
    return new Reply(
        200, json, Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
  }

  /**
   * Content of any type to be saved under a name.
   *
   * @param name in ASCII, without quotation marks
   */
  public static Reply download(String name, String contentType, Buffer content) {
    return new Reply(
        200,
        null,
        content,
        Map.of(
            "Content-Disposition",
            "attachment; filename=\"" + name + "\"",
            "Content-Type",
            contentType));
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, json, content, Map.copyOf(more));
  }
}
