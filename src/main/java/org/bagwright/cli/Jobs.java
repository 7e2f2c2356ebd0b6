package org.bagwright.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --jobs} of the verbs that work on several threads. */
final class Jobs {
    @Option(
            names = "--jobs",
            paramLabel = "N",
            converter = Count.class,
            description = "threads; by default one a processor")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** How many threads are wished for, 1 or more. */
    int threads() {
        return threads;
    }

    /** Reads a number of threads. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int count = Integer.parseInt(value);
                if (count >= 1) {
                    return count;
                }
            } catch (NumberFormatException e) {
                // Told below, as a number below one is.
            }
            throw new TypeConversionException("not a number of threads: " + value);
        }
    }
}
