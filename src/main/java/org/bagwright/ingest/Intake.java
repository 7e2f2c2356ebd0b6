package org.bagwright.ingest;

import java.util.List;
import java.util.function.Function;
import org.bagwright.model.Capture;
import org.bagwright.model.CaptureFacts;
import org.bagwright.model.Exclusion;
import org.bagwright.model.Finding;

/** What became of one file of {@code raw/} when it was read. */
public sealed interface Intake {

    /** All that was noticed. */
    List<Finding> findings();

    /** Calls the function for the case that it is. */
    <T> T fold(Function<Taken, T> taken, Function<SetAside, T> setAside, Function<NotRead, T> notRead);

    /** Text, ready for curation. */
    record Taken(Capture capture, List<Finding> findings) implements Intake {
        public Taken {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Taken, T> taken, Function<SetAside, T> setAside, Function<NotRead, T> notRead) {
            return taken.apply(this);
        }
    }

    /**
     * A capture that goes into the bag octet for octet, by {@link RawFolder#open}, and has its record, but is not
     * curated: empty, binary, too large, or of a kind that is not read yet.
     */
    record SetAside(CaptureEntry entry, CaptureFacts facts, Exclusion exclusion, List<Finding> findings)
            implements Intake {
        public SetAside {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Taken, T> taken, Function<SetAside, T> setAside, Function<NotRead, T> notRead) {
            return setAside.apply(this);
        }
    }

    /** A file whose octets couldn't be had, or not twice the same: it is not in the bag, only in the findings. */
    record NotRead(CaptureEntry entry, List<Finding> findings) implements Intake {
        public NotRead {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Taken, T> taken, Function<SetAside, T> setAside, Function<NotRead, T> notRead) {
            return notRead.apply(this);
        }
    }
}
