/** The SQL of letters, their templates and whom they are for. */
@NullMarked
package org.entremise.mail.store;

import org.jspecify.annotations.NullMarked;
