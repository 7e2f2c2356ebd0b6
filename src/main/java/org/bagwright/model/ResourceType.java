package org.bagwright.model;

/** What kind of thing a resource is: DataCite's {@code resourceTypeGeneral}. */
public enum ResourceType implements ControlledTerm {
    AUDIOVISUAL("Audiovisual"),
    AWARD("Award"),
    BOOK("Book"),
    BOOK_CHAPTER("BookChapter"),
    COLLECTION("Collection"),
    COMPUTATIONAL_NOTEBOOK("ComputationalNotebook"),
    CONFERENCE_PAPER("ConferencePaper"),
    CONFERENCE_PROCEEDING("ConferenceProceeding"),
    DATA_PAPER("DataPaper"),
    DATASET("Dataset"),
    DISSERTATION("Dissertation"),
    EVENT("Event"),
    IMAGE("Image"),
    INSTRUMENT("Instrument"),
    INTERACTIVE_RESOURCE("InteractiveResource"),
    JOURNAL("Journal"),
    JOURNAL_ARTICLE("JournalArticle"),
    MODEL("Model"),
    OUTPUT_MANAGEMENT_PLAN("OutputManagementPlan"),
    PEER_REVIEW("PeerReview"),
    PHYSICAL_OBJECT("PhysicalObject"),
    PREPRINT("Preprint"),
    PROJECT("Project"),
    REPORT("Report"),
    SERVICE("Service"),
    SOFTWARE("Software"),
    SOUND("Sound"),
    STANDARD("Standard"),
    STUDY_REGISTRATION("StudyRegistration"),
    TEXT("Text"),
    WORKFLOW("Workflow"),
    OTHER("Other");

    private final String term;

    ResourceType(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
