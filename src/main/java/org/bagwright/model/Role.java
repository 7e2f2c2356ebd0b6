package org.bagwright.model;

import java.util.Locale;

/** What a block of a capture is. */
public enum Role {
    TITLE,
    SUBTITLE,
    BYLINE,
    /** A line that says when or where: date of publication, of the last change, place. */
    DATELINE,
    SECTION,
    IDENTIFIER,
    BODY,
    HEADING,
    LIST,
    QUOTE,
    CAPTION,
    CREDIT,
    NAVIGATION,
    ADVERTISEMENT,
    RELATED_STORY,
    COMMENT,
    FORM,
    CONSENT,
    LEGAL,
    ABOUT_AUTHOR,
    TECHNICAL,
    /** Blank space between blocks. */
    SEPARATOR,
    /** Tags, scripts and styles of a marked-up source. */
    MARKUP;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it is written in the ledger: lower case, words parted by a hyphen. */
    public String label() {
        return label;
    }

    /** The role with this label, or {@code IllegalArgumentException}. */
    public static Role labelled(String label) {
        for (Role role : values()) {
            if (role.label().equals(label)) {
                return role;
            }
        }
        throw new IllegalArgumentException("not a role: '" + label + "'");
    }

    /** Whether blocks of this role are what a document's text file is made of. */
    public boolean isText() {
        return this == BODY || this == HEADING || this == LIST || this == QUOTE;
    }
}
