/** JSON as it goes over the wire and into the database. */
@NullMarked
package org.entremise.platform.json;

import org.jspecify.annotations.NullMarked;
