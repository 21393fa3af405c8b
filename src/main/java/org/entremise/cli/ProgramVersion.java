package org.entremise.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the program was built as. */
public final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {"entremise " + (version == null ? "(not packaged)" : version)};
  }
}
