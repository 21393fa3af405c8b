/** Where dropped tables are kept until they are imported. */
@NullMarked
package org.entremise.exchange.store;

import org.jspecify.annotations.NullMarked;
