/** Signing in and out over HTTP. */
@NullMarked
package org.entremise.access.web;

import org.jspecify.annotations.NullMarked;
