package org.entremise.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A folder of advisories: {@code .json} files and {@code .zip} files of such, at any depth. */
record Advisories(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Shows all of them, one after the other, as they may be too many to hold.
   *
   * @throws IOException naming the file that cannot be read
   */
  void each(Consumer<Advisory> reader) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".json")) {
          try (InputStream text = Files.newInputStream(file)) {
            read(file.toString(), text, reader);
          }
        } else if (file.toString().endsWith(".zip")) {
          unpack(file, reader);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void unpack(Path file, Consumer<Advisory> reader) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      for (ZipEntry entry : entries) {
        if (entry.getName().endsWith(".json")) {
          try (InputStream text = zip.getInputStream(entry)) {
            read(file + "!" + entry.getName(), text, reader);
          }
        }
      }
    }
  }

  private static void read(String where, InputStream text, Consumer<Advisory> reader)
      throws IOException {
    try {
      JsonNode entry = JSON.readTree(text);
      if (!entry.has("id") || !entry.has("modified")) {
        throw new IOException(where + " is no advisory: it lacks id or modified");
      }
      reader.accept(new Advisory(entry));
    } catch (JsonProcessingException e) {
      throw new IOException(where + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
