/** The fact sheets over HTTP. */
@NullMarked
package org.entremise.factsheet.web;

import org.jspecify.annotations.NullMarked;
