package org.entremise.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * A stream of server-sent events, read as it comes. Reading waits: tests that do have a timeout.
 */
final class LiveStream implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedReader lines;

  LiveStream(InputStream stream) {
    lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /** The next change that fits; those before it are passed over. */
  JsonNode next(Predicate<JsonNode> wanted) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          JsonNode change = JSON.readTree(line.substring("data:".length()));
          if (wanted.test(change)) {
            return change;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("the stream has ended");
  }

  JsonNode next(String kind) {
    return next(change -> change.path("kind").asText().equals(kind));
  }

  /** Waits until the service ends the stream, as it does where a browser has to read afresh. */
  void awaitEnd() {
    try {
      while (lines.readLine() != null) {
        // What was told before.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
