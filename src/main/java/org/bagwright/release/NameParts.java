package org.bagwright.release;

import org.bagwright.model.Creator;

/**
 * A person's family name parted from the particle before it, as citation formats want them: {@code von} and
 * {@code Humboldt}. A particle is every leading word that begins in lower case; one word at least is left as the name.
 *
 * @param particle empty when there is none
 */
record NameParts(String particle, String family) {

    static NameParts of(Creator.Person person) {
        String name = person.familyName().strip();
        int start = 0;
        for (int blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', start)) {
            if (!Character.isLowerCase(name.codePointAt(start))) {
                break;
            }
            start = blank + 1;
        }
        return new NameParts(
                name.substring(0, start).strip(), name.substring(start).strip());
    }

    boolean hasParticle() {
        return !particle.isEmpty();
    }
}
