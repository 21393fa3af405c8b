/** Imports and exports over HTTP. */
@NullMarked
package org.entremise.exchange.web;

import org.jspecify.annotations.NullMarked;
