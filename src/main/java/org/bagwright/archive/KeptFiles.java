package org.bagwright.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Contents of tag files, kept in memory as long as there is room: those without are read from the archive again. */
final class KeptFiles {
    private final Map<String, byte[]> contents = new HashMap<>();
    private long room;

    KeptFiles(long room) {
        this.room = room;
    }

    void keep(String path, Member member) throws IOException {
        if (member.octets() > room || contents.containsKey(path)) {
            return;
        }
        try (InputStream in = member.content().open()) {
            byte[] content = in.readNBytes((int) member.octets());
            contents.put(path, content);
            room -= content.length;
        }
    }

    Optional<InputStream> open(String path) {
        return Optional.ofNullable(contents.get(path)).map(ByteArrayInputStream::new);
    }
}
