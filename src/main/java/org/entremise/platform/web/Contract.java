package org.entremise.platform.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.impl.OpenAPIContractImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.entremise.kernel.DomainError;
import org.entremise.kernel.DomainError.Kind;
import org.entremise.kernel.Message;

/** The API's contract, as Vert.x can read it. */
public final class Contract {
  /** Where it lies among the resources. */
  public static final String RESOURCE = "openapi.yaml";

  private Contract() {}

  /** Reads the contract. */
  public static Future<OpenAPIContract> load(Vertx vertx) {
    return plain(vertx)
        .map(
            read ->
                new OpenAPIContractImpl(
                    read.getRawContract(),
                    read.getVersion(),
                    new KeptValidators(read.getSchemaRepository())));
  }

  /** As the library makes it. */
  static Future<OpenAPIContract> plain(Vertx vertx) {
    JsonNode contract = read();
    contract.findValues("content").forEach(Contract::keepKnownMediaTypes);
    return OpenAPIContract.from(vertx, new JsonObject(contract.toString()));
  }

  /**
   * Tells the parameters in a path that asks for an operation, each as its reader means it.
   *
   * @throws DomainError INVALID where one is not written as RFC 3986 has it
   */
  static void parametersOf(Operation operation, String path, BiConsumer<String, String> reader) {
    String[] names = operation.getAbsoluteOpenAPIPath().split("/", -1);
    String[] values = path.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      if (names[i].startsWith("{")) {
        reader.accept(names[i].substring(1, names[i].length() - 1), decoded(values[i]));
      }
    }
  }

  private static String decoded(String value) {
    try {
      // A plus is a plus in a path.
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new DomainError(Kind.INVALID, Message.of("web.bad-request"));
    }
  }

  private static JsonNode read() {
    try (InputStream yaml =
        requireNonNull(Contract.class.getClassLoader().getResourceAsStream(RESOURCE))) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Vert.x refuses a contract that names media types which it cannot validate: problem details and
   * event streams. They stay in the contract that people read.
   */
  private static void keepKnownMediaTypes(JsonNode content) {
    List<String> unknown = new ArrayList<>();
    content.fieldNames().forEachRemaining(unknown::add);
    unknown.removeIf(MediaType::isMediaTypeSupported);
    ((ObjectNode) content).remove(unknown);
  }
}
