package org.entremise.factsheet.print;

import java.util.List;
import org.entremise.factsheet.Attachment;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.Question;

/**
 * A sheet to be printed.
 *
 * @param files what is attached to it
 * @param pictures those of its pictures that are shown
 */
public record SheetPage(
    String projectId,
    String name,
    FactSheet sheet,
    List<Question> questions,
    List<Attachment> files,
    List<Shown> pictures) {
  /**
   * A picture with its bytes.
   *
   * @param base64 the file's bytes
   */
  public record Shown(Attachment attachment, String base64) {}
}
