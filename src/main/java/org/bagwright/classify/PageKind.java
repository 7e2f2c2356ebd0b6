package org.bagwright.classify;

import org.bagwright.model.Role;

/** What a page can be instead of an article, or besides being one. The labels are flags of documents. */
public enum PageKind {
    /** The server, or a guard before it, gave something else than the page that was asked for. */
    ERROR_PAGE("error-page", "an error page", Role.TECHNICAL),
    /** A page that asks for consent to cookies and shows nothing else. */
    CONSENT_PAGE("consent-page", "a page that asks for consent", Role.CONSENT),
    /** A page that asks who is there and shows nothing else. */
    LOGIN_PAGE("login-page", "a page to log in", Role.FORM),
    /** Teasers of many articles. */
    LISTING_PAGE("listing-page", "a list of other pages", Role.RELATED_STORY),
    /** A page that asks to subscribe and shows nothing else. */
    SUBSCRIPTION_PAGE("subscription-page", "a page that asks to subscribe", Role.FORM),
    /** The beginning of an article whose rest is for subscribers. */
    PAYWALL_STUB("paywall-stub", "the beginning of an article for subscribers", Role.BODY);

    private final String label;
    private final String described;
    private final Role role;

    PageKind(String label, String described, Role role) {
        this.label = label;
        this.described = described;
        this.role = role;
    }

    public String label() {
        return label;
    }

    /** With its article, for messages. */
    public String described() {
        return described;
    }

    /** What the text of such a page is, if it is taken from its documents. */
    Role role() {
        return role;
    }
}
