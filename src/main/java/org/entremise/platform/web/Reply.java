package org.entremise.platform.web;

import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entremise.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers.
 *
 * @param status the HTTP status
 * @param json the body, or null for none
 * @param bytes the body where it is not JSON, or null; its type is among the headers
 * @param file whose content the body is, to be deleted once it is sent; or null
 * @param headers further headers
 */
public record Reply(
    int status,
    @Nullable String json,
    @Nullable Buffer bytes,
    @Nullable Path file,
    Map<String, String> headers) {
  private Reply(int status, @Nullable String json, Map<String, String> headers) {
    this(status, json, null, null, headers);
  }

  public static Reply ok(Object body) {
    return new Reply(200, Json.write(body), Map.of());
  }

  /** What is JSON already. */
  public static Reply json(String body) {
    return new Reply(200, body, Map.of());
  }

  /** It was taken and is under way. */
  public static Reply accepted(Object body) {
    return new Reply(202, Json.write(body), Map.of());
  }

  /** It was done; there is nothing to say. */
  public static Reply nothing() {
    return new Reply(204, null, Map.of());
  }

  /**
   * The browser goes on to another page.
   *
   * @param path of this service
   */
  public static Reply seeOther(String path) {
    return new Reply(303, null, Map.of("Location", path));
  }

  /** JSON text to be saved under a name. */
  public static Reply file(String name, String json) {
    return new Reply(
        200, json, Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
  }

  /** Bytes to be saved under a name, whatever letters it has (RFC 6266). */
  public static Reply download(String mediaType, String name, Buffer bytes) {
    return shown(mediaType, bytes).with("Content-Disposition", attachment(name));
  }

  /** A large temporary file to be saved under a name; it is gone once it is sent. */
  public static Reply once(String mediaType, String name, Path file) {
    return new Reply(200, null, null, file, Map.of("Content-Type", mediaType))
        .with("Content-Disposition", attachment(name));
  }

  private static String attachment(String name) {
    String ascii = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
  }

  /** Bytes to be shown where they are asked for. */
  public static Reply shown(String mediaType, Buffer bytes) {
    return new Reply(200, null, bytes, null, Map.of("Content-Type", mediaType));
  }

  /** A revision that is another one as soon as a text is. */
  public static String tagOf(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The caller has it as it still is. */
  public static Reply unchanged(String revision) {
    return new Reply(304, null, Map.of()).toBeAskedFor(revision);
  }

  /** The same, to be kept by the caller, who asks each time whether this is still the revision. */
  public Reply toBeAskedFor(String revision) {
    return with("ETag", "\"" + revision + "\"")
        .with("Cache-Control", "private, no-cache")
        .with("Vary", "Accept-Language");
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, json, bytes, file, Map.copyOf(more));
  }
}
