package org.bagwright.release;

/**
 * The program that makes a release.
 *
 * @param version as it states it of itself
 */
public record Software(String name, String version) {

    /** Of {@code Bagwright 0.1.0}, the form of {@code Bag-Software-Agent}. */
    public static Software of(String agent) {
        int blank = agent.indexOf(' ');
        return blank < 0
                ? new Software(agent, "")
                : new Software(agent.substring(0, blank), agent.substring(blank + 1));
    }

    /** As in {@code Bagwright 0.1.0}. */
    public String agent() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
