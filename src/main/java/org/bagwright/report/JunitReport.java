package org.bagwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bagwright.model.Finding;
import org.bagwright.model.FindingCode;

/**
 * JUnit XML as Apache Ant writes it, which is what GitLab and the actions of GitHub read: a suite a bag. Its first case is the
 * bag as a whole; each finding that makes the run fail is a case of its own, with a name that no other has, since readers take
 * cases of the same name for one. The other findings stand in {@code system-out}.
 */
final class JunitReport implements ReportWriter {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public void write(Inspection inspection, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (int id = 0; id < inspection.inspected().size(); id++) {
                new Suite(xml, inspection, inspection.inspected().get(id), id).write();
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    /** One bag. */
    private static final class Suite {
        private static final String CLASS = "bagwright.verify";

        private final XMLStreamWriter xml;
        private final Inspected inspected;
        private final int id;
        private final String timestamp;
        private final Predicate<Finding> fails;
        private final Set<String> names = new HashSet<>();

        Suite(XMLStreamWriter xml, Inspection inspection, Inspected inspected, int id) {
            this.xml = xml;
            this.inspected = inspected;
            this.id = id;
            this.timestamp = TIMESTAMP.format(inspection.started());
            this.fails = inspection::fails;
        }

        void write() throws XMLStreamException {
            long failures = inspected.findings().stream().filter(fails).count();
            long errors = inspected.findings().stream()
                    .filter(fails)
                    .filter(Suite::isError)
                    .count();
            boolean wholeErrs = inspected.verdict() == Verdict.NOT_KNOWN;
            boolean wholeFails = !wholeErrs && (failures > 0 || inspected.verdict() == Verdict.NOT_VALID);
            start(1, "testsuite");
            attribute("package", "bagwright");
            attribute("id", Integer.toString(id));
            attribute("name", inspected.name().isBlank() ? "." : inspected.name());
            attribute("timestamp", timestamp);
            attribute("hostname", "localhost");
            attribute("tests", Long.toString(failures + 1));
            attribute("failures", Long.toString(failures - errors + (wholeFails ? 1 : 0)));
            attribute("errors", Long.toString(errors + (wholeErrs ? 1 : 0)));
            attribute("time", seconds());
            start(2, "properties");
            property("verdict", inspected.verdict().label());
            property("files", Long.toString(inspected.files()));
            property("octets", Long.toString(inspected.octets()));
            property("quick", Boolean.toString(inspected.quick()));
            end(2);
            whole(wholeErrs ? "error" : wholeFails ? "failure" : "");
            for (Finding finding : inspected.findings()) {
                if (fails.test(finding)) {
                    failure(finding);
                }
            }
            start(2, "system-out");
            for (Finding finding : inspected.findings()) {
                if (!fails.test(finding)) {
                    xml.writeCharacters(line(finding) + "\n");
                }
            }
            xml.writeEndElement();
            start(2, "system-err");
            xml.writeEndElement();
            end(1);
        }

        /** What couldn't be found out is an error in the test, not a failure. */
        private static boolean isError(Finding finding) {
            return finding.code() == FindingCode.BAG_UNREADABLE || finding.code() == FindingCode.ENVIRONMENT_FAILED;
        }

        private void whole(String fault) throws XMLStreamException {
            testcase(inspected.kind() == Inspected.Kind.FILE ? "the profile" : "the bag", seconds());
            if (!fault.isEmpty()) {
                fault(fault, inspected.verdictLine(), inspected.verdict().name(), "");
            }
            end(2);
        }

        private void failure(Finding finding) throws XMLStreamException {
            testcase(unique(line(finding)), "0");
            StringBuilder text = new StringBuilder(line(finding));
            finding.expected().ifPresent(it -> text.append("\nexpected: ").append(VisibleText.of(it)));
            finding.found().ifPresent(it -> text.append("\nfound: ").append(VisibleText.of(it)));
            if (!finding.hint().isEmpty()) {
                text.append("\nhint: ").append(VisibleText.of(finding.hint()));
            }
            String kind = isError(finding) ? "error" : "failure";
            fault(kind, finding.message(), finding.code().id(), text.toString());
            end(2);
        }

        private String line(Finding finding) {
            return VisibleText.of(finding.code().id() + " " + TextReport.placed(finding, inspected.place(finding)));
        }

        private String unique(String name) {
            String unique = name;
            for (int n = 2; !names.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
            return unique;
        }

        private void testcase(String name, String time) throws XMLStreamException {
            start(2, "testcase");
            attribute("name", name);
            attribute("classname", CLASS);
            attribute("time", time);
        }

        private void fault(String kind, String message, String type, String text) throws XMLStreamException {
            start(3, kind);
            attribute("message", message);
            attribute("type", type);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }

        private void property(String name, String value) throws XMLStreamException {
            start(3, "property");
            attribute("name", name);
            attribute("value", value);
            xml.writeEndElement();
        }

        private void start(int depth, String name) throws XMLStreamException {
            xml.writeCharacters("\n" + "  ".repeat(depth));
            xml.writeStartElement(name);
        }

        private void end(int depth) throws XMLStreamException {
            xml.writeCharacters("\n" + "  ".repeat(depth));
            xml.writeEndElement();
        }

        private void attribute(String name, String value) throws XMLStreamException {
            xml.writeAttribute(name, VisibleText.of(value));
        }

        private String seconds() {
            return String.format(Locale.ROOT, "%.3f", inspected.seconds());
        }
    }
}
