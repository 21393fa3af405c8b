/** Problems and schedules as JSON files. Nothing else in {@code matching} sees Jackson. */
@NullMarked
package org.entremise.matching.file;

import org.jspecify.annotations.NullMarked;
