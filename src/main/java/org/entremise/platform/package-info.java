/** Glue that knows no capability: configuration, database, web, language. */
@NullMarked
package org.entremise.platform;

import org.jspecify.annotations.NullMarked;
