/**
 * Lower bounds of the costs and what proves them. What is found here is checked by {@link
 * org.entremise.matching.CertificateCheck}, which knows nothing of this package.
 */
@NullMarked
package org.entremise.proof;

import org.jspecify.annotations.NullMarked;
