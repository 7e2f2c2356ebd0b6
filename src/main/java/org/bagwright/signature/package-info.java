/**
 * SSH signatures of bags: what {@code ssh-keygen -Y sign} and {@code -Y verify} do, with the JDK's own cryptography.
 *
 * <p>A bag is signed by signing its tag manifest: that names the digest of every manifest, and with it that of every
 * file. {@link org.bagwright.signature.SigningKey} signs, {@link org.bagwright.signature.SignatureCheck} checks, by the
 * keys that {@link org.bagwright.signature.AllowedSigners} names. No secret is ever asked for, printed or kept.
 */
package org.bagwright.signature;
