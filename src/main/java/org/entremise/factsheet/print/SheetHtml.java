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
import org.entremise.platform.print.Xhtml;
import org.jspecify.annotations.Nullable;

/** Sheets as the XHTML that becomes a PDF. What projects write is text in it, never markup. */
public final class SheetHtml {
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
  private final Xhtml html;

  private SheetHtml(String title, Sentences sentences) {
    this.sentences = sentences;
    this.html = Xhtml.numbered(title, "sheet.print.subject", SheetStyle.CSS, sentences);
  }

  /** One sheet by itself. */
  public static String one(SheetPage page, Sentences sentences) {
    SheetHtml written = new SheetHtml(page.name(), sentences);
    written.sheet(page);
    return written.html.close();
  }

  /** All sheets of an event, each on a page of its own, with a table of contents before them. */
  public static String all(String event, List<SheetPage> pages, Sentences sentences) {
    SheetHtml written = new SheetHtml(event, sentences);
    written.contents(event, pages);
    pages.forEach(written::sheet);
    return written.html.close();
  }

  private void contents(String event, List<SheetPage> pages) {
    html.raw("<div class=\"contents\"><h1>").text(event).raw("</h1>");
    html.raw("<p>").say("sheet.print.count", "count", pages.size());
    html.raw("</p><ul>");
    for (SheetPage page : pages) {
      html.raw("<li><a href=\"#")
          .text(page.projectId())
          .raw("\">")
          .text(page.name())
          .raw("</a></li>");
    }
    html.raw("</ul></div>");
  }

  private void sheet(SheetPage page) {
    FactSheet sheet = page.sheet();
    html.raw("<div class=\"sheet\"><h1 id=\"")
        .text(page.projectId())
        .raw("\">")
        .text(page.name())
        .raw("</h1><p class=\"summary\">")
        .text(sheet.summary())
        .raw("</p>");
    need(sheet);
    page.pictures().forEach(this::picture);
    for (SheetField part : PARTS) {
      part(say("sheet.field." + part.word()), (String) part.of(sheet));
    }
    page.questions().forEach(question -> answer(question, sheet));
    documents(page.files());
    html.raw("</div>");
  }

  private void need(FactSheet sheet) {
    html.raw("<table class=\"need\">");
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
    html.raw("</table>");
  }

  private void row(SheetField field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      html.raw("<tr><th scope=\"row\">")
          .say("sheet.field." + field.word())
          .raw("</th><td>")
          .text(value)
          .raw("</td></tr>");
    }
  }

  private void part(String title, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    html.raw("<h2>").text(title).raw("</h2>");
    boolean listing = false;
    for (String line : text.strip().lines().toList()) {
      boolean item = line.strip().matches("^[-•*]\\s+.*");
      if (item != listing) {
        html.raw(item ? "<ul>" : "</ul>");
        listing = item;
      }
      if (item) {
        html.raw("<li>").text(line.strip().substring(1).strip()).raw("</li>");
      } else if (!line.isBlank()) {
        html.raw("<p>").text(line.strip()).raw("</p>");
      }
    }
    html.raw(listing ? "</ul>" : "");
  }

  private void answer(Question question, FactSheet sheet) {
    String answer = sheet.answers().getOrDefault(question.id(), "");
    if (question.kind() == Question.Kind.LINK && Completeness.isLink(answer)) {
      html.raw("<h2>")
          .text(question.label())
          .raw("</h2><p><a href=\"")
          .text(answer.strip())
          .raw("\">")
          .text(answer.strip())
          .raw("</a></p>");
    } else {
      part(question.label(), answer);
    }
  }

  private void picture(SheetPage.Shown shown) {
    html.raw("<p class=\"picture\"><img alt=\"")
        .text(shown.attachment().name())
        .raw("\" src=\"data:")
        .raw(shown.attachment().type().mediaType())
        .raw(";base64,")
        .raw(shown.base64())
        .raw("\"/></p>");
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
}
