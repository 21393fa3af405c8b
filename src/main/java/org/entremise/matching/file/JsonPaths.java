package org.entremise.matching.file;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import org.jspecify.annotations.Nullable;

/** Places in a JSON document as JSON paths such as {@code $.slots[3].rooms}. */
final class JsonPaths {
  private static final int LONGEST = 80;

  private JsonPaths() {}

  /** Where a parser is. */
  static String of(JsonStreamContext context) {
    return clip(path(context).toString());
  }

  private static NodePath path(@Nullable JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return new NodePath(PathType.JSON_PATH);
    }
    NodePath parent = path(context.getParent());
    return context.inArray()
        ? parent.append(context.getCurrentIndex())
        : parent.append(String.valueOf(context.getCurrentName()));
  }

  /** Short enough for a sentence. */
  static String clip(@Nullable String text) {
    String whole = String.valueOf(text);
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
  }
}
