/** What a project tells its funders. */
@NullMarked
package org.entremise.factsheet;

import org.jspecify.annotations.NullMarked;
