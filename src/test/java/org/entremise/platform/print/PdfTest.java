package org.entremise.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entremise.platform.language.Sentences;
import org.junit.jupiter.api.Test;

class PdfTest {
  private static String page(String text) {
    return Xhtml.loose("Titre", "sheet.print.subject", "", Sentences.FRENCH)
        .raw("<h1>")
        .text(text)
        .raw("</h1>")
        .close();
  }

  @Test
  void parts_becomeOneTaggedDocument_inTheirOrder() throws IOException {
    byte[] pdf = Pdf.draw(List.of(page("Été <1>"), page("Ő & 2"), page("3")));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(document.getDocumentCatalog().getStructureTreeRoot().getParentTreeNextKey())
          .as("each page leads to its tags")
          .isGreaterThanOrEqualTo(3);
      assertThat(new PDFTextStripper().getText(document))
          .containsSubsequence("Été <1>", "Ő & 2", "3");
    }
  }
}
