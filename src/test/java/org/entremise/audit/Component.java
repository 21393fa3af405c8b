package org.entremise.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the service or the pages are made of.
 *
 * @param name as its ecosystem's registry has it: {@code group:artifact}, or {@code @scope/name}
 */
record Component(Ecosystem ecosystem, String name, String version) {
  /**
   * Those that a bill of materials (CycloneDX, JSON) lists.
   *
   * @throws IOException where it cannot be read, or lists what no known ecosystem has
   */
  static List<Component> in(Path bill) throws IOException {
    List<Component> components = new ArrayList<>();
    for (JsonNode component : new ObjectMapper().readTree(bill.toFile()).path("components")) {
      String address = component.path("purl").asText();
      Ecosystem ecosystem =
          Ecosystem.of(address)
              .orElseThrow(() -> new IOException(bill + " lists \"" + address + "\""));
      components.add(
          new Component(ecosystem, ecosystem.name(component), component.path("version").asText()));
    }
    if (components.isEmpty()) {
      throw new IOException(bill + " lists nothing");
    }
    return components;
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
