package org.entremise.platform.print;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Draws XHTML as tagged PDF (PDF/UA), with the letters that the pages have too. Slow: for a {@link
 * PrintQueue}.
 */
public final class Pdf {
  private static final int REGULAR = 400;
  private static final int STRONG = 700;

  static {
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  private Pdf() {}

  /**
   * Several documents as one, each beginning a page. A long one is drawn in parts, as laying a
   * thousand pages out at once would take gigabytes.
   */
  public static byte[] draw(List<String> parts) {
    if (parts.size() == 1) {
      return draw(parts.get(0));
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument all = Loader.loadPDF(draw(parts.get(0)))) {
      PDFMergerUtility merger = new PDFMergerUtility();
      for (String part : parts.subList(1, parts.size())) {
        try (PDDocument next = Loader.loadPDF(draw(part))) {
          merger.appendDocument(all, next);
        }
      }
      all.save(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  /** A document that {@link Xhtml} has written. */
  public static byte[] draw(String html) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    letters(builder, "Atkinson", "latin");
    letters(builder, "Atkinson Ext", "latin-ext");
    // Nothing is fetched from anywhere: pictures stand in the text itself.
    builder.useUriResolver(
        (base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
    builder.usePdfUaAccessibility(true);
    builder.withHtmlContent(html, null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static void letters(PdfRendererBuilder builder, String family, String subset) {
    builder.useFont(() -> font(subset + "-regular"), family, REGULAR, FontStyle.NORMAL, true);
    builder.useFont(() -> font(subset + "-strong"), family, STRONG, FontStyle.NORMAL, true);
  }

  private static InputStream font(String name) {
    return requireNonNull(Pdf.class.getResourceAsStream("/fonts/atkinson-" + name + ".ttf"));
  }
}
