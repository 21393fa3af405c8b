package org.entremise.board;

/** A funder and a project, by their ids, neither of which contains a hyphen. */
public record Pair(String funder, String project) {
  /** Of a request's id. */
  public static Pair of(String request) {
    int hyphen = request.indexOf('-');
    return new Pair(request.substring(0, hyphen), request.substring(hyphen + 1));
  }

  /** The id of the request that the pair's wishes make. */
  public String request() {
    return funder + "-" + project;
  }
}
