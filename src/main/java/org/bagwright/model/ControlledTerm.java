package org.bagwright.model;

/**
 * A term of a controlled list of the DataCite Metadata Schema 4.6, written as DataCite writes it.
 *
 * @see <a href="https://datacite-metadata-schema.readthedocs.io/en/4.6/">DataCite Metadata Schema 4.6</a>
 */
public sealed interface ControlledTerm permits RelationType, ResourceType, ContributorType, IdentifierKind {

    /** The term, such as {@code IsDerivedFrom}. */
    String term();
}
