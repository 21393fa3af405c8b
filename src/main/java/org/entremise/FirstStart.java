package org.entremise;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entremise.access.Holder;
import org.entremise.access.Secret;
import org.entremise.access.service.ConsoleLinks;
import org.entremise.access.store.AccountStore;
import org.entremise.demo.Demonstration;
import org.entremise.event.store.OrganiserStore;
import org.entremise.people.store.ParticipantStore;
import org.jspecify.annotations.Nullable;

/**
 * What is there from the first start on: an organiser, the demonstration, and links to sign in. The
 * organiser's is printed until they can sign in without one.
 */
public final class FirstStart {
  private static final String ORGANISER = "L’équipe d’organisation";

  private FirstStart() {}

  /**
   * A link to be printed.
   *
   * @param role {@code organiser}, {@code funder} or {@code project}
   * @param name whom it stands for
   */
  public record Link(String role, String name, Secret secret) {}

  private record Printed(String role, String name, Holder holder) {}

  /**
   * Makes what is missing, and new links: one for the organiser and, where the demonstration is
   * there, one for a funder and one for a project.
   *
   * @param demo whether a first start creates the demonstration
   * @param rescue whether the organiser gets a link, for this once, although they can sign in
   */
  public static Future<List<Link>> prepare(Pool pool, boolean demo, boolean rescue) {
    return pool.withTransaction(
            sql ->
                OrganiserStore.lock(sql)
                    .compose(locked -> organiser(sql, demo))
                    .compose(organiser -> printed(sql, organiser, rescue)))
        .compose(printed -> renew(pool, printed));
  }

  private static Future<UUID> organiser(SqlClient sql, boolean demo) {
    return OrganiserStore.first(sql)
        .compose(
            first -> {
              if (first.isPresent()) {
                return Future.succeededFuture(first.get());
              }
              UUID id = UUID.randomUUID();
              return OrganiserStore.insert(sql, id, ORGANISER)
                  .compose(done -> demo ? Demonstration.create(sql, id) : Future.succeededFuture())
                  .map(id);
            });
  }

  private static Future<List<Printed>> printed(SqlClient sql, UUID organiser, boolean rescue) {
    List<String> shown = List.of(Demonstration.FUNDER, Demonstration.PROJECT);
    return AccountStore.signsIn(sql, organiser)
        .compose(
            without ->
                ParticipantStore.names(sql, Demonstration.EVENT_ID, shown)
                    .map(
                        names -> {
                          List<Printed> all = new ArrayList<>();
                          if (rescue || !without) {
                            all.add(
                                new Printed(
                                    "organiser", ORGANISER, new Holder.Organiser(organiser)));
                          }
                          add(all, "funder", Demonstration.FUNDER, names);
                          add(all, "project", Demonstration.PROJECT, names);
                          return all;
                        }));
  }

  private static void add(List<Printed> all, String role, String id, Map<String, String> names) {
    @Nullable String name = names.get(id);
    if (name != null) {
      all.add(new Printed(role, name, new Holder.Delegate(Demonstration.EVENT_ID, id)));
    }
  }

  private static Future<List<Link>> renew(Pool pool, List<Printed> printed) {
    return new ConsoleLinks(pool)
        .renew(printed.stream().map(Printed::holder).toList())
        .map(
            secrets -> {
              List<Link> links = new ArrayList<>();
              for (int i = 0; i < printed.size(); i++) {
                links.add(new Link(printed.get(i).role(), printed.get(i).name(), secrets.get(i)));
              }
              return links;
            });
  }
}
