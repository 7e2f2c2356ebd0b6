package org.bagwright.signature;

import java.util.List;
import java.util.Optional;
import org.bagwright.model.Finding;

/** What reading a private key gave: the key, or why it can't be used. */
public record KeyReading(Optional<SigningKey> key, List<Finding> findings) {
    public KeyReading {
        findings = List.copyOf(findings);
    }
}
