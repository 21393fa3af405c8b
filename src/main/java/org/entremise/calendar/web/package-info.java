/** Feeds and calendar files over HTTP. */
@NullMarked
package org.entremise.calendar.web;

import org.jspecify.annotations.NullMarked;
