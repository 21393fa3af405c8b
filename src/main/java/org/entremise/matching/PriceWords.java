package org.entremise.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entremise.kernel.Excerpt;
import org.entremise.kernel.Message;

/** The arithmetic of {@link PriceProof} in sentences that name what has a price. */
final class PriceWords {
  private final Possibilities possibilities;
  private final Problem problem;
  private final Cost cost;
  private final Proof claimed;
  private final PriceTable table;
  private final int named;

  /** Whether all rules are taken to hold, which refutes that no violation is needed. */
  private final boolean strict;

  private final Account account;
  private final List<Message> words = new ArrayList<>();

  PriceWords(
      Possibilities possibilities,
      PriceProof proof,
      Cost cost,
      Proof claimed,
      Evidence.Prices prices,
      int named) {
    this.possibilities = possibilities;
    this.problem = possibilities.problem();
    this.cost = cost;
    this.claimed = claimed;
    this.named = named;
    this.table = new PriceTable(possibilities.index, prices);
    strict =
        cost != Cost.VIOLATIONS || proof.account(cost, prices, false).bound() < claimed.bound();
    account = proof.account(cost, prices, strict);
  }

  /** The bound, and what makes it. */
  List<Message> all() {
    List<Message> all = new ArrayList<>();
    all.add(
        Message.of(
            "certificate.prices",
            "figure",
            cost.key(),
            "bound",
            "" + claimed.bound(),
            "method",
            claimed.method().name(),
            "unit",
            "" + account.unit));
    all.addAll(sums());
    return all;
  }

  /** What makes the bound. */
  List<Message> sums() {
    words.clear();
    boolean pricesAdd = account.ofNothing != 0 || account.ceiling() != 0;
    if (pricesAdd) {
      addPrices();
    }
    if (account.breaks > 0) {
      words.add(
          Message.of("certificate.breaks", "breaks", "" + account.breaks, "more", "" + pricesAdd));
    }
    return words;
  }

  private void addPrices() {
    words.add(Message.of("certificate.nothing", "parts", "" + account.ofNothing));
    addParticipants();
    addSlots();
    addSeats();
    if (account.requests > 0) {
      words.add(
          Message.of(
              "certificate.surplus", "count", account.requests, "parts", "" + account.surplus));
    }
    addSum();
  }

  private void addParticipants() {
    List<Integer> priced = new ArrayList<>();
    for (int participant = 0; participant < table.participants.length; participant++) {
      if (table.participants[participant] > 0) {
        priced.add(participant);
      }
    }
    priced.sort(Comparator.comparing(this::paid).reversed());
    long rest = account.participants;
    for (int participant : priced.subList(0, Math.min(named, priced.size()))) {
      rest -= paid(participant);
      words.add(
          Message.of(
              "certificate.participant",
              "participant",
              Excerpt.of(possibilities.index.participant(participant).name()),
              "meetings",
              meetings(participant),
              "price",
              "" + table.participants[participant],
              "parts",
              "" + paid(participant)));
    }
    if (priced.size() > named) {
      words.add(
          Message.of(
              "certificate.participants", "count", priced.size() - named, "parts", "" + rest));
    }
  }

  private int meetings(int participant) {
    return strict ? possibilities.meetings(participant) : possibilities.looseMeetings(participant);
  }

  private long paid(int participant) {
    return meetings(participant) * table.participants[participant];
  }

  /** Slots of one price in one sentence. */
  private void addSlots() {
    Map<Long, List<Integer>> byPrice = new TreeMap<>(Comparator.reverseOrder());
    for (int slot = 0; slot < table.slots.length; slot++) {
      if (table.slots[slot] > 0) {
        byPrice.computeIfAbsent(table.slots[slot], price -> new ArrayList<>()).add(slot);
      }
    }
    byPrice.forEach(
        (price, slots) -> {
          long meetings = slots.stream().mapToLong(possibilities::meetingsIn).sum();
          words.add(
              Message.of(
                  "certificate.slots",
                  "slots",
                  named(slots.stream().map(slot -> problem.slots().get(slot).id()).toList()),
                  "count",
                  slots.size(),
                  "meetings",
                  meetings,
                  "price",
                  "" + price,
                  "parts",
                  "" + price * meetings));
        });
  }

  private void addSeats() {
    List<String> names = new ArrayList<>();
    for (int participant = 0; participant < table.seats.length; participant++) {
      if (table.seats[participant] != null) {
        names.add(possibilities.index.participant(participant).name());
      }
    }
    if (!names.isEmpty()) {
      words.add(
          Message.of(
              "certificate.seats",
              "participants",
              named(names),
              "count",
              names.size(),
              "parts",
              "" + account.seats));
    }
  }

  private String named(List<String> names) {
    String first = names.stream().limit(named).map(Excerpt::of).collect(Collectors.joining(", "));
    return names.size() > named ? first + ", …" : first;
  }

  private void addSum() {
    words.add(
        Message.of(
            "certificate.sum",
            "ceiling",
            "" + account.ceiling(),
            "nothing",
            "" + account.ofNothing,
            "rest",
            "" + (account.ofNothing - account.ceiling()),
            "unit",
            "" + account.unit));
    if (cost == Cost.VIOLATIONS && strict) {
      words.add(Message.of("certificate.oneViolation"));
    }
  }
}
