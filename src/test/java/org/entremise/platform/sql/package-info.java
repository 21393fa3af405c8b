/** Tests of the database. */
@NullMarked
package org.entremise.platform.sql;

import org.jspecify.annotations.NullMarked;
