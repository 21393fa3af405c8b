/** Histories over HTTP. */
@NullMarked
package org.entremise.history.web;

import org.jspecify.annotations.NullMarked;
