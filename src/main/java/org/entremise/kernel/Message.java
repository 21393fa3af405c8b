package org.entremise.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence for a person, before its language is known: the key names the sentence in {@code
 * messages/*.properties}, the arguments fill it in.
 *
 * @param key such as {@code problem.slot.unknown}
 * @param arguments the values by their names in the sentence: strings, numbers, temporals, messages
 *     that are parts of it, and lists of these
 */
public record Message(String key, Map<String, Object> arguments) {
  public Message {
    arguments = Map.copyOf(arguments);
  }

  /**
   * The sentence with its arguments listed.
   *
   * @param namesAndValues name, value, name, value, …
   */
  public static Message of(String key, Object... namesAndValues) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Message(key, arguments);
  }
}
