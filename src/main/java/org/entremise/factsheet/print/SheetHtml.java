package org.entremise.factsheet.print;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.entremise.factsheet.Attachment;
import org.entremise.factsheet.Completeness;
import org.entremise.factsheet.FactSheet;
import org.entremise.factsheet.FactSheet.Funding;
import org.entremise.factsheet.Question;
import org.entremise.factsheet.SheetField;
import org.entremise.kernel.Message;
import org.entremise.platform.language.Sentences;
import org.jspecify.annotations.Nullable;

/** Sheets as the XHTML that becomes a PDF. What projects write is text in it, never markup. */
final class SheetHtml {
  private static final List<SheetField> PARTS =
      List.of(
          SheetField.STRUCTURE,
          SheetField.SECTOR,
          SheetField.TERRITORY,
          SheetField.ORIGIN,
          SheetField.COMPOSITION,
          SheetField.STAKES,
          SheetField.TOGETHER,
          SheetField.CONTACT);

  private final Sentences sentences;
  private final StringBuilder html = new StringBuilder();

  private SheetHtml(Sentences sentences) {
    this.sentences = sentences;
  }

  /** One sheet by itself. */
  static String one(SheetPage page, Sentences sentences) {
    SheetHtml written = new SheetHtml(sentences);
    written.open(page.name());
    written.sheet(page);
    return written.close();
  }

  /** All sheets of an event, each on a page of its own, with a table of contents before them. */
  static String all(String event, List<SheetPage> pages, Sentences sentences) {
    SheetHtml written = new SheetHtml(sentences);
    written.open(event);
    written.contents(event, pages);
    pages.forEach(written::sheet);
    return written.close();
  }

  private void open(String title) {
    html.append("<html lang=\"")
        .append(sentences.locale().getLanguage())
        .append("\"><head><title>")
        .append(escape(title))
        .append("</title><meta name=\"subject\" content=\"")
        .append(escape(say("sheet.print.subject")))
        .append("\"/><meta name=\"description\" content=\"")
        .append(escape(title))
        .append("\"/><style>")
        .append(SheetStyle.CSS.replace("%OF%", say("sheet.print.of")))
        .append("</style></head><body>");
  }

  private String close() {
    return html.append("</body></html>").toString();
  }

  private void contents(String event, List<SheetPage> pages) {
    html.append("<div class=\"contents\"><h1>").append(escape(event)).append("</h1>");
    html.append("<p>").append(escape(say("sheet.print.count", "count", pages.size())));
    html.append("</p><ul>");
    for (SheetPage page : pages) {
      html.append("<li><a href=\"#")
          .append(escape(page.projectId()))
          .append("\">")
          .append(escape(page.name()))
          .append("</a></li>");
    }
    html.append("</ul></div>");
  }

  private void sheet(SheetPage page) {
    FactSheet sheet = page.sheet();
    html.append("<div class=\"sheet\"><h1 id=\"")
        .append(escape(page.projectId()))
        .append("\">")
        .append(escape(page.name()))
        .append("</h1><p class=\"summary\">")
        .append(escape(sheet.summary()))
        .append("</p>");
    need(sheet);
    page.pictures().forEach(this::picture);
    for (SheetField part : PARTS) {
      part(say("sheet.field." + part.word()), (String) part.of(sheet));
    }
    page.questions().forEach(question -> answer(question, sheet));
    documents(page.files());
    html.append("</div>");
  }

  private void need(FactSheet sheet) {
    html.append("<table class=\"need\">");
    row(SheetField.AMOUNT, sheet.amount() == null ? null : euros(sheet.amount()));
    row(SheetField.FUNDING, list(sheet.funding().stream().map(SheetHtml::funding).toList()));
    row(SheetField.STAGE, sheet.stage());
    row(SheetField.USE, sheet.use());
    row(
        SheetField.COOPERATION_TYPE,
        sheet.cooperationType() == null
            ? null
            : say("sheet.cooperation", "type", word(sheet.cooperationType())));
    row(SheetField.PARTNERS, list(sheet.partners()));
    html.append("</table>");
  }

  private void row(SheetField field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      html.append("<tr><th scope=\"row\">")
          .append(escape(say("sheet.field." + field.word())))
          .append("</th><td>")
          .append(escape(value))
          .append("</td></tr>");
    }
  }

  private void part(String title, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    html.append("<h2>").append(escape(title)).append("</h2>");
    boolean listing = false;
    for (String line : text.strip().lines().toList()) {
      boolean item = line.strip().matches("^[-•*]\\s+.*");
      if (item != listing) {
        html.append(item ? "<ul>" : "</ul>");
        listing = item;
      }
      if (item) {
        html.append("<li>").append(escape(line.strip().substring(1).strip())).append("</li>");
      } else if (!line.isBlank()) {
        html.append("<p>").append(escape(line.strip())).append("</p>");
      }
    }
    html.append(listing ? "</ul>" : "");
  }

  private void answer(Question question, FactSheet sheet) {
    String answer = sheet.answers().getOrDefault(question.id(), "");
    if (question.kind() == Question.Kind.LINK && Completeness.isLink(answer)) {
      html.append("<h2>")
          .append(escape(question.label()))
          .append("</h2><p><a href=\"")
          .append(escape(answer.strip()))
          .append("\">")
          .append(escape(answer.strip()))
          .append("</a></p>");
    } else {
      part(question.label(), answer);
    }
  }

  private void picture(SheetPage.Shown shown) {
    html.append("<p class=\"picture\"><img alt=\"")
        .append(escape(shown.attachment().name()))
        .append("\" src=\"data:")
        .append(shown.attachment().type().mediaType())
        .append(";base64,")
        .append(shown.base64())
        .append("\"/></p>");
  }

  private void documents(List<Attachment> files) {
    String names =
        list(files.stream().filter(f -> !f.type().isPicture()).map(Attachment::name).toList());
    part(say("sheet.print.documents"), names);
  }

  private String list(List<?> items) {
    return items.isEmpty() ? "" : say("sheet.print.list", "items", items);
  }

  private static Message funding(Funding kind) {
    return Message.of("sheet.funding", "kind", word(kind));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String euros(int amount) {
    return NumberFormat.getIntegerInstance(sentences.locale()).format(amount) + "\u00A0€";
  }

  private String say(String key, Object... namesAndValues) {
    return sentences.say(Message.of(key, namesAndValues));
  }

  /** As text of XML 1.0; the narrow space that French numbers have is in no embedded letters. */
  private static String escape(String text) {
    return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD]", "")
        .replace('\u202F', '\u00A0')
        .replace('\u2011', '-')
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
