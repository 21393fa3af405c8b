package org.entremise.exchange.service;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file while it is written, to a file, so that no more of it than one entry is in memory. */
final class ArchiveFile implements Closeable {
  private static final int LONGEST = 80;

  private final Path path;
  private final ZipOutputStream zip;
  private final Set<String> taken = new HashSet<>();

  private ArchiveFile(Path path, ZipOutputStream zip) {
    this.path = path;
    this.zip = zip;
  }

  /** An empty one, among the temporary files. */
  static ArchiveFile create() throws IOException {
    Path path = Files.createTempFile("entremise-", ".zip");
    return new ArchiveFile(
        path, new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path))));
  }

  Path path() {
    return path;
  }

  /**
   * Adds an entry; of several with the same name all are kept.
   *
   * @param folder empty, or one that {@link #safe} has made
   * @param name with its ending
   */
  void put(String folder, String name, byte[] content) throws IOException {
    String within = folder.isEmpty() ? "" : folder + "/";
    int dot = name.lastIndexOf('.');
    String stem = safe(dot < 0 ? name : name.substring(0, dot));
    String ending = dot < 0 ? "" : "." + safe(name.substring(dot + 1));
    String entry = within + stem + ending;
    // On many machines names that differ in case only are the same.
    for (int i = 2; !taken.add(entry.toLowerCase(Locale.ROOT)); i++) {
      entry = within + stem + " (" + i + ")" + ending;
    }
    zip.putNextEntry(new ZipEntry(entry));
    zip.write(content);
    zip.closeEntry();
  }

  /** A name that every file system bears, and that leads into no other folder. */
  static String safe(String name) {
    String bare =
        name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\u2028\\u2029/\\\\:*?\"<>|]+", " ")
            .replaceAll("\\p{Z}+", " ");
    int end = bare.offsetByCodePoints(0, Math.min(LONGEST, bare.codePointCount(0, bare.length())));
    String trimmed = bare.substring(0, end).replaceAll("^[. ]+|[. ]+$", "");
    return trimmed.isEmpty() ? "_" : trimmed;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
