package org.entremise.matching.file;

import static org.entremise.matching.file.JsonFields.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.entremise.matching.Certificate;
import org.entremise.matching.Cost;
import org.entremise.matching.Evidence;
import org.entremise.matching.Evidence.Levels;
import org.entremise.matching.Evidence.Prices;
import org.entremise.matching.Evidence.Search;
import org.entremise.matching.Evidence.Trivial;
import org.entremise.matching.Proof;

/**
 * A certificate as a part of a schedule's document, and back; {@code docs/problem-format.md}
 * describes it.
 */
public final class CertificateJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private CertificateJson() {}

  /** The text of that part alone. */
  public static String textOf(Certificate certificate) {
    return write(certificate).toString();
  }

  /** Reads back what {@link #textOf} wrote. */
  public static Certificate ofText(String text) {
    try {
      return read(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Certificate read(JsonNode certificate) {
    Function<Cost, Proof> proof = cost -> proof(certificate.get(cost.key()));
    return new Certificate(
        proof.apply(Cost.VIOLATIONS),
        proof.apply(Cost.SHORTFALL),
        certificate.has(Cost.WORST.key()) ? proof.apply(Cost.WORST) : Proof.TRIVIAL,
        proof.apply(Cost.UNSERVED),
        proof.apply(Cost.COMFORT));
  }

  private static Proof proof(JsonNode proof) {
    Evidence evidence =
        switch (proof.get("evidence").textValue()) {
          case "prices" -> prices(proof);
          case "levels" ->
              new Levels(JsonFields.list(proof, "levels", (level, prices) -> prices(prices)));
          case "search" -> new Search(text(proof, "solver", ""), text(proof, "version", ""));
          default -> new Trivial();
        };
    return new Proof(proof.get("bound").longValue(), evidence);
  }

  private static Prices prices(JsonNode proof) {
    Map<String, Map<String, Long>> seats = new LinkedHashMap<>();
    proof
        .path("seats")
        .properties()
        .forEach(entry -> seats.put(entry.getKey(), byId(entry.getValue())));
    return new Prices(
        proof.path("unit").asLong(1),
        byId(proof.path("participants")),
        byId(proof.path("slots")),
        seats,
        byId(proof.path("guarantees")),
        byId(proof.path("unscheduled")),
        proof.path("unserved").asLong(0));
  }

  private static Map<String, Long> byId(JsonNode prices) {
    Map<String, Long> byId = new LinkedHashMap<>();
    prices.properties().forEach(entry -> byId.put(entry.getKey(), entry.getValue().longValue()));
    return byId;
  }

  static ObjectNode write(Certificate certificate) {
    ObjectNode document = JsonLines.object();
    for (Cost cost : Cost.values()) {
      Proof proof = certificate.of(cost);
      if (cost != Cost.WORST || !proof.equals(Proof.TRIVIAL)) {
        write(proof.evidence(), document.putObject(cost.key()).put("bound", proof.bound()));
      }
    }
    return document;
  }

  private static void write(Evidence evidence, ObjectNode proof) {
    if (evidence instanceof Prices prices) {
      write(prices, proof.put("evidence", "prices"));
    } else if (evidence instanceof Levels levels) {
      ArrayNode written = proof.put("evidence", "levels").putArray("levels");
      levels.shortfalls().forEach(prices -> write(prices, written.addObject()));
    } else if (evidence instanceof Search search) {
      proof.put("evidence", "search");
      proof.put("solver", search.solver()).put("version", search.version());
    } else {
      proof.put("evidence", "trivial");
    }
  }

  private static void write(Prices prices, ObjectNode proof) {
    if (prices.unit() != 1) {
      proof.put("unit", prices.unit());
    }
    write(proof, "participants", prices.participants());
    write(proof, "slots", prices.slots());
    ObjectNode seats = JsonLines.object();
    prices.seats().forEach((participant, bySlot) -> write(seats, participant, bySlot));
    if (!seats.isEmpty()) {
      proof.set("seats", seats);
    }
    write(proof, "guarantees", prices.guarantees());
    write(proof, "unscheduled", prices.unscheduled());
    if (prices.unserved() != 0) {
      proof.put("unserved", prices.unserved());
    }
  }

  private static void write(ObjectNode object, String field, Map<String, Long> prices) {
    if (!prices.isEmpty()) {
      ObjectNode byId = object.putObject(field);
      prices.forEach(byId::put);
    }
  }
}
