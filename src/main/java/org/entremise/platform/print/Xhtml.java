package org.entremise.platform.print;

import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;

/**
 * XHTML that becomes a PDF, in one language. What people have typed is text in it, never markup.
 */
public final class Xhtml {
  private static final String PAPER =
      """
      body { font-family: 'Atkinson', 'Atkinson Ext'; font-size: 10.5pt; line-height: 1.45; color: #262320; }
      h1 { font-size: 19pt; line-height: 1.2; margin: 0 0 4mm 0; color: #0f5e67; }
      h2 { font-size: 11.5pt; margin: 5mm 0 1mm 0; page-break-after: avoid; }
      p { margin: 0 0 1.5mm 0; orphans: 2; widows: 2; }
      a { color: #0f5e67; }
      @page { size: A4; margin: 20mm 18mm 20mm 18mm; }
      """;

  private static final String COUNTED =
      """
      @page {
        @bottom-right {
          content: counter(page) " %OF% " counter(pages);
          font-family: 'Atkinson'; font-size: 9pt; color: #5a554d;
        }
      }
      """;

  private final Sentences sentences;
  private final StringBuilder html = new StringBuilder();

  private Xhtml(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * A document whose pages are numbered.
   *
   * @param subject the key of the sentence that says what it is
   * @param css beyond what all paper looks like
   */
  public static Xhtml numbered(String title, String subject, String css, Sentences sentences) {
    Xhtml written = new Xhtml(sentences);
    String of = sentences.say(Message.of("print.of"));
    written.open(title, subject, PAPER + COUNTED.replace("%OF%", of) + css);
    return written;
  }

  /** A document whose pages each stand for themselves, and are not counted. */
  public static Xhtml loose(String title, String subject, String css, Sentences sentences) {
    Xhtml written = new Xhtml(sentences);
    written.open(title, subject, PAPER + css);
    return written;
  }

  private void open(String title, String subject, String css) {
    raw("<html lang=\"" + sentences.locale().getLanguage() + "\"><head><title>").text(title);
    raw("</title><meta name=\"subject\" content=\"").say(subject);
    raw("\"/><meta name=\"description\" content=\"").text(title);
    raw("\"/><style>" + css + "</style></head><body>");
  }

  /** Markup of ours. */
  public Xhtml raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Whatever somebody has typed. */
  public Xhtml text(String text) {
    html.append(escape(text));
    return this;
  }

  /** A sentence. */
  public Xhtml say(String key, Object... namesAndValues) {
    return text(sentences.say(Message.of(key, namesAndValues)));
  }

  /** The whole document. */
  public String close() {
    return html.append("</body></html>").toString();
  }

  /** As text of XML 1.0; the narrow space that French numbers have is in no embedded letters. */
  public static String escape(String text) {
    return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD]", "")
        .replace('\u202F', '\u00A0')
        .replace('\u2011', '-')
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
