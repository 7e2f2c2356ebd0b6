package org.bagwright.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceTest {
    @Test
    void anIdentifierHasItsPageAndAnAddressIsItsOwn() {
        assertEquals(Optional.of("https://spdx.org/licenses/CC0-1.0"), new Licence("CC0-1.0").address());
        assertEquals(Optional.of("https://example.org/l?a=b"), new Licence("https://example.org/l?a=b").address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT OR CC-BY-4.0",
                "LicenseRef-ours",
                "https://exa mple.org",
                "https://e.org/<x>",
                "In copyright",
                ""
            })
    void whatIsNotOneKnownLicenceHasNoAddress(String stated) {
        assertEquals(Optional.empty(), new Licence(stated).address());
    }

    @Test
    void anExpressionJoinsLicences() {
        assertEquals(
                List.of("MIT", "GPL-2.0-only", "LicenseRef-a"),
                new Licence("MIT OR (GPL-2.0-only WITH Classpath-exception-2.0 AND LicenseRef-a) OR MIT").parts());
    }
}
