/** Exchanging a link for a session, and knowing who calls. */
@NullMarked
package org.entremise.access.service;

import org.jspecify.annotations.NullMarked;
