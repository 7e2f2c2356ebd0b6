package org.bagwright.release;

import org.bagwright.model.Fixity;

/**
 * The files of records of a release, with their SHA-256: the digest that the readers of data packages and of Croissant
 * know.
 *
 * @param sheet {@code metadata/documents.csv}
 * @param documents {@code metadata/documents.jsonl}
 * @param captures {@code metadata/captures.jsonl}
 */
public record ReleaseTables(Fixity sheet, Fixity documents, Fixity captures) {}
