package org.entremise.factsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The limits of sheets are the contract's, by whatever way a sheet is written. */
class SheetFieldTest {
  @Test
  void limits_areThoseOfTheContract() throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(getClass().getResourceAsStream("/openapi.yaml"))) {
      JsonNode fields =
          new YAMLMapper().readTree(yaml).at("/components/schemas/SheetFields/properties");

      for (SheetField field : SheetField.values()) {
        JsonNode one = fields.path(field.word());
        assertThat(field.longest())
            .as(field.word())
            .isEqualTo(one.path("maxLength").asInt(one.at("/items/maxLength").asInt(0)));
      }
      assertThat(fields.at("/partners/maxItems").asInt()).isEqualTo(SheetField.MOST_PARTNERS);
      assertThat(fields.at("/amount/maximum").asInt()).isEqualTo(SheetField.MOST_EUROS);
    }
  }
}
