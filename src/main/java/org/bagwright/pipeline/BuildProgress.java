package org.bagwright.pipeline;

/** Is told how far a build has come. Called from several threads. */
public interface BuildProgress {
    /** Says nothing to nobody. */
    BuildProgress SILENT = new BuildProgress() {
        @Override
        public void begin(String phase, long total) {}

        @Override
        public void advance(long more) {}

        @Override
        public void end(String outcome) {}
    };

    /** A phase begins; {@code total} is what {@link #advance} will add up to, 0 when that isn't known. */
    void begin(String phase, long total);

    /** So much more of the phase is done. */
    void advance(long more);

    /** The phase has ended. */
    void end(String outcome);
}
