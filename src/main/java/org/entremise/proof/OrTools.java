package org.entremise.proof;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import org.entremise.matching.Evidence;

/** The native library behind this package. */
public final class OrTools {
  private OrTools() {}

  /**
   * Makes the library ready. To be called early: while Java shuts down it cannot be loaded any
   * more.
   *
   * @throws IllegalStateException if there is none for this kind of machine
   */
  public static void load() {
    Loader.loadNativeLibraries();
    try {
      // The loader passes over what goes wrong; only the first call tells.
      OrToolsVersion.getVersionString();
    } catch (UnsatisfiedLinkError e) {
      throw new IllegalStateException(
          "OR-Tools has no library that runs here: "
              + System.getProperty("os.name")
              + " on "
              + System.getProperty("os.arch"),
          e);
    }
  }

  /** What an exhaustive search is evidence by. */
  static Evidence search() {
    return new Evidence.Search("OR-Tools CP-SAT", OrToolsVersion.getVersionString());
  }
}
