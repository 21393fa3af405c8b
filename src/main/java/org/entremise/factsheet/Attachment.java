package org.entremise.factsheet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture or a document of a sheet, without its bytes.
 *
 * @param size in bytes
 * @param width of a picture in pixels; null for a document
 * @param height of a picture in pixels; null for a document
 */
public record Attachment(
    UUID id,
    String name,
    FileType type,
    int size,
    @Nullable Integer width,
    @Nullable Integer height) {}
