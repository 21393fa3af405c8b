/** Importing tables into events, and taking out what events hold. */
@NullMarked
package org.entremise.exchange.service;

import org.jspecify.annotations.NullMarked;
