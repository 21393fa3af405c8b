package org.entremise.factsheet;

import java.util.Map;

/**
 * What an organiser asks a project to complete.
 *
 * @param text about the whole sheet; may be empty where a part says it
 * @param fields a sentence for a field or question, by its word
 */
public record ReviewNote(String text, Map<String, String> fields) {
  public ReviewNote {
    fields = Map.copyOf(fields);
  }
}
