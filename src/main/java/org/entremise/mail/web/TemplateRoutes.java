package org.entremise.mail.web;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entremise.mail.LetterKind;
import org.entremise.mail.LetterTemplate;
import org.entremise.mail.service.Templates;
import org.entremise.people.Language;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;

/** The operations on what letters say. */
public final class TemplateRoutes {
  private final Templates templates;

  public TemplateRoutes(Templates templates) {
    this.templates = templates;
  }

  private record TextOrder(String subject, String body) {}

  private record PreviewOrder(String subject, String body, String participantId, UUID delegateId) {}

  private record TemplateJson(
      LetterKind kind,
      Language language,
      String subject,
      String body,
      boolean own,
      Collection<String> placeholders) {
    static TemplateJson of(LetterTemplate template, List<LetterTemplate> own) {
      return new TemplateJson(
          template.kind(),
          template.language(),
          template.subject(),
          template.body(),
          own.contains(template),
          template.known());
    }
  }

  public void mount(Api api) {
    api.on("listTemplates", this::list);
    api.on("changeTemplate", this::change);
    api.on("resetTemplate", this::reset);
    api.on("previewTemplate", this::preview);
  }

  private Future<Reply> list(Call call) {
    return templates
        .all(call.eventId())
        .map(
            set ->
                Reply.ok(set.all().stream().map(one -> TemplateJson.of(one, set.own())).toList()));
  }

  private Future<Reply> change(Call call) {
    TextOrder order = call.body(TextOrder.class);
    LetterTemplate template =
        new LetterTemplate(kind(call), language(call), order.subject(), order.body());
    return templates.put(call.eventId(), call.author(), template).map(done -> Reply.nothing());
  }

  private Future<Reply> reset(Call call) {
    return templates
        .reset(call.eventId(), call.author(), kind(call), language(call))
        .map(done -> Reply.nothing());
  }

  private Future<Reply> preview(Call call) {
    PreviewOrder order = call.body(PreviewOrder.class);
    LetterTemplate template =
        new LetterTemplate(kind(call), language(call), order.subject(), order.body());
    return templates
        .preview(call.eventId(), template, order.participantId(), order.delegateId())
        .map(letter -> Reply.ok(LetterPreview.of(letter, call.origin(), call.sentences())));
  }

  private static LetterKind kind(Call call) {
    return LetterRoutes.constant(LetterKind.class, call.text("kind"));
  }

  private static Language language(Call call) {
    return LetterRoutes.constant(Language.class, call.text("language"));
  }
}
