package org.entremise.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entremise.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers.
 *
 * @param status the HTTP status
 * @param json the body, or null for none
 * @param headers further headers
 */
public record Reply(int status, @Nullable String json, Map<String, String> headers) {
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

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, json, Map.copyOf(more));
  }
}
