package org.entremise.platform.web;

import io.vertx.core.file.FileSystem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;
import io.vertx.json.schema.impl.SchemaValidatorImpl;
import io.vertx.openapi.impl.OpenAPIFormatValidator;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contract's schemas whose validators are made once. The library makes one for each value of each
 * request, and copies all schemas of the contract into it, which costs more than all else that a
 * request needs; here a validator has those that its own schema refers to.
 */
final class KeptValidators implements SchemaRepository {
  private static final JsonSchemaOptions OPTIONS =
      new JsonSchemaOptions()
          .setBaseUri("app://")
          .setDraft(Draft.DRAFT202012)
          .setOutputFormat(OutputFormat.Basic);

  private final SchemaRepository all;

  /** By the very objects of the contract: to compare schemas takes long. */
  private final Map<JsonSchema, Validator> kept =
      Collections.synchronizedMap(new IdentityHashMap<>());

  KeptValidators(SchemaRepository all) {
    this.all = all;
  }

  @Override
  public Validator validator(JsonSchema schema) {
    return kept.computeIfAbsent(schema, this::make);
  }

  private Validator make(JsonSchema schema) {
    @Nullable String uri = schema.get("__absolute_uri__");
    @Nullable JsonSchema found = uri == null ? null : all.find(uri);
    JsonSchema root = found == null ? schema : found;
    Map<String, JsonSchema> needed = new HashMap<>();
    collect(root, needed, Collections.newSetFromMap(new IdentityHashMap<>()));
    return new SchemaValidatorImpl(root, OPTIONS, needed, false, new OpenAPIFormatValidator());
  }

  /** All schemas that a part of one refers to, those referred to by them among them. */
  private void collect(@Nullable Object part, Map<String, JsonSchema> needed, Set<Object> seen) {
    if (part instanceof JsonArray array) {
      array.forEach(each -> collect(each, needed, seen));
    } else if (part instanceof JsonObject object && seen.add(object.getMap())) {
      @Nullable String reference = object.getString("__absolute_ref__", object.getString("$ref"));
      if (reference != null) {
        @Nullable JsonSchema target = all.find(reference);
        if (target != null && needed.put(reference, target) == null) {
          collect(target, needed, seen);
        }
      }
      object.fieldNames().forEach(name -> collect(object.getValue(name), needed, seen));
    }
  }

  @Override
  public SchemaRepository dereference(JsonSchema schema) {
    all.dereference(schema);
    return this;
  }

  @Override
  public SchemaRepository dereference(String uri, JsonSchema schema) {
    all.dereference(uri, schema);
    return this;
  }

  @Override
  public SchemaRepository preloadMetaSchema(FileSystem files) {
    all.preloadMetaSchema(files);
    return this;
  }

  @Override
  public SchemaRepository preloadMetaSchema(FileSystem files, Draft draft) {
    all.preloadMetaSchema(files, draft);
    return this;
  }

  @Override
  public Validator validator(String reference) {
    return all.validator(reference);
  }

  @Override
  public Validator validator(String reference, JsonSchemaOptions options) {
    return all.validator(reference, options);
  }

  @Override
  public Validator validator(JsonSchema schema, JsonSchemaOptions options, boolean dereference) {
    return all.validator(schema, options, dereference);
  }

  @Override
  public JsonObject resolve(JsonObject schema) {
    return all.resolve(schema);
  }

  @Override
  public JsonSchema find(String pointer) {
    return all.find(pointer);
  }
}
