package org.bagwright.profile;

/**
 * What matching paths may cost for one bag. A profile that lies in a bag is as hostile as the bag: without an end, its patterns
 * could take hours.
 */
final class Effort {
    /**
     * Characters that are compared. A million files against twenty patterns, each refused after thirty characters, take two
     * thirds of it; all of it takes some three seconds (one core, Java 17).
     */
    static final long MOST = 1_000_000_000L;

    private long left;

    Effort(long most) {
        this.left = most;
    }

    void spend(int steps) {
        left -= steps;
    }

    boolean isSpent() {
        return left <= 0;
    }
}
