package org.entremise.bench;

/**
 * How large an event to generate.
 *
 * @param funders at least 1
 * @param projects at least 1
 * @param requests at most funders × projects
 * @param slots at least 1
 */
public record EventSize(int funders, int projects, int requests, int slots) {
  public EventSize {
    if (funders < 1 || projects < 1 || slots < 1 || requests < 0) {
      throw new IllegalArgumentException("an event needs funders, projects and slots");
    }
    if (requests > (long) funders * projects) {
      throw new IllegalArgumentException(
          "more requests (" + requests + ") than pairs (" + (long) funders * projects + ")");
    }
  }

  @Override
  public String toString() {
    return funders + "×" + projects + "/" + requests;
  }
}
