package org.entremise.factsheet.service;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entremise.factsheet.Attachment;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.FileType;
import org.entremise.factsheet.Writer;
import org.entremise.factsheet.service.SheetDrafts.Desk;
import org.entremise.factsheet.store.AttachmentStore;
import org.entremise.factsheet.store.AttachmentStore.Stored;
import org.entremise.factsheet.store.FactSheetStore;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Pictures and documents of sheets. */
public final class SheetFiles {
  private static final int MOST_FILES = 8;
  private static final int LONGEST_NAME = 120;

  /** A file with its bytes. */
  public record Content(Attachment file, Buffer bytes) {}

  private final Vertx vertx;
  private final Pool pool;
  private final SheetDrafts drafts;

  public SheetFiles(Vertx vertx, Pool pool, SheetDrafts drafts) {
    this.vertx = vertx;
    this.pool = pool;
    this.drafts = drafts;
  }

  /**
   * Attaches a file to what is being written. A picture is drawn anew, so that only what can be
   * seen of it is kept.
   *
   * @param name as its owner calls it
   * @throws DomainError (in the future) INVALID where it is neither a PDF nor a PNG or JPEG that
   *     can be read, TOO_LARGE, CONFLICT where the sheet has enough files; else as {@link
   *     SheetDrafts#change}
   */
  public Future<Desk> add(
      UUID eventId, String projectId, String name, Buffer bytes, Writer writer) {
    return vertx
        .executeBlocking(() -> checked(name, bytes.getBytes()), false)
        .compose(
            file ->
                drafts.edit(
                    eventId,
                    projectId,
                    writer,
                    (sql, draft) -> {
                      FactSheet sheet = draft.sheet();
                      if (sheet.attachments().size() >= MOST_FILES) {
                        throw new DomainError(
                            Kind.CONFLICT, Message.of("sheet.file.many", "most", MOST_FILES));
                      }
                      List<UUID> more = new ArrayList<>(sheet.attachments());
                      more.add(file.attachment().id());
                      return AttachmentStore.insert(sql, eventId, projectId, file)
                          .map(sheet.withAttachments(more));
                    }));
  }

  /** Takes a file off what is being written; nothing happens where it is not there. */
  public Future<Desk> remove(UUID eventId, String projectId, UUID id, Writer writer) {
    return drafts
        .edit(
            eventId,
            projectId,
            writer,
            (sql, draft) -> {
              List<UUID> fewer = new ArrayList<>(draft.sheet().attachments());
              fewer.remove(id);
              return Future.succeededFuture(draft.sheet().withAttachments(fewer));
            })
        .compose(
            desk -> AttachmentStore.dropUnnamed(pool, eventId, projectId).map(dropped -> desk));
  }

  /**
   * A file with its bytes.
   *
   * @param onlyPublished for a reader who may see only what funders read
   * @throws DomainError (in the future) NOT_FOUND
   */
  public Future<Content> get(UUID eventId, String projectId, UUID id, boolean onlyPublished) {
    Future<Boolean> visible =
        onlyPublished
            ? FactSheetStore.of(pool, eventId, List.of(projectId))
                .map(
                    sheets ->
                        sheets.values().stream()
                            .anyMatch(sheet -> sheet.attachments().contains(id)))
            : Future.succeededFuture(true);
    return visible.compose(
        may -> {
          if (!may) {
            throw AttachmentStore.missing();
          }
          return AttachmentStore.get(pool, eventId, projectId, id)
              .map(stored -> new Content(stored.attachment(), stored.bytes()));
        });
  }

  private static Stored checked(String name, byte[] bytes) {
    FileType type =
        FileType.of(bytes)
            .orElseThrow(
                () ->
                    new DomainError(
                        Kind.INVALID, Message.of("sheet.file.type", "name", Excerpt.of(name))));
    if (bytes.length > type.most()) {
      throw new DomainError(
          Kind.TOO_LARGE,
          Message.of("sheet.file.size", "name", Excerpt.of(name), "most", type.most() >> 20));
    }
    if (!type.isPicture()) {
      return stored(name, type, bytes, null);
    }
    Picture picture = Picture.redraw(bytes, type);
    return stored(name, type, picture.bytes(), picture);
  }

  private static Stored stored(
      String name, FileType type, byte[] bytes, @Nullable Picture picture) {
    Attachment attachment =
        new Attachment(
            UUID.randomUUID(),
            safe(name, type),
            type,
            bytes.length,
            picture == null ? null : picture.width(),
            picture == null ? null : picture.height());
    return new Stored(attachment, Buffer.buffer(bytes), Buffer.buffer(sha256(bytes)));
  }

  /** One line without what file systems and headers do not bear, with the ending of its type. */
  private static String safe(String name, FileType type) {
    String bare =
        name.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029/\\\\:*?\"<>|]+", " ")
            .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
            .strip();
    String shortened = bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
    return (shortened.isEmpty() ? "fichier" : shortened) + "." + type.extension();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
