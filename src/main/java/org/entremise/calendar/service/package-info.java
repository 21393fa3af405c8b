/** Feeds and what stands in them. */
@NullMarked
package org.entremise.calendar.service;

import org.jspecify.annotations.NullMarked;
