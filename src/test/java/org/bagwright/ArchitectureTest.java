package org.bagwright;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the picture in docs/architecture.md. A rule that fails names the class, the line and what it reached for. */
class ArchitectureTest {
    private static final String HOUSE = "org.bagwright";
    private static final String BROKEN_HOUSE = "org.bagwright.brokenhouse";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN_HOUSE);

    static Stream<ArchRule> rules() {
        return new Architecture(HOUSE).rules();
    }

    static Stream<ArchRule> rulesOfTheBrokenHouse() {
        return new Architecture(BROKEN_HOUSE).rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        assertTrue(CLASSES.size() > 100, "the classes were found");
        rule.check(CLASSES);
    }

    /** Each rule is broken by a class under {@code brokenhouse}, or it would hold of anything. */
    @ParameterizedTest
    @MethodSource("rulesOfTheBrokenHouse")
    void canFail(ArchRule rule) {
        assertTrue(CompositeArchRule.of(rule).evaluate(BROKEN_CLASSES).hasViolation(), rule::getDescription);
    }
}
