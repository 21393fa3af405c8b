/** The wishes over HTTP. */
@NullMarked
package org.entremise.wish.web;

import org.jspecify.annotations.NullMarked;
