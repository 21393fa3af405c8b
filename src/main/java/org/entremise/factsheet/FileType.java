package org.entremise.factsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** What can be attached to a sheet; told by a file's first bytes, whatever its name says. */
public enum FileType {
  PDF("application/pdf", "pdf", 10 << 20, "%PDF-"),
  PNG("image/png", "png", 5 << 20, "\u0089PNG\r\n\u001A\n"),
  JPEG("image/jpeg", "jpg", 5 << 20, "\u00FF\u00D8\u00FF");

  private final String mediaType;
  private final String extension;
  private final int most;
  private final String start;

  FileType(String mediaType, String extension, int most, String start) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.most = most;
    this.start = start;
  }

  /** The type that the bytes begin like; empty where it is none that can be attached. */
  public static Optional<FileType> of(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 16), ISO_8859_1);
    return Arrays.stream(values()).filter(type -> start.startsWith(type.start)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of a file's name, without the dot. */
  public String extension() {
    return extension;
  }

  /** The most bytes that one may have. */
  public int most() {
    return most;
  }

  public boolean isPicture() {
    return this != PDF;
  }
}
