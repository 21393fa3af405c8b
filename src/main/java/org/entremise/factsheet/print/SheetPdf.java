package org.entremise.factsheet.print;

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
import org.entremise.platform.language.Sentences;

/**
 * Sheets as tagged PDF (PDF/UA), with the letters that the pages have too. Slow: for a worker's
 * thread.
 */
public final class SheetPdf {
  private static final int REGULAR = 400;
  private static final int STRONG = 700;

  static {
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  private SheetPdf() {}

  /** One sheet. */
  public static byte[] one(SheetPage page, Sentences sentences) {
    return render(SheetHtml.one(page, sentences));
  }

  /** All sheets of an event, with a table of contents. */
  public static byte[] all(String event, List<SheetPage> pages, Sentences sentences) {
    return render(SheetHtml.all(event, pages, sentences));
  }

  private static byte[] render(String html) {
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
    return requireNonNull(SheetPdf.class.getResourceAsStream("/fonts/atkinson-" + name + ".ttf"));
  }
}
