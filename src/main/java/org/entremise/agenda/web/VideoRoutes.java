package org.entremise.agenda.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entremise.agenda.service.Videos;
import org.entremise.agenda.service.Videos.Decided;
import org.entremise.people.Participant;
import org.entremise.people.Side;
import org.entremise.platform.web.Api;
import org.entremise.platform.web.Call;
import org.entremise.platform.web.Reply;
import org.entremise.video.GivenLink;
import org.entremise.video.RoomOwner;
import org.entremise.video.VideoMode;
import org.entremise.video.VideoPlan;
import org.jspecify.annotations.Nullable;

/** The operations on where meetings take place online. */
public final class VideoRoutes {
  private final Videos videos;

  public VideoRoutes(Videos videos) {
    this.videos = videos;
  }

  private record VideoOrder(
      String mode, String per, String address, List<GivenLink> links, int version) {
    VideoPlan plan() {
      VideoMode wanted = VideoMode.valueOf(mode.toUpperCase(Locale.ROOT));
      RoomOwner owner = RoomOwner.valueOf(per.toUpperCase(Locale.ROOT));
      return new VideoPlan(wanted, owner, address.strip(), Map.of());
    }
  }

  private record VideoJson(
      String mode,
      String per,
      String address,
      List<GivenLink> links,
      int version,
      List<String> unannounced) {
    static VideoJson of(Decided decided) {
      VideoPlan plan = decided.video().plan();
      return new VideoJson(
          plan.mode().name().toLowerCase(Locale.ROOT),
          plan.owner().name().toLowerCase(Locale.ROOT),
          plan.address(),
          given(plan, decided.participants()),
          decided.video().version(),
          decided.unannounced());
    }
  }

  public void mount(Api api) {
    api.on("getVideo", this::get);
    api.on("changeVideo", this::change);
    api.on("tellVideoLinks", this::tell);
  }

  private Future<Reply> get(Call call) {
    return videos.get(call.eventId()).map(decided -> Reply.ok(VideoJson.of(decided)));
  }

  private Future<Reply> change(Call call) {
    VideoOrder order = call.body(VideoOrder.class);
    return videos
        .change(call.eventId(), call.author(), order.plan(), order.links(), order.version())
        .compose(done -> get(call));
  }

  private record ToldJson(int letters) {}

  private Future<Reply> tell(Call call) {
    return videos.tell(call.eventId(), call.author()).map(count -> Reply.ok(new ToldJson(count)));
  }

  /**
   * The list by names, or ids where several have the same name, as long as those whose links they
   * are take part.
   */
  private static List<GivenLink> given(VideoPlan plan, List<Participant> participants) {
    Map<String, Participant> byId =
        participants.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
    Map<String, Long> named =
        participants.stream()
            .collect(Collectors.groupingBy(Participant::name, Collectors.counting()));
    Function<Participant, String> word =
        p -> named.getOrDefault(p.name(), 1L) == 1 ? p.name() : p.id();
    return plan.links().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(link -> link(link.getKey().split(" ", -1), link.getValue(), byId, word))
        .toList();
  }

  private static Stream<GivenLink> link(
      String[] ids,
      String link,
      Map<String, Participant> participants,
      Function<Participant, String> word) {
    @Nullable String funder = null;
    @Nullable String project = null;
    for (String id : ids) {
      @Nullable Participant participant = participants.get(id);
      if (participant == null) {
        return Stream.of();
      }
      if (participant.side() == Side.FUNDER) {
        funder = word.apply(participant);
      } else {
        project = word.apply(participant);
      }
    }
    return Stream.of(new GivenLink(funder, project, link));
  }
}
