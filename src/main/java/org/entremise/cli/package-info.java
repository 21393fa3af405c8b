/** The commands of the command line, and the one place where what fails becomes an exit code. */
@NullMarked
package org.entremise.cli;

import org.jspecify.annotations.NullMarked;
