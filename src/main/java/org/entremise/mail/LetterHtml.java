package org.entremise.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A letter's text as HTML that mail programs show alike: paragraphs, the link as a button. */
public final class LetterHtml {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
      <title>%s</title></head>
      <body style="margin:0;padding:24px 16px;background:#ffffff;color:#262320;\
      font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
      <div style="max-width:36rem;margin:0 auto">
      %s
      </div>
      </body>
      </html>
      """;

  private static final String PARAGRAPH = "<p style=\"margin:0 0 16px\">%s</p>";

  private static final String BUTTON =
      """
      <p style="margin:24px 0 8px"><a href="%1$s" style="display:inline-block;padding:12px 20px;\
      border-radius:4px;background:#0f5e67;color:#ffffff;font-weight:bold;text-decoration:none">%2$s</a></p>
      <p style="margin:0 0 24px;font-size:14px;word-break:break-all">\
      <a href="%1$s" style="color:#0f5e67">%1$s</a></p>""";

  private LetterHtml() {}

  /**
   * The page.
   *
   * @param link stands where the body has {@link Letter#LINK}
   * @param button what the button says where the link has a paragraph of its own
   */
  public static String of(Letter letter, String link, String button) {
    String address = escape(link);
    String paragraphs =
        Arrays.stream(letter.body().split("\n{2,}"))
            .map(paragraph -> paragraph(paragraph.strip(), address, escape(button)))
            .collect(Collectors.joining("\n"));
    String language = letter.language().name().toLowerCase(Locale.ROOT);
    return PAGE.formatted(language, escape(letter.subject()), paragraphs);
  }

  private static String paragraph(String text, String address, String button) {
    if (text.equals(Letter.LINK)) {
      return BUTTON.formatted(address, button);
    }
    String anchor = "<a href=\"%1$s\" style=\"color:#0f5e67\">%1$s</a>".formatted(address);
    String html = escape(text).replace("\n", "<br>\n").replace(Letter.LINK, anchor);
    return PARAGRAPH.formatted(html);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
