/** The running service, tested from outside: real HTTP, real PostgreSQL. */
@NullMarked
package org.entremise.service;

import org.jspecify.annotations.NullMarked;
