/** The database: embedded or given, migrated, pooled. */
@NullMarked
package org.entremise.platform.sql;

import org.jspecify.annotations.NullMarked;
