package org.entremise.matching.file;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import org.entremise.kernel.Excerpt;
import org.jspecify.annotations.Nullable;

/** Places in a JSON document as JSON paths such as {@code $.slots[3].rooms}. */
final class JsonPaths {
  private JsonPaths() {}

  /** Where a parser is. */
  static String of(JsonStreamContext context) {
    return Excerpt.of(path(context).toString());
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
}
