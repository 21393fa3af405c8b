/** Overviews over HTTP. */
@NullMarked
package org.entremise.overview.web;

import org.jspecify.annotations.NullMarked;
