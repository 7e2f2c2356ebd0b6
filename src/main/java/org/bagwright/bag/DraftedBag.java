package org.bagwright.bag;

import java.nio.file.Path;
import org.bagwright.model.BagInfo;
import org.bagwright.model.Oxum;

/**
 * A bag that is written but not verified.
 *
 * @param folder where it lies
 * @param payload its size
 * @param swhid the identifier of its payload folder, {@code swh:1:dir:…}
 */
public record DraftedBag(Path folder, BagInfo info, Oxum payload, String swhid) {}
